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
import wenzhu.text.Excerpt;

/// An issue, set like a newspaper page: on its own page, and repeated on the front page.
public record IssueView(
    String slug,
    Head head,
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
  static IssueView onItsPage(PageContext context, Issue issue) {
    return of(context, issue, 1);
  }

  /// The issue on the front page, under the site's name.
  static IssueView onFront(PageContext context, Issue issue) {
    return of(context, issue, 2);
  }

  private static IssueView of(PageContext context, Issue issue, int level) {
    CorpusIndex corpusIndex = context.corpusIndex();
    String page = Corpus.pageOf(issue);
    boolean home = context.isHomeOf(issue);
    return new IssueView(
        issue.slug(),
        new Head(
            issue.title().text(),
            Optional.of(description(context, issue)),
            home
                ? Optional.of(Citation.of(corpusIndex.manuscript().site(), issue))
                : Optional.empty()),
        level,
        issue.rubric().map(block -> context.element("p", "rubric", block)),
        context.element("h" + level, "theme", issue.title()),
        context.notes(Stream.concat(issue.rubric().stream(), Stream.of(issue.title()))),
        issue.section(),
        issue.published(),
        context.flow(issue.introduction().blocks()),
        home ? NoteView.Original.of(context, issue) : List.of(),
        corpusIndex.documents().articlesOf(issue).stream()
            .map(article -> teaser(context, article))
            .toList(),
        corpusIndex.documents().sidebarOf(issue).stream()
            .map(set -> SidebarView.of(context, set, level + 1))
            .toList(),
        NotesOnPage.of(context),
        home ? Optional.empty() : Optional.of(context.links().to(page)),
        context.hrefIfShown(CorpusIndex.sourcePage(issue.slug())));
  }

  private static String description(PageContext context, Issue issue) {
    return context.word(
        "issue.description",
        issue.section().map(name -> context.word("title.marks", name)).orElse(""),
        issue.rubric().map(block -> context.word("issue.rubric", block.text())).orElse(""),
        issue.title().text(),
        context.corpusIndex().documents().articlesOf(issue).stream()
            .map(article -> context.word("title.marks", article.title().text()))
            .collect(Collectors.joining()));
  }

  private static Teaser teaser(PageContext context, Article article) {
    String page = Corpus.pageOf(article);
    return new Teaser(
        article.title().text(),
        article.subtitle().map(TextBlock::text),
        context.links().to(page),
        authors(context, article),
        article.summary(),
        article.textBlocks().stream()
            .filter(block -> block.kind() == BlockKind.PARAGRAPH)
            .findFirst()
            .map(block -> Excerpt.head(block.text(), LEDE_LIMIT))
            .orElse(""),
        article.sections().stream()
            .flatMap(section -> section.heading().stream())
            .map(heading ->
                View.Link.to(
                    heading.text(), context.href(context.corpusIndex().corpus().of(heading))))
            .toList());
  }

  /// The authors by name, the members of a group behind it.
  private static String authors(PageContext context, Article article) {
    return article.authors().stream()
        .map(author -> author(context, author))
        .collect(Collectors.joining(context.word("list.separator")));
  }

  private static String author(PageContext context, Author author) {
    return author.members().isEmpty()
        ? author.name()
        : context.word(
            "issue.author",
            author.name(),
            String.join(context.word("list.separator"), author.members()));
  }
}
