package wenzhu.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import wenzhu.document.EdtfDate;

/// How a page is cited, in each format.
class CitationTest {

  private static final Citation FULL =
      new Citation(
          "i-a",
          true,
          List.of("课题组", "某 甲"),
          "文 & 章",
          Optional.of("《周刊》"),
          EdtfDate.parse("2023-09-06"),
          "文注数字版",
          EdtfDate.parse("2026-11-23"),
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
          "站",
          Optional.empty(),
          "zh",
          Optional.empty());

  @Test
  void whatIsKnownIsSaid() {
    check(
        CitationFormat.GBT7714,
        FULL,
        "课题组，某 甲. 文 & 章[N/OL]. 《周刊》, 2023-09-06. 文注数字版（2026-11-23）[引用日期]. https://example.org/i/a/");
    check(
        CitationFormat.BIBTEX,
        FULL,
        """
        @article{i-a,
          author = {{课题组} and {某 甲}},
          title = {{文 \\& 章}},
          journal = {《周刊》},
          year = {2023},
          date = {2023-09-06},
          note = {文注数字版（2026-11-23）},
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
        AU  - 某 甲
        TI  - 文 & 章
        T2  - 《周刊》
        PY  - 2023
        DA  - 2023/09/06
        N1  - 文注数字版（2026-11-23）
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
            "literal" : "某 甲"
          } ],
          "title" : "文 & 章",
          "container-title" : "《周刊》",
          "issued" : {
            "date-parts" : [ [ 2023, 9, 6 ] ]
          },
          "note" : "文注数字版（2026-11-23）",
          "language" : "zh-Hans",
          "URL" : "https://example.org/i/a/"
        } ]\
        """);
  }

  @Test
  void whatIsNotKnownIsLeftOutAndNoTextIsTakenForACommand() {
    check(CitationFormat.GBT7714, BARE, "{\\a}_%$#~^ \"乙\"[Z/OL]. 站[引用日期].");
    check(
        CitationFormat.BIBTEX,
        BARE,
        """
        @misc{t,
          title = {{\\{\\textbackslash{}a\\}\\_\\%\\$\\#\\textasciitilde{}\\textasciicircum{} "乙"}},
          note = {站},
          langid = {chinese}
        }\
        """);
    check(
        CitationFormat.RIS, BARE, "TY  - GEN\nTI  - {\\a}_%$#~^ \"乙\"\nN1  - 站\nLA  - zh\nER  - ");
    check(
        CitationFormat.CSL_JSON,
        BARE,
        """
        [ {
          "id" : "t",
          "type" : "document",
          "title" : "{\\\\a}_%$#~^ \\"乙\\"",
          "note" : "站",
          "language" : "zh"
        } ]\
        """);
  }

  /// The date of the page is only inferred, so no citation of the edition gives one.
  @Test
  void anInferredDateIsNotGiven() {
    SampleSite.built()
        .corpus
        .manuscript()
        .articles()
        .forEach(article ->
            assertThat(
                    Citation.of(SampleSite.built().corpus.manuscript().site(), article).published())
                .isEmpty());
  }

  private static void check(CitationFormat format, Citation citation, String expected) {
    assertThat(format.write(citation)).isEqualTo(expected);
  }
}
