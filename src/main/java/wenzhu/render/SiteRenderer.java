package wenzhu.render;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import wenzhu.diagnostic.Problem;
import wenzhu.diagnostic.Problems;
import wenzhu.diagnostic.Result;
import wenzhu.link.Corpus;
import wenzhu.output.OutputFile;
import wenzhu.source.SourceTree;

/// Makes the pages of the site and the files beside them.
public final class SiteRenderer {

  private final Catalogue catalogue;
  private final Templates templates;
  private final Assets assets;

  private SiteRenderer(Catalogue catalogue, Templates templates, Assets assets) {
    this.catalogue = catalogue;
    this.templates = templates;
    this.assets = assets;
  }

  /// Renders a corpus with a theme. Where a template is broken, the pages it makes are left out.
  public static Result<List<OutputFile>> render(Corpus corpus, SourceTree theme) {
    Problems problems = new Problems();
    Templates templates = problems.take(Templates.compile(theme));
    Assets assets = Assets.of(corpus, theme, problems);
    if (!problems.toList().isEmpty()) {
      return problems.with(assets.files());
    }
    SiteRenderer renderer = new SiteRenderer(new Catalogue(corpus), templates, assets);
    return renderer.renderAll();
  }

  /// Pages are made side by side; their order, and that of their problems, is fixed.
  private Result<List<OutputFile>> renderAll() {
    List<Result<List<OutputFile>>> pages =
        Sheet.all(catalogue).parallelStream().map(this::render).toList();
    List<OutputFile> files = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    for (Result<List<OutputFile>> page : pages) {
      files.addAll(page.value());
      problems.addAll(page.problems());
    }
    files.addAll(assets.files());
    return new Result<>(List.copyOf(files), Templates.onceEach(problems));
  }

  private Result<List<OutputFile>> render(Sheet sheet) {
    Setting setting = new Setting(catalogue, assets, sheet.page().orElse("404.html"), links(sheet));
    Map<String, Object> variables =
        Map.of(
            "chrome", Chrome.of(setting, assets, sheet.page()),
            "view", sheet.view().apply(setting));
    Result<String> page = templates.render(sheet.template(), sheet.file(), variables);
    return page.map(
        text -> page.hasErrors() ? List.of() : List.of(OutputFile.utf8(sheet.file(), text)));
  }

  private Links links(Sheet sheet) {
    Optional<String> page = sheet.page();
    return page.isPresent() ? Links.from(page.get()) : Links.absolute(basePath());
  }

  /// The path of the base URL, with `/` at both ends.
  private String basePath() {
    String path = URI.create(catalogue.manuscript().site().baseUrl()).getPath();
    return path == null || path.isEmpty() ? "/" : path.endsWith("/") ? path : path + "/";
  }
}
