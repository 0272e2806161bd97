package wenzhu.render;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Gatherers;
import wenzhu.diagnostic.Fault;
import wenzhu.diagnostic.Problem;
import wenzhu.diagnostic.Problems;
import wenzhu.diagnostic.Result;
import wenzhu.link.Corpus;
import wenzhu.link.SitePage;
import wenzhu.output.OutputFile;
import wenzhu.source.SourceTree;

/// Renders the pages of the site and the files beside them.
public final class SiteRenderer {

  /// Pages that are in memory at the same time.
  private static final int WINDOW = 64;

  private final CorpusIndex corpusIndex;
  private final List<SitePage> pages;
  private final List<PageSpec> specs;
  private final Templates templates;
  private final Assets assets;

  private SiteRenderer(
      Corpus corpus, SitePages pages, Words words, Templates templates, Assets assets) {
    this.pages = pages.all();
    this.specs = PageSpec.all(pages, corpus);
    this.corpusIndex = new CorpusIndex(corpus, words, PageSpec.paths(specs));
    this.templates = templates;
    this.assets = assets;
  }

  /// Renders a corpus with a theme and passes each file on as soon as it is complete. The pages of
  /// a faulty template are left out.
  public static List<Problem> render(
      Corpus corpus, SitePages pages, SourceTree theme, Consumer<OutputFile> site) {
    Problems problems = new Problems();
    Words words = Words.read(theme, corpus.manuscript().site().language(), problems);
    Templates templates = problems.take(Templates.compile(theme, words));
    Assets assets = Assets.of(corpus, theme, words, problems);
    if (problems.toList().isEmpty()) {
      SiteRenderer renderer = new SiteRenderer(corpus, pages, words, templates, assets);
      problems.addAll(renderer.renderPages(site));
    }
    assets.files().forEach(site);
    return problems.toList();
  }

  /// The pages of a window are rendered in parallel; their order and that of their problems is
  /// fixed.
  private List<Problem> renderPages(Consumer<OutputFile> site) {
    Problems problems = new Problems();
    specs.stream()
        .gather(Gatherers.windowFixed(WINDOW))
        .flatMap(window -> renderAll(window).stream())
        .forEachOrdered(page -> problems.take(page).forEach(site));
    return Templates.onceEach(problems.toList());
  }

  private List<Result<List<OutputFile>>> renderAll(List<PageSpec> window) {
    return window.parallelStream()
        .map(spec -> Fault.at("site/" + spec.file(), () -> render(spec)))
        .toList();
  }

  private Result<List<OutputFile>> render(PageSpec spec) {
    PageContext context =
        new PageContext(corpusIndex, assets, spec.page().orElse("404.html"), links(spec));
    Result<String> page =
        templates.render(spec.template(), spec.file(), () -> variables(spec, context));
    return page.map(
        text -> page.hasErrors() ? List.of() : List.of(OutputFile.page(spec.file(), text)));
  }

  private Map<String, Object> variables(PageSpec spec, PageContext context) {
    View view = spec.view().apply(context);
    return Map.of(
        "chrome", PageFrame.of(context, pages, assets, spec.page()), "view", view, "page", context);
  }

  private RelativeUrls links(PageSpec spec) {
    Optional<String> page = spec.page();
    return page.isPresent() ? RelativeUrls.from(page.get()) : RelativeUrls.absolute(basePath());
  }

  /// The path of the base URL, with `/` at both ends.
  private String basePath() {
    String path = URI.create(corpusIndex.manuscript().site().baseUrl()).getPath();
    return path == null || path.isEmpty() ? "/" : path.endsWith("/") ? path : path + "/";
  }
}
