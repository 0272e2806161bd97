package wenzhu.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import wenzhu.collate.Collator;
import wenzhu.diagnostic.Problem;
import wenzhu.document.Manuscript;
import wenzhu.document.Site.Features;
import wenzhu.link.Corpus;
import wenzhu.link.Linker;
import wenzhu.offline.OfflineSite;
import wenzhu.output.Inventory;
import wenzhu.output.OutputFile;
import wenzhu.parse.ManuscriptParser;
import wenzhu.source.SourceFile;
import wenzhu.source.SourceTree;

/// A page is a record, a template and a line in the list of pages. All that depends on which pages
/// there are then knows it.
class AddedPageTest {

  /// The record.
  record AuthorsView(View.Head head, List<String> names) implements View {

    static AuthorsView of(PageContext context) {
      return new AuthorsView(
          new View.Head("作者", Optional.empty(), Optional.empty()), List.of("甲", "乙"));
    }
  }

  /// The line.
  private static final SitePages PAGES =
      SitePages.standard()
          .with(SitePages.listed("authors/", "authors", Features::quotes, AuthorsView::of));

  /// The template, and the word that the navigation has for the page.
  private static final SourceTree THEME =
      theme(
          """
          {% extends "layouts/base.peb" %}
          {% block main %}
          <h1>{{ view.head.title }}</h1>
          {% for name in view.names %}<p class="author">{{ name }}</p>{% endfor %}
          {% endblock %}
          """,
          "authors.label=作者\n");

  @Test
  void itIsRenderedAndTheOthersAreUnchanged() {
    List<OutputFile> files = render(RenderedEdition.built().corpus);
    assertThat(paths(files))
        .contains("authors/index.html")
        .containsAll(
            paths(
                RenderedEdition.built().files.stream()
                    .filter(file -> file.path().endsWith(".html"))
                    .toList()));
    assertThat(page(files, "authors/index.html").select(".author").eachText())
        .containsExactly("甲", "乙");
  }

  @Test
  void everyPageLinksToIt() {
    List<OutputFile> files = render(RenderedEdition.built().corpus);
    assertThat(navigation(files, "index.html")).endsWith("关于", "作者");
    assertThat(navigation(files, "terms/chengdu/index.html")).endsWith("关于", "作者");
    assertThat(Crawl.brokenLinks(files)).isEmpty();
  }

  @Test
  void aFeatureSwitchesItOff() {
    List<OutputFile> files =
        render(RenderedEdition.with(new Features(true, true, false, true), List.of()));
    assertThat(paths(files)).doesNotContain("authors/index.html");
    assertThat(navigation(files, "index.html")).doesNotContain("作者").contains("术语");
  }

  @Test
  void noIssueTakesItsAddress() {
    assertThat(SitePages.standard().reserved()).doesNotContain("authors/");
    assertThat(problems(SitePages.standard().reserved())).isEmpty();
    assertThat(problems(PAGES.reserved()))
        .extracting(problem -> problem.code() + " " + problem.at().path() + problem.arguments())
        .containsExactly("L001 articles/authors/issue.md[authors, /authors/]");
  }

  @Test
  void anIssueThatIsKeptOfflineBringsIt() {
    Corpus corpus = RenderedEdition.built().corpus;
    Inventory inventory = new Inventory();
    render(corpus).forEach(inventory);
    assertThat(OfflineSite.files(corpus, inventory, PAGES.all(), THEME))
        .filteredOn(file -> file.path().equals("offline/new-quality.json"))
        .allMatch(file -> RenderedEdition.text(file).contains("\"authors/index.html\""))
        .hasSize(1);
  }

  private static List<OutputFile> render(Corpus corpus) {
    var site = RenderedEdition.render(corpus, PAGES, THEME);
    assertThat(site.problems()).isEmpty();
    return site.value();
  }

  private static List<Problem> problems(Set<String> reserved) {
    Manuscript manuscript =
        ManuscriptParser.parse(
                new SourceTree(
                    List.of(
                        SourceFile.of(
                            "articles/authors/issue.md", "---\ntitle: 期\narticles: []\n---\n"),
                        SourceFile.of("articles/site.yaml", "title: 站\nissues: [authors]\n")),
                    List.of()))
            .value();
    return Linker.link(manuscript, Collator.collate(manuscript).value(), reserved)
        .problems()
        .stream()
        .filter(Problem::isError)
        .toList();
  }

  private static List<String> paths(List<OutputFile> files) {
    return files.stream().map(OutputFile::path).toList();
  }

  private static List<String> navigation(List<OutputFile> files, String path) {
    return page(files, path).select(".site-nav a").eachText();
  }

  private static Document page(List<OutputFile> files, String path) {
    return files.stream()
        .filter(file -> file.path().equals(path))
        .map(file -> Jsoup.parse(RenderedEdition.text(file)))
        .findFirst()
        .orElseThrow();
  }

  private static SourceTree theme(String template, String words) {
    List<SourceFile> files = new ArrayList<>();
    for (SourceFile file : RenderedEdition.theme().files()) {
      files.add(
          file.path().endsWith(".properties")
              ? SourceFile.of(file.path(), file.text() + words)
              : file);
    }
    return new SourceTree(
        Stream.concat(
                files.stream(), Stream.of(SourceFile.of("templates/pages/authors.peb", template)))
            .sorted(Comparator.comparing(SourceFile::path))
            .toList(),
        RenderedEdition.theme().assets());
  }
}
