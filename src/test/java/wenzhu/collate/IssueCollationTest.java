package wenzhu.collate;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import wenzhu.diagnostic.Problem;
import wenzhu.diagnostic.Result;
import wenzhu.document.BlockRef;
import wenzhu.parse.ManuscriptParser;
import wenzhu.source.SourceFile;
import wenzhu.source.SourceTree;

/// What the proof of an issue counts, which block or furniture has each line, and what is reported.
///
/// A proof is drawn as `accounted/characters +surplus furniture,deleted,added`, then its lines: a block by file and index, furniture by its
/// reason, or a dot.
class IssueCollationTest {

  private static final String SOURCE = "甲乙\n\n第一页\n丙丁\n戊己\n";
  private static final String BODY = "甲乙\n\n丙丁\n\n戊己\n";

  private static final String FIRST = "{lines: 1, block: one.md#paragraph-1}";
  private static final String SECOND = "{lines: 4, block: one.md#paragraph-2}";
  private static final String THIRD = "{lines: 5, block: one.md#paragraph-3}";
  private static final String PAGE = "{lines: 2-3, text: 第一页, reason: 页码}";

  @Test
  void everyLineHasItsBlock() {
    check(FIRST + SECOND + THIRD, PAGE, "9/9 +0 3,0,3 one1 . 页码 one2 one3");
    check(
        "{lines: 1-2, block: one.md#paragraph}" + SECOND + THIRD,
        PAGE,
        "9/9 +0 3,0,3 one1 . 页码 one2 one3");
  }

  @Test
  void linesAndBlocksWithoutAnEntryAreReported() {
    check(
        FIRST + THIRD,
        PAGE,
        "7/9 +2 3,0,3 one1 . 页码 . one3",
        "C002 4 4",
        "C005 7 one.md#paragraph-2");
    check(FIRST + SECOND + THIRD, "", "6/9 +0 0,0,3 one1 . . one2 one3", "C002 3 3");
    check(
        FIRST + SECOND + "{lines: 5-6, block: one.md#paragraph-3}",
        PAGE,
        "7/9 +2 3,0,3 one1 . 页码 one2 .",
        "C002 5 5",
        "C006 5 5–6|5");
  }

  @Test
  void entryHasABlockOfItsOwn() {
    check(
        FIRST + SECOND + THIRD + "{lines: 3, block: one.md#paragraph-3}",
        "",
        "6/9 +0 0,0,3 one1 . . one2 one3",
        "C010 6 one.md#paragraph-3|5");
    check(
        FIRST + SECOND + "{lines: 5, block: one.md#paragraph-4}",
        PAGE,
        "7/9 +2 3,0,3 one1 . 页码 one2 .",
        "C004 5 one.md#paragraph-4",
        "C005 9 one.md#paragraph-3");
  }

  @Test
  void inferredEntryHasAReason() {
    check(
        FIRST + SECOND + THIRD.replace("}", ", certainty: 推定}"),
        PAGE,
        "9/9 +0 3,0,3 one1 . 页码 one2 one3",
        "C007 5 one.md#paragraph-3");
    check(
        FIRST + SECOND + THIRD.replace("}", ", certainty: 推定, reason: 因}"),
        PAGE,
        "9/9 +0 3,0,3 one1 . 页码 one2 one3");
  }

  @Test
  void furnitureIsCompared() {
    check(
        FIRST + SECOND + THIRD,
        PAGE.replace("第一", "第二"),
        "8/9 +0 3,0,3 one1 . 页码 one2 one3",
        "C009 7 第【二】页|第【一】页|3");
    check(
        FIRST + SECOND + THIRD,
        PAGE.replace("第一页", "页"),
        "7/9 +0 3,0,3 one1 . 页码 one2 one3",
        "C009 7 【】页|【第一】页|3");
    check(
        FIRST + SECOND + THIRD,
        PAGE.replace("2-3", "3-4"),
        "9/9 +0 3,0,3 one1 . 页码 one2 one3",
        "C003 7 4|4");
  }

  @Test
  void differencesCountOnBothSides() {
    check(
        FIRST + "{lines: 4-5, block: one.md#paragraph-2}",
        PAGE,
        "7/9 +2 3,0,3 one1 . 页码 one2 one2",
        "C001 7 丙丁【】|丙丁【戊己】|5",
        "C005 9 one.md#paragraph-3");
    check(
        "{lines: 4, block: one.md#paragraph-1}" + "{lines: 1, block: one.md#paragraph-2}" + THIRD,
        PAGE,
        "5/9 +4 3,0,3 one2 . 页码 one1 one3",
        "C001 5 【甲乙】|【丙丁】|4",
        "C001 7 【丙丁】|【甲乙】|1");
  }

  @Test
  void emendationHasAPlace() {
    emendation("乙", "one1 1..2 申");
    emendation("丑", "", "C008 12 丑|one.md#paragraph-1|0");
    emendation("", "", "C008 12 |one.md#paragraph-1|0");
  }

  private static void emendation(String reading, String anchored, String... problems) {
    String row =
        "emendations:\n  - {block: one.md#paragraph-1, reading: \"%s\", correction: 申, reason: 误}\n"
            .formatted(reading);
    Result<List<Proof>> found = collate(FIRST + SECOND + THIRD, PAGE, row);
    assertThat(
            found.value().getFirst().emendations().stream()
                .map(one ->
                    "%s %d..%d %s"
                        .formatted(
                            draw(one.block()),
                            one.span().from(),
                            one.span().to(),
                            one.correction()))
                .collect(joining()))
        .isEqualTo(anchored);
    assertThat(found.problems().stream().map(IssueCollationTest::draw)).containsExactly(problems);
  }

  private static void check(String entries, String furniture, String proof, String... problems) {
    Result<List<Proof>> found = collate(entries, furniture, "");
    assertThat(found.value().stream().map(IssueCollationTest::draw).collect(joining()))
        .isEqualTo(proof);
    assertThat(found.problems().stream().map(IssueCollationTest::draw))
        .containsExactlyInAnyOrder(problems);
  }

  private static String draw(Proof proof) {
    return "%d/%d +%d %d,%d,%d "
            .formatted(
                proof.accounted(),
                proof.characters(),
                proof.surplus(),
                proof.declared().furniture(),
                proof.declared().deleted(),
                proof.declared().added())
        + proof.lines().stream().map(IssueCollationTest::draw).collect(joining(" "));
  }

  private static String draw(Proof.Line line) {
    assertThat(line.text()).isEqualTo(SOURCE.lines().toList().get(line.number() - 1));
    return line.block().map(IssueCollationTest::draw).or(line::furniture).orElse(".");
  }

  private static String draw(BlockRef block) {
    return block.file().replaceAll(".*/|\\.md", "") + block.ordinal();
  }

  private static String draw(Problem problem) {
    return problem.code() + " " + problem.at().line() + " " + String.join("|", problem.arguments());
  }

  /// `entries` and `furniture` are each a row of mappings, one a line in the plan from line 3 on.
  private static Result<List<Proof>> collate(String entries, String furniture, String rest) {
    String plan =
        "source: source.txt\nentries:\n"
            + rows(entries)
            + (furniture.isEmpty() ? "" : "furniture:\n" + rows(furniture))
            + """
            added:
              - {block: "one.md#title", reason: 题}
              - {block: "issue.md#title", reason: 题}
            """
            + rest;
    return Collator.collate(
        ManuscriptParser.parse(
                new SourceTree(
                    Stream.of(
                            SourceFile.of("articles/other/two.md", "---\ntitle: 二\n---\n"),
                            SourceFile.of("articles/small/collation.yaml", plan),
                            SourceFile.of("articles/small/issue.md", "---\ntitle: 小题\n---\n"),
                            SourceFile.of("articles/small/one.md", "---\ntitle: 一\n---\n\n" + BODY),
                            SourceFile.of("articles/small/source.txt", SOURCE))
                        .toList(),
                    List.of()))
            .value());
  }

  private static String rows(String mappings) {
    return mappings.replace("{", "\n  - {").substring(1) + "\n";
  }
}
