package wenzhu.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.map;

import de.undercouch.citeproc.CSL;
import de.undercouch.citeproc.ListItemDataProvider;
import de.undercouch.citeproc.bibtex.BibTeXConverter;
import de.undercouch.citeproc.csl.CSLItemData;
import de.undercouch.citeproc.ris.RISConverter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jbibtex.BibTeXEntry;
import org.jbibtex.Key;
import org.jbibtex.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import wenzhu.document.Author;
import wenzhu.document.EdtfDate;
import wenzhu.document.Manuscript;
import wenzhu.link.SmallEdition;

/// How a page is cited, in each format.
class CitationTest {

  private static final String STYLE = "china-national-standard-gb-t-7714-2015-numeric";

  private static final Citation FULL =
      new Citation(
          "i-a",
          true,
          List.of(Author.named("课题组"), person("某 甲", "某", "甲")),
          "文 & 章",
          Optional.of("周刊"),
          Optional.of("未印期号"),
          EdtfDate.parse("2023-09-06"),
          "文注数字版（2026-11-23）",
          "zh-Hans",
          Optional.of("https://example.org/i/a/"));

  private static final Citation BARE =
      new Citation(
          "t",
          false,
          List.of(),
          "{\\a}_%$#~^\n\"乙\"",
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          "站",
          "zh",
          Optional.empty());

  @Test
  void allThatIsKnownIsGiven() {
    check(
        CitationFormat.GBT7714,
        FULL,
        "课题组, 某甲. 文 & 章[N/OL]. 周刊, 2023-09-06[引用日期]. https://example.org/i/a/.");
    check(
        CitationFormat.BIBTEX,
        FULL,
        """
        @article{i-a,
          author = {{课题组} and 某, 甲},
          title = {{文 \\& 章}},
          journal = {周刊},
          year = {2023},
          date = {2023-09-06},
          note = {未印期号；文注数字版（2026-11-23）},
          langid = {chinese},
          url = {https://example.org/i/a/}
        }\
        """);
    check(
        CitationFormat.RIS,
        FULL,
        """
        TY  - NEWS
        AU  - 课题组
        AU  - 某, 甲
        TI  - 文 & 章
        T2  - 周刊
        PY  - 2023
        DA  - 2023/09/06
        N1  - 未印期号；文注数字版（2026-11-23）
        LA  - zh-Hans
        UR  - https://example.org/i/a/
        """
            + "ER  - ");
    check(
        CitationFormat.CSL_JSON,
        FULL,
        """
        [ {
          "id" : "i-a",
          "type" : "article-newspaper",
          "author" : [ {
            "literal" : "课题组"
          }, {
            "family" : "某",
            "given" : "甲"
          } ],
          "title" : "文 & 章",
          "container-title" : "周刊",
          "issued" : {
            "date-parts" : [ [ 2023, 9, 6 ] ]
          },
          "note" : "未印期号；文注数字版（2026-11-23）",
          "language" : "zh-Hans",
          "URL" : "https://example.org/i/a/"
        } ]\
        """);
  }

  @Test
  void unknownDataIsLeftOutAndNoTextIsTakenForACommand() {
    check(CitationFormat.GBT7714, BARE, "{\\a}_%$#~^ \"乙\"[EB/OL]. [引用日期].");
    check(
        CitationFormat.BIBTEX,
        BARE,
        """
        @misc{t,
          title = {{\\textbraceleft{}\\textbackslash{}a\\textbraceright{}\\_\\%\\$\\#\\textasciitilde{}\\textasciicircum{} "乙"}},
          note = {站},
          langid = {chinese}
        }\
        """);
    check(
        CitationFormat.RIS, BARE, "TY  - ELEC\nTI  - {\\a}_%$#~^ \"乙\"\nN1  - 站\nLA  - zh\nER  - ");
    check(
        CitationFormat.CSL_JSON,
        BARE,
        """
        [ {
          "id" : "t",
          "type" : "webpage",
          "title" : "{\\\\a}_%$#~^ \\"乙\\"",
          "note" : "站",
          "language" : "zh"
        } ]\
        """);
  }

  static Stream<Citation> citations() {
    Author smith = person("John A. Smith", "Smith", "John A.");
    Author jones = person("John Paul Jones", "Jones", "John Paul");
    Author mononym = new Author("Plato", Optional.of("Plato"), none(), none(), List.of());
    return Stream.of(
        FULL,
        printed("zh-Hans", "", ""),
        printed("zh-Hans", "周刊", ""),
        printed("zh-Hans", "", "2023"),
        printed("zh-Hans", "周刊", "2023-09", named("甲")),
        printed("zh-Hans", "周刊", "2023", named("甲"), named("乙"), named("丙")),
        printed("zh-Hans", "周刊", "2023", named("甲"), named("乙"), named("丙"), named("丁")),
        printed("zh-Hans", "周刊", "2023", person("司马光", "司马", "光"), smith),
        printed("en", "Weekly", "2023-09-06", smith),
        printed("en", "Weekly", "2023-09-06", jones, mononym, named("The Group")),
        printed("en-GB", "Weekly", "2023", smith, jones, mononym, named("The Group")),
        page("", "", named("某")),
        page("文注", "", named("某")),
        page("文注", "2026-11-23"));
  }

  /// The published style, applied to our CSL-JSON, gives the same reference as our own format.
  @ParameterizedTest
  @MethodSource("citations")
  void theReferenceIsThatOfThePublishedStyle(Citation citation) throws IOException {
    Map<String, Object> item =
        new LinkedHashMap<>(items(CitationFormat.CSL_JSON.write(citation)).getFirst());
    item.put("accessed", Map.of("date-parts", List.of(List.of(2026, 11, 29))));
    String language = citation.language().startsWith("zh") ? "zh-CN" : "en-US";
    CSL style = new CSL(new ListItemDataProvider(CSLItemData.fromJson(item)), STYLE, language);
    style.setOutputFormat("text");
    style.registerCitationItems(citation.key());
    assertThat(CitationFormat.GBT7714.write(citation).replace("[引用日期]", "[2026-11-29]"))
        .isEqualTo(style.makeBibliography().makeString().strip().replaceFirst("^\\[1]", ""));
  }

  /// The style asks for it (`initialize-with-hyphen`), the processor leaves the hyphen.
  @Test
  void aDoubleNameHasTwoInitials() {
    Author author = person("Jean-Paul Sartre", "Sartre", "Jean-Paul");
    assertThat(CitationFormat.GBT7714.write(printed("fr", "", "", author)))
        .startsWith("SARTRE J P. 题");
  }

  /// What the page's front matter calls its source, and what is cited.
  @ParameterizedTest
  @CsvSource({
    "《理论周刊》, 理论周刊, ''",
    "《理论周刊》（页面未印报纸名称、日期和版次）, 理论周刊, 页面未印报纸名称、日期和版次",
    "《人民日报》（海外版）, 人民日报（海外版）, ''",
    "《人民日报》（海外版）（据重印本）, 人民日报（海外版）, 据重印本",
    "新华社, 新华社, ''",
    "《成都日报》理论周刊, 《成都日报》理论周刊, ''",
    "（无）, （无）, ''",
    "Theory Weekly, Theory Weekly, ''"
  })
  void theContainerIsBare(String source, String container, String remark) {
    Citation citation = cited("source: " + source);
    assertThat(citation.container()).hasValue(container);
    assertThat(citation.remark().orElse("")).isEqualTo(remark);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "subtitle: 以成都为例 | 文：以成都为例",
        "subtitle: ——以成都为例 | 文：以成都为例",
        "{subtitle: — a study, language: en} | 文: a study",
        "summary: 无 | 文",
      })
  void theSubtitleIsPartOfTheTitle(String keys, String title) {
    Citation citation = cited(keys.replaceAll("[{}]", "").replace(", ", "\n"));
    assertThat(citation.title()).isEqualTo(title);
    for (CitationFormat format : CitationFormat.values()) {
      assertThat(format.write(citation)).contains(title);
    }
  }

  @ParameterizedTest
  @CsvSource({"en, english", "fr, french", "zh-Hant, chinese", "de-AT, german"})
  void theLanguageIsThatOfTheArticle(String tag, String name) {
    Citation citation = cited("language: " + tag);
    assertThat(CitationFormat.BIBTEX.write(citation)).contains("langid = {" + name + "}");
    assertThat(CitationFormat.RIS.write(citation)).contains("LA  - " + tag + "\n");
    assertThat(CitationFormat.CSL_JSON.write(citation)).contains("\"language\" : \"" + tag + "\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "}}",
        "{",
        "a}, note = {b",
        "\\",
        "\\}",
        "%",
        "a\nER  - \nTY  - BOOK",
        "\u2028TY  - BOOK",
        "\u2029TY  - BOOK",
        "\u0085TY  - BOOK",
        "\u000bTY  - BOOK",
        "x}}, url = \"https://evil.example/\"",
        "\"}",
        "@book{b,",
        "</pre>",
        "a and b, c"
      })
  void noTextEndsItsField(String hostile) throws Exception {
    Author author = person(hostile, hostile, hostile);
    Citation citation =
        new Citation(
            "k",
            true,
            List.of(author, named(hostile)),
            hostile,
            Optional.of(hostile),
            Optional.of(hostile),
            none(),
            hostile,
            hostile,
            Optional.of(hostile));
    var entries =
        new BibTeXConverter()
            .loadDatabase(stream(CitationFormat.BIBTEX.write(citation)))
            .getEntries();
    assertThat(entries).containsOnlyKeys(new Key("k"));
    assertThat(entries.values())
        .first()
        .extracting(BibTeXEntry::getFields, map(Key.class, Value.class))
        .containsOnlyKeys(
            BibTeXEntry.KEY_AUTHOR,
            BibTeXEntry.KEY_TITLE,
            BibTeXEntry.KEY_JOURNAL,
            BibTeXEntry.KEY_NOTE,
            BibTeXEntry.KEY_URL);
    var ris = new RISConverter();
    String lines = CitationFormat.RIS.write(citation);
    assertThat(lines.split("\\R|[\u001c-\u001e]")).hasSize(9);
    assertThat(ris.toItemData(ris.loadLibrary(stream(lines))).values()).hasSize(1);
    assertThat(items(CitationFormat.CSL_JSON.write(citation))).hasSize(1);
    assertThat(CitationFormat.GBT7714.write(citation)).doesNotContain("\n");
  }

  /// The date of the page is only inferred, so no citation of the edition gives one.
  @Test
  void anInferredDateIsNotGiven() {
    RenderedEdition.built()
        .corpus
        .manuscript()
        .articles()
        .forEach(article ->
            assertThat(
                    Citation.of(RenderedEdition.built().corpus.manuscript().site(), article)
                        .published())
                .isEmpty());
  }

  private static void check(CitationFormat format, Citation citation, String expected) {
    assertThat(format.write(citation)).isEqualTo(expected);
  }

  private static Author named(String name) {
    return Author.named(name);
  }

  private static Author person(String name, String family, String given) {
    return new Author(name, Optional.of(family), Optional.of(given), none(), List.of());
  }

  private static <T> Optional<T> none() {
    return Optional.empty();
  }

  private static Citation printed(
      String language, String container, String date, Author... authors) {
    return citation(true, language, container, date, authors);
  }

  private static Citation page(String site, String date, Author... authors) {
    return citation(false, "zh-Hans", site, date, authors);
  }

  private static Citation citation(
      boolean isPrinted, String language, String container, String date, Author... authors) {
    return new Citation(
        "key",
        isPrinted,
        List.of(authors),
        "题 title",
        Optional.of(container).filter(name -> !name.isEmpty()),
        none(),
        EdtfDate.parse(date),
        "数字版",
        language,
        Optional.of("https://example.org/a/"));
  }

  /// The citation of an article with these keys in its front matter.
  private static Citation cited(String keys) {
    Manuscript manuscript =
        SmallEdition.of("")
            .with("i/a.md", "---\ntitle: 文\n" + keys + "\n---\n\n正文。\n")
            .link()
            .value()
            .manuscript();
    return Citation.of(manuscript.site(), manuscript.articles().getFirst());
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> items(String json) {
    return JsonMapper.shared().readValue(json, List.class);
  }

  private static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }
}
