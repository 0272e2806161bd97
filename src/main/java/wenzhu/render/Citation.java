package wenzhu.render;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import wenzhu.document.Article;
import wenzhu.document.Author;
import wenzhu.document.EdtfDate;
import wenzhu.document.Issue;
import wenzhu.document.Published;
import wenzhu.document.Quotation;
import wenzhu.document.Site;
import wenzhu.link.Corpus;
import wenzhu.link.Placed.PlacedQuotation;
import wenzhu.link.Placed.PlacedTerm;

/// The bibliographic data of a page. Unknown and inferred data is absent: there is no date that the
/// source does not have, and a name has parts only if the front matter has them.
///
/// The browser adds the day of reading, and the address if the site does not know its own
/// (`src/main/web/cite`).
///
/// @param key the name of the page in a bibliography, in ASCII
/// @param isPrinted whether it was printed in a newspaper; everything else is a page of this site
/// @param title with the subtitle
/// @param container the newspaper or this site, without title marks
/// @param remark the text in brackets after the newspaper, or the source of a quotation
/// @param published the date of printing, or of the edition of this site
/// @param edition the site, as an edition, with its date
public record Citation(
    String key,
    boolean isPrinted,
    List<Author> authors,
    String title,
    Optional<String> container,
    Optional<String> remark,
    Optional<EdtfDate> published,
    String edition,
    String language,
    Optional<String> address) {

  /// The citation in one format.
  public record Written(String slug, String name, String text) {}

  /// A newspaper with a remark of the editor in brackets. Brackets that end in `版` are part of its
  /// name.
  private static final Pattern REMARK = Pattern.compile("(.+?)（([^（）]*[^（）版])）");

  static Citation of(Site site, Article article) {
    return printed(
        site,
        Corpus.pageOf(article),
        article.head().authors(),
        title(article, article.metadata().language().orElse(site.language())),
        article.metadata().source(),
        stated(article.metadata().published()),
        article.metadata().language().orElse(site.language()));
  }

  /// The introduction of an issue.
  static Citation of(Site site, Issue issue) {
    String rubric = issue.rubric().map(block -> block.text() + "：").orElse("");
    return printed(
        site,
        Corpus.pageOf(issue),
        List.of(),
        rubric + issue.title().text(),
        issue.section(),
        stated(issue.published()),
        site.language());
  }

  static Citation of(Site site, PlacedQuotation placed) {
    Quotation quotation = placed.quotation();
    return online(
        site,
        placed.page(),
        List.of(Author.named(quotation.speaker())),
        quotation.date().chinese() + "，" + quotation.occasion(),
        quotation.source().or(placed.set()::source));
  }

  static Citation of(Site site, PlacedTerm placed) {
    return online(
        site, placed.page(), List.of(), placed.term().name().text() + "（术语）", Optional.empty());
  }

  private static Citation printed(
      Site site,
      String page,
      List<Author> authors,
      String title,
      Optional<String> source,
      Optional<EdtfDate> published,
      String language) {
    Optional<Matcher> remark = source.map(REMARK::matcher).filter(Matcher::matches);
    return new Citation(
        key(page),
        true,
        authors,
        title,
        remark.map(parts -> parts.group(1)).or(() -> source).map(Citation::bare),
        remark.map(parts -> parts.group(2)),
        published,
        edition(site),
        language,
        site.address(page));
  }

  private static Citation online(
      Site site, String page, List<Author> authors, String title, Optional<String> remark) {
    return new Citation(
        key(page),
        false,
        authors,
        title,
        Optional.of(site.title()),
        remark,
        site.editionDate(),
        edition(site),
        site.language(),
        site.address(page));
  }

  private static String key(String page) {
    return page.substring(0, page.length() - 1).replace('/', '-');
  }

  private static String edition(Site site) {
    String date = site.editionDate().map(day -> "（" + day.iso() + "）").orElse("");
    return site.title() + "数字版" + date;
  }

  /// Title and subtitle, joined as by the standard, without the dash of the printed subtitle.
  private static String title(Article article, String language) {
    String colon = isChinese(language) ? "：" : ": ";
    return article.head().title().text()
        + article
            .head()
            .subtitle()
            .map(subtitle -> colon + subtitle.text().replaceFirst("^[—–―-]+\\s*", ""))
            .orElse("");
  }

  /// A name without title marks, which formats add themselves.
  private static String bare(String name) {
    return name.replaceFirst("^《([^《》]*)》(（[^（）]*）)?$", "$1$2");
  }

  private static boolean isChinese(String language) {
    return language.startsWith("zh");
  }

  /// Whether the words that a style adds are Chinese.
  boolean isChinese() {
    return isChinese(language);
  }

  String note() {
    return remark.map(words -> words + "；").orElse("") + edition;
  }

  private static Optional<EdtfDate> stated(Optional<Published> published) {
    return published.map(Published::date).filter(EdtfDate::isExact);
  }

  /// The citation in every format: that of China's national standard, then those for programs.
  public List<Written> formats() {
    return Arrays.stream(CitationFormat.values())
        .map(format -> new Written(format.slug(), format.label(), format.write(this)))
        .toList();
  }
}
