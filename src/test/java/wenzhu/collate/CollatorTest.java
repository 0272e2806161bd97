package wenzhu.collate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import wenzhu.diagnostic.Result;
import wenzhu.document.LineRange;
import wenzhu.parse.ManuscriptParser;
import wenzhu.source.SourceFile;
import wenzhu.source.SourceTree;

/// How the lines of a source are joined and compared with a paragraph of the edition.
class CollatorTest {

  @Test
  void linesBetweenHanAreJoinedWithoutASpace() {
    check("中共产\n党人", "中共产党人");
    check("达到622.32\n万人", "达到622.32万人");
    check("“新质\n”生产力", "“新质”生产力");
  }

  @Test
  void linesBetweenLatinWordsAreJoinedWithASpace() {
    check("total factor\nproductivity", "total factor productivity");
  }

  @Test
  void linesOfTheEditionAreJoinedInTheSameWay() {
    check("total\nfactor", "total<br>factor");
    check("total\n要素", "total<br>要素");
    check("要素\ntotal", "要素<br>total");
    check("要素", "要素<br>");
    check("要素", "<br>要素");
  }

  @Test
  void whiteSpaceAtTheEndsOfLinesAndBlankLinesAreIgnored() {
    check(" 　劳动\t\n\n \n创造", "劳动创造");
  }

  @Test
  void blankLinesAreAtTheFirstOfThem() {
    SourceLines lines = new SourceLines(SourceFile.of("articles/source.txt", "甲\n\n\n乙\n"));
    assertThat(lines.joined(List.of(new LineRange(2, 3))).origin().at(0).line()).isEqualTo(2);
    assertThat(lines.joined(List.of()).origin().at(0).line()).isEqualTo(1);
  }

  @Test
  void innerSpacesAreComparedButNotCounted() {
    check("有 146 个", "有 146 个");
    check("有 146 个", "有146 个", "C001 articles/small/one.md:5:2 source 1:2");
    assertThat(collate("有 146 个", "有 146 个").value().getFirst().characters()).isEqualTo(5);
  }

  @Test
  void eachDifferenceOfABlockIsReported() {
    check(
        "甲乙丙丁戊己庚辛\n壬癸子丑寅卯",
        "甲乙丙X戊己庚辛壬癸子寅卯",
        "C001 articles/small/one.md:5:4 source 1:4",
        "C001 articles/small/one.md:5:12 source 2:4");
  }

  @Test
  void twoSwappedCharactersAreOneDifference() {
    check("甲乙丙丁", "甲丙乙丁", "C001 articles/small/one.md:5:2 source 1:2");
  }

  @Test
  void supplementaryCharacterIsOneColumnAndOneCharacter() {
    check("𠮷甲乙", "𠮷甲丙", "C001 articles/small/one.md:5:3 source 1:3");
    assertThat(collate("𠮷甲乙", "𠮷甲乙").value().getFirst().characters()).isEqualTo(3);
  }

  @Test
  void markupOfTheEditionIsNotCompared() {
    check("劳动创造价值", "劳动**创造**价值");
    check("劳动创造价值", "劳动**创作**价值", "C001 articles/small/one.md:5:6 source 1:4");
  }

  @Test
  void surplusTextOfTheEditionInvalidatesTheProof() {
    Proof proof = collate("劳动", "劳动者").value().getFirst();
    assertThat(proof.accounted()).isEqualTo(proof.characters());
    assertThat(proof.surplus()).isEqualTo(1);
    assertThat(proof.holds()).isFalse();
  }

  @Test
  void longTextsWithoutSimilarityAreOneDifference() {
    Result<List<Proof>> found = collate("甲".repeat(9_000), "乙".repeat(9_000));
    assertThat(found.problems()).hasSize(1);
  }

  private static void check(String source, String paragraph, String... expected) {
    assertThat(
            collate(source, paragraph).problems().stream()
                .sorted()
                .map(problem ->
                    problem.code()
                        + " "
                        + problem.at()
                        + " source "
                        + problem.related().getFirst().line()
                        + ":"
                        + problem.related().getFirst().column()))
        .containsExactly(expected);
  }

  private static Result<List<Proof>> collate(String source, String paragraph) {
    long lines = source.lines().count();
    String plan =
        """
        source: source.txt
        entries:
          - {lines: 1-%d, block: "one.md#paragraph-1", certainty: 确定}
        added:
          - {block: "one.md#title", reason: 题目是我们加的。}
          - {block: "issue.md#title", reason: 题目是我们加的。}
        """
            .formatted(lines);
    return Collator.collate(
        ManuscriptParser.parse(
                new SourceTree(
                    Stream.of(
                            SourceFile.of("articles/small/collation.yaml", plan),
                            SourceFile.of("articles/small/issue.md", "---\ntitle: 小题\n---\n"),
                            SourceFile.of(
                                "articles/small/one.md",
                                "---\ntitle: 一\n---\n\n" + paragraph + "\n"),
                            SourceFile.of("articles/small/source.txt", source + "\n"))
                        .toList(),
                    List.of()))
            .value());
  }
}
