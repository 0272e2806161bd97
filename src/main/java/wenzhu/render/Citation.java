package wenzhu.render;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import wenzhu.document.Article;
import wenzhu.document.Author;
import wenzhu.document.EdtfDate;
import wenzhu.document.Issue;
import wenzhu.document.Published;
import wenzhu.document.Quotation;
import wenzhu.document.Site;
import wenzhu.link.Corpus;
import wenzhu.link.PlacedQuotation;
import wenzhu.link.PlacedTerm;

/// What can be said of a page to cite it. What is not known, or only inferred, is not there: a date
/// that the source does not state is not given. Names are whole, as they are printed: nobody says
/// which part is the family's.
///
/// The day of reading, and an address that only the reader's browser knows, are added there
/// (`src/main/web/cite`).
///
/// @param key names the page in a bibliography, in ASCII
/// @param isPrinted whether it was printed in a newspaper, not only made for the site
/// @param container what it was printed in
/// @param edition the site, as an edition
public record Citation(
    String key,
    boolean isPrinted,
    List<String> authors,
    String title,
    Optional<String> container,
    Optional<EdtfDate> published,
    String edition,
    Optional<EdtfDate> editionDate,
    String language,
    Optional<String> address) {

  /// A format with what it says.
  public record Written(String slug, String name, String text) {}

  static Citation of(Site site, Article article) {
    return of(
        site,
        Corpus.pageOf(article),
        true,
        article.authors().stream().map(Author::name).toList(),
        article.title().text(),
        article.source(),
        stated(article.published()));
  }

  /// The introduction of an issue.
  static Citation of(Site site, Issue issue) {
    String rubric = issue.rubric().map(block -> block.text() + "：").orElse("");
    return of(
        site,
        Corpus.pageOf(issue),
        true,
        List.of(),
        rubric + issue.title().text(),
        issue.section().map(name -> "《" + name + "》"),
        stated(issue.published()));
  }

  static Citation of(Site site, PlacedQuotation placed) {
    Quotation quotation = placed.quotation();
    return of(
        site,
        placed.page(),
        false,
        List.of(quotation.speaker()),
        quotation.date().chinese() + "，" + quotation.occasion(),
        quotation.source().or(placed.set()::source),
        Optional.empty());
  }

  static Citation of(Site site, PlacedTerm placed) {
    return of(
        site,
        placed.page(),
        false,
        List.of(),
        placed.term().name().text() + "（术语）",
        Optional.empty(),
        Optional.empty());
  }

  private static Citation of(
      Site site,
      String page,
      boolean isPrinted,
      List<String> authors,
      String title,
      Optional<String> container,
      Optional<EdtfDate> published) {
    return new Citation(
        page.substring(0, page.length() - 1).replace('/', '-'),
        isPrinted,
        authors,
        title,
        container,
        published,
        site.title() + "数字版",
        site.editionDate(),
        site.language(),
        site.address(page));
  }

  private static Optional<EdtfDate> stated(Optional<Published> published) {
    return published.map(Published::date).filter(date -> !date.uncertain() && !date.approximate());
  }

  /// For the reader: the format of the country's standard.
  public Written first() {
    return written(CitationFormat.GBT7714);
  }

  /// For programs.
  public List<Written> others() {
    return Arrays.stream(CitationFormat.values())
        .filter(format -> format != CitationFormat.GBT7714)
        .map(this::written)
        .toList();
  }

  private Written written(CitationFormat format) {
    return new Written(format.slug(), format.label(), format.write(this));
  }
}
