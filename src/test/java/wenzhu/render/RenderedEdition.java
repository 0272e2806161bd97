package wenzhu.render;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import wenzhu.collate.Collator;
import wenzhu.diagnostic.Problem;
import wenzhu.diagnostic.Result;
import wenzhu.document.Manuscript;
import wenzhu.document.Site;
import wenzhu.document.Site.Features;
import wenzhu.link.Corpus;
import wenzhu.link.Linker;
import wenzhu.link.Redirect;
import wenzhu.output.OutputFile;
import wenzhu.parse.ManuscriptParser;
import wenzhu.read.FolderReader;
import wenzhu.source.SourceTree;

/// The edition of this repository, taken through the stages once, for tests that look at the whole
/// site.
final class RenderedEdition {

  private static final RenderedEdition BUILT = build();

  final Corpus corpus;
  final List<Problem> problems;
  final List<OutputFile> files;
  private final Map<String, Document> pages = new TreeMap<>();

  private RenderedEdition(Corpus corpus, Result<List<OutputFile>> rendered) {
    this.corpus = corpus;
    this.problems = rendered.problems();
    this.files = rendered.value();
    for (OutputFile file : files) {
      if (file.path().endsWith(".html")) {
        pages.put(file.path(), Jsoup.parse(text(file)));
      }
    }
  }

  static RenderedEdition built() {
    return BUILT;
  }

  static SourceTree theme() {
    return FolderReader.read(Path.of("templates"), "templates").value();
  }

  static Corpus linked() {
    SourceTree articles = FolderReader.read(Path.of("articles"), "articles").value();
    Manuscript parsed = ManuscriptParser.parse(articles).value();
    Manuscript manuscript = parsed.withSite(parsed.site().withBaseUrl(Crawl.BASE.toString()));
    return Linker.link(
            manuscript, Collator.collate(manuscript).value(), SitePages.standard().reserved())
        .value();
  }

  /// The same edition with other settings and redirects.
  static Corpus with(String language, String baseUrl, Features features, List<Redirect> redirects) {
    Corpus corpus = BUILT.corpus;
    Site site = corpus.manuscript().site();
    return new Corpus(
        corpus
            .manuscript()
            .withSite(
                new Site(
                    site.title(),
                    site.description(),
                    language,
                    baseUrl,
                    site.editionDate(),
                    site.linking(),
                    site.categories(),
                    site.issues(),
                    features)),
        corpus.blocks(),
        corpus.quotations(),
        corpus.notes(),
        corpus.terms(),
        corpus.proofs(),
        redirects);
  }

  static Corpus with(Features features, List<Redirect> redirects) {
    Site site = BUILT.corpus.manuscript().site();
    return with(site.language(), site.baseUrl(), features, redirects);
  }

  private static RenderedEdition build() {
    Corpus corpus = linked();
    return new RenderedEdition(corpus, render(corpus, theme()));
  }

  /// All files at once, with the problems.
  static Result<List<OutputFile>> render(Corpus corpus, SourceTree theme) {
    return render(corpus, SitePages.standard(), theme);
  }

  static Result<List<OutputFile>> render(Corpus corpus, SitePages pages, SourceTree theme) {
    List<OutputFile> files = new ArrayList<>();
    List<Problem> problems = SiteRenderer.render(corpus, pages, theme, files::add);
    return new Result<>(List.copyOf(files), problems);
  }

  /// Every page by its path, parsed.
  Map<String, Document> pages() {
    return pages;
  }

  /// The page of a folder (`terms/`), or a file by its name.
  Document page(String path) {
    Document page = pages.get(path.endsWith(".html") ? path : path + "index.html");
    if (page == null) {
      throw new IllegalArgumentException("no such page: " + path);
    }
    return page;
  }

  static String text(OutputFile file) {
    return new String(file.bytes(), StandardCharsets.UTF_8);
  }
}
