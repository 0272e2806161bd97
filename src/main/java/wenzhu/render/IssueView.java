package wenzhu.render;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import wenzhu.document.Article;
import wenzhu.document.Author;
import wenzhu.document.BlockKind;
import wenzhu.document.Issue;
import wenzhu.document.Published;
import wenzhu.document.TextBlock;
import wenzhu.link.Corpus;

/// An issue, set like a newspaper page: on its own page, and repeated on the front page.
public record IssueView(
    String slug,
    String title,
    Optional<String> description,
    int level,
    Optional<Html> rubric,
    Html theme,
    Html headNotes,
    Optional<String> section,
    Optional<Published> published,
    Html introduction,
    List<NoteView.Original> footnotes,
    List<Teaser> articles,
    List<SidebarView> sidebars,
    NotesOnPage notes,
    Optional<Citation> citation,
    Optional<String> issueHref,
    Optional<String> sourceHref)
    implements View {

  private static final int LEDE_LIMIT = 220;

  /// An article as the issue announces it.
  public record Teaser(
      String title,
      Optional<String> subtitle,
      String href,
      String authors,
      Optional<String> summary,
      String lede,
      List<Link> sections) {}

  /// The issue on its own page.
  static IssueView onItsPage(Setting setting, Issue issue) {
    return of(setting, issue, 1);
  }

  /// The issue on the front page, under the site's name.
  static IssueView onFront(Setting setting, Issue issue) {
    return of(setting, issue, 2);
  }

  private static IssueView of(Setting setting, Issue issue, int level) {
    Catalogue catalogue = setting.catalogue();
    String page = Corpus.pageOf(issue);
    boolean home = setting.isHomeOf(issue);
    return new IssueView(
        issue.slug(),
        issue.title().text(),
        Optional.of(
            issue.section().map(name -> "《" + name + "》").orElse("")
                + issue.rubric().map(block -> block.text() + "：").orElse("")
                + issue.title().text()
                + articlesInWords(catalogue, issue)),
        level,
        issue.rubric().map(block -> setting.element("p", "rubric", block)),
        setting.element("h" + level, "theme", issue.title()),
        setting.notes(Stream.concat(issue.rubric().stream(), Stream.of(issue.title()))),
        issue.section(),
        issue.published(),
        setting.flow(issue.introduction().blocks()),
        home ? NoteView.Original.of(setting, issue) : List.of(),
        catalogue.articlesOf(issue).stream().map(article -> teaser(setting, article)).toList(),
        catalogue.sidebarOf(issue).stream()
            .map(set -> SidebarView.of(setting, set, level + 1))
            .toList(),
        NotesOnPage.of(setting),
        home ? Optional.of(Citation.of(catalogue.manuscript().site(), issue)) : Optional.empty(),
        home ? Optional.empty() : Optional.of(setting.links().to(page)),
        Optional.of(Catalogue.sourcePage(issue.slug()))
            .filter(catalogue::hasPage)
            .map(setting.links()::to));
  }

  private static String articlesInWords(Catalogue catalogue, Issue issue) {
    return "。收"
        + catalogue.articlesOf(issue).stream()
            .map(article -> "《" + article.title().text() + "》")
            .collect(Collectors.joining())
        + "。";
  }

  private static Teaser teaser(Setting setting, Article article) {
    String page = Corpus.pageOf(article);
    return new Teaser(
        article.title().text(),
        article.subtitle().map(TextBlock::text),
        setting.links().to(page),
        authors(article),
        article.summary(),
        article.textBlocks().stream()
            .filter(block -> block.kind() == BlockKind.PARAGRAPH)
            .findFirst()
            .map(block -> Excerpt.of(block.text(), LEDE_LIMIT))
            .orElse(""),
        article.sections().stream()
            .flatMap(section -> section.heading().stream())
            .map(heading ->
                View.Link.to(
                    heading.text(), setting.href(setting.catalogue().corpus().of(heading))))
            .toList());
  }

  /// The authors by name, the members of a group behind it.
  static String authors(Article article) {
    return article.authors().stream().map(IssueView::author).collect(Collectors.joining("、"));
  }

  private static String author(Author author) {
    return author.members().isEmpty()
        ? author.name()
        : author.name() + "（" + String.join("、", author.members()) + "）";
  }
}
