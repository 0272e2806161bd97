package wenzhu.collate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import wenzhu.diagnostic.Result;
import wenzhu.parse.ManuscriptParser;
import wenzhu.source.Asset;
import wenzhu.source.SourceFile;
import wenzhu.source.SourceTree;

/// What readers see of a block is compared with the source: each mark and each structure of a block, undeclared and declared.
class SeenTextTest {

  private static final String EMENDED = "emendations";
  private static final String ADDED = "added";
  private static final String WHOLE = "whole";

  @Test
  void styleOfTextChangesNothing() {
    List.of(
            "*甲*乙丙",
            "**甲**乙丙",
            "<em>甲</em><strong>乙</strong>丙",
            "<mark>甲</mark>乙丙",
            "<u>甲乙</u>丙",
            "<small>甲</small>乙丙",
            "甲<sub>乙</sub><sup>丙</sup>",
            "<sup>甲<sup>乙</sup></sup>丙",
            "<kbd>甲</kbd>乙丙",
            "`甲`乙丙",
            "甲<br>乙\\\n丙",
            "[甲乙](https://example.org/)丙",
            "[甲](term:none)乙丙",
            "甲<!-- 丁 -->乙丙",
            "&#x7532;\\乙丙".replace("\\乙", "乙"),
            "甲乙丙{#pin}",
            "甲乙丙[^a]\n\n[^a]: 注")
        .forEach(body -> holds(body, "甲乙丙", "one.md#paragraph-1"));
  }

  @Test
  void structureOfBlocksChangesNothing() {
    holds("- 甲乙丙", "甲乙丙", "one.md#list-item-1");
    holds("> 甲乙丙", "甲乙丙", "one.md#paragraph-1");
    holds("```\n甲乙丙\n```", "甲乙丙", "one.md#paragraph-1");
    holds(
        "## 甲乙丙\n\n正\n\n### 丁",
        "甲乙丙\n正\n丁",
        "one.md#heading-1",
        "one.md#paragraph-1",
        "one.md#heading-2");
    holds("| 甲 |\n|:-:|\n| 乙 |", "甲\n乙", "one.md#table-cell-1", "one.md#table-cell-2");
    holds("甲\n\n---\n\n乙", "甲\n乙", "one.md#paragraph-1", "one.md#paragraph-2");
  }

  @Test
  void struckTextIsADifference() {
    String declared = "reading: 甲乙, correction: 甲";
    for (String struck : List.of("~~乙~~", "<s>乙</s>", "<del>乙</del>", "<del>**乙**</del>")) {
      check("甲" + struck + "丙", "甲乙丙", "甲【~~乙~~】丙 ≠ 甲【乙】丙", EMENDED, declared);
    }
    check("~~甲乙丙~~", "甲乙丙", "【~~甲乙丙~~】 ≠ 【甲乙丙】", EMENDED, "reading: 甲乙丙, correction: 丁");
    check("甲~~𠮷~~丙", "甲𠮷丙", "甲【~~𠮷~~】丙 ≠ 甲【𠮷】丙", EMENDED, "reading: 𠮷, correction: 吉");
  }

  @Test
  void struckTextThatTheSourceDoesNotHaveIsADifference() {
    differs("甲~~乙~~丙", "甲丙", "甲【~~乙~~】丙 ≠ 甲【】丙");
    differs("甲<del><ins>乙</ins></del>丙", "甲丙", "甲【~~乙~~】丙 ≠ 甲【】丙");
  }

  @Test
  void emendationDeclaresOnlyTheDeletionThatItStates() {
    String wider = "reading: 甲乙丙, correction: 甲丁丙";
    differs("甲~~乙~~丙", "甲乙丙", "甲【~~乙~~】丙 ≠ 甲【乙】丙", EMENDED, wider);
    differs("甲~~乙丙~~", "甲乙丙", "甲乙【~~丙~~】 ≠ 甲乙【丙】", EMENDED, "reading: 乙, correction: 丁");
    differs("甲~~乙~~丙", "甲乙丙", "甲【~~乙~~】丙 ≠ 甲【乙】丙", EMENDED, "reading: 甲, correction: 丁");
  }

  @Test
  void emendationOfUnstruckTextDeclaresNoDifference() {
    holds("甲乙丙", "甲乙丙", EMENDED, "reading: 乙, correction: 丁");
    differs("甲丙", "甲乙丙", "甲【】丙 ≠ 甲【乙】丙", EMENDED, "reading: 甲丙, correction: 甲");
  }

  @Test
  void readingAboveTextIsADifference() {
    check("<ruby>甲乙<rt>改写</rt></ruby>丙", "甲乙丙", "甲乙【<rt>改写</rt>】丙 ≠ 甲乙【】丙", ADDED, "text: 改写");
    check(
        "<ruby>甲<rp>（</rp><rt>jiǎ</rt><rp>）</rp></ruby>丙",
        "甲丙",
        "甲【<rt>jiǎ</rt>】丙 ≠ 甲【】丙",
        ADDED,
        "text: jiǎ");
    differs("~~<ruby>甲<rt>一</rt></ruby>~~丙", "甲一丙", "【~~甲一~~】丙 ≠ 【甲一】丙");
  }

  @Test
  void readingThatTheSourcePrintsIsItsText() {
    holds("<ruby>甲<rt>jiǎ</rt></ruby>丙", "甲jiǎ丙", "one.md#paragraph-1");
    holds("<ruby><ruby>甲<rt>一</rt></ruby>乙<rt>二</rt></ruby>丙", "甲一乙二丙", "one.md#paragraph-1");
    holds("<ruby><ruby>甲<rt>一</rt></ruby><rt>二</rt></ruby>丙", "甲一二丙", "one.md#paragraph-1");
  }

  @Test
  void bracketsThatNoReaderSeesAreMissing() {
    String body = "<ruby>甲<rp>（</rp><rt>jiǎ</rt><rp>）</rp></ruby>丙";
    assertThat(differences(collate(body, "甲（jiǎ）丙", PARAGRAPH, ADDED, "")))
        .containsExactly("甲【】jiǎ丙 ≠ 甲【（】jiǎ）丙", "甲jiǎ【】丙 ≠ 甲（jiǎ【）】丙");
  }

  @Test
  void insertedTextIsADifference() {
    check("甲<ins>乙</ins>丙", "甲丙", "甲【<ins>乙</ins>】丙 ≠ 甲【】丙", ADDED, "text: 乙");
    differs("甲<ins>乙</ins>丙", "甲乙丙", "甲【<ins>乙</ins>】丙 ≠ 甲【乙】丙");
    differs("甲<ins>乙</ins>丙", "甲乙丙", "甲【】丙 ≠ 甲【乙】丙", ADDED, "text: 乙");
  }

  @Test
  void textThatNothingMarksAsAddedCannotBeDeclared() {
    assertThat(collate("甲乙丙", "甲丙", PARAGRAPH, ADDED, "text: 乙").problems())
        .extracting(problem -> problem.code().name() + problem.arguments())
        .containsExactlyInAnyOrder("C001[甲【乙】丙, 甲【】丙, 1]", "C011[乙, one.md#paragraph-1]");
  }

  @Test
  void pictureIsADifference() {
    check("甲![乙](a.png)丙", "甲丙", "甲【![乙]】丙 ≠ 甲【】丙", ADDED, "text: 乙");
    differs("甲![乙](a.png)丙", "甲乙丙", "甲【![乙]】丙 ≠ 甲【乙】丙");
    differs("甲![](a.png)丙", "甲丙", "甲【![\uFFFC]】丙 ≠ 甲【】丙");
  }

  @Test
  void paragraphOfAPictureAloneMustBeListed() {
    assertThat(collate("甲\n\n![乙](a.png)", "甲", PARAGRAPH, ADDED, "").problems())
        .extracting(problem -> problem.code().name() + problem.arguments())
        .containsExactly("C005[one.md#paragraph-2]");
  }

  @Test
  void numberOfAListItemIsCompared() {
    String[] items = {"one.md#list-item-1", "one.md#list-item-2"};
    holds("3. 甲\n4. 乙", "3. 甲\n4. 乙", items);
    holds("3. 甲\n4. 乙", "3.甲\n4.乙", items);
    holds("3) 甲\n\n4) 乙", "3. 甲\n4. 乙", items);
    holds("- 甲\n  2. 乙", "甲\n2. 乙", items);
    holds("1. - 甲\n2. 乙", "1. 甲\n2. 乙", items);
    check("3. 甲", "甲", "【3.】甲 ≠ 【】甲", ADDED, "text: 3.");
    assertThat(differences(collate("3. 甲\n4.\n5. 乙", "3. 甲\n乙", List.of(items), ADDED, "")))
        .containsExactly("【4.5.】乙 ≠ 【】乙");
  }

  @Test
  void textTooSmallToReadIsADifference() {
    String[] opened = {"<small>", "<sup>", "<sub>", "<kbd>"};
    for (String tag : opened) {
      String end = tag.replace("<", "</");
      differs(
          "甲" + tag.repeat(3) + "乙" + end.repeat(3) + "丙", "甲乙丙", "甲【<small>乙</small>】丙 ≠ 甲【乙】丙");
      holds("甲" + tag.repeat(2) + "乙" + end.repeat(2) + "丙", "甲乙丙", "one.md#paragraph-1");
    }
  }

  @Test
  void invisibleCharacterIsADifference() {
    differs("甲&#x200B;丙", "甲丙", "甲【\u200B】丙 ≠ 甲【】丙");
    differs("甲&shy;丙", "甲丙", "甲【\u00AD】丙 ≠ 甲【】丙");
  }

  /// The two titles are always declared as added.
  @Test
  void proofCountsWhatIsDeclared() {
    counts("甲乙丙", "甲乙丙", ADDED, "", "3 of 3, surplus 0, declared 0 0 2");
    counts("甲~~乙~~丙", "甲乙丙", ADDED, "", "2 of 3, surplus 1, declared 0 0 2");
    counts("甲~~𠮷~~丙", "甲𠮷丙", ADDED, "", "2 of 3, surplus 1, declared 0 0 2");
    counts(
        "甲~~乙~~丙",
        "甲乙丙",
        EMENDED,
        "reading: 甲乙, correction: 甲",
        "3 of 3, surplus 0, declared 0 1 2");
    counts(
        "~~甲乙~~丙",
        "甲乙丙",
        EMENDED,
        "reading: 甲乙, correction: 丁",
        "3 of 3, surplus 0, declared 0 2 2");
    counts("甲<ins>乙 丁</ins>丙", "甲丙", ADDED, "text: 乙 丁", "2 of 2, surplus 0, declared 0 0 4");
    counts(
        "<ruby>甲<rt>一</rt></ruby><ruby>乙<rt>一</rt></ruby>",
        "甲乙",
        ADDED,
        "text: 一",
        "2 of 2, surplus 0, declared 0 0 4");
    counts("甲![乙](a.png)", "甲", ADDED, "", "1 of 1, surplus 1, declared 0 0 2");
    counts("甲", "甲\n第 7 版", "furniture", "第 7 版", "4 of 4, surplus 0, declared 3 0 2");
  }

  @Test
  void addedBlockIsCountedAsReadersSeeIt() {
    String body = "- 甲\n\n~~丁~~<ruby>乙<rt>一</rt></ruby>";
    Proof proof =
        collate(body, "甲", List.of("one.md#list-item-1"), WHOLE, "one.md#paragraph-1")
            .value()
            .getFirst();
    assertThat(proof.declared()).isEqualTo(new Declared(0, 0, 5));
    assertThat(proof.holds()).isTrue();
  }

  @Test
  void proofListsAddedTexts() {
    Proof proof = collate("甲<ins>乙</ins>", "甲", PARAGRAPH, ADDED, "text: 乙").value().getFirst();
    assertThat(proof.addedTexts())
        .extracting(AddedText::text, AddedText::reason, added -> added.block().file())
        .containsExactly(tuple("乙", "因。", "articles/small/one.md"));
  }

  @Test
  void differenceIsAtItsPlaceInTheFile() {
    at("甲~~乙~~丙", "甲乙丙", "5:4");
    at("乙<ruby>甲<rt>一</rt></ruby>丙", "乙甲丙", "5:8");
    at("丙\n\n3. 甲", "丙\n甲", "7:4");
  }

  private static void at(String body, String source, String place) {
    List<String> names =
        source.contains("\n") ? List.of("one.md#paragraph-1", "one.md#list-item-1") : PARAGRAPH;
    assertThat(collate(body, source, names, ADDED, "").problems())
        .extracting(problem -> problem.at().line() + ":" + problem.at().column())
        .containsExactly(place);
  }

  private static void counts(
      String body, String source, String key, String declared, String expected) {
    Proof proof = collate(body, source, PARAGRAPH, key, declared).value().getFirst();
    Declared parts = proof.declared();
    assertThat(
            "%d of %d, surplus %d, declared %d %d %d"
                .formatted(
                    proof.accounted(),
                    proof.characters(),
                    proof.surplus(),
                    parts.furniture(),
                    parts.deleted(),
                    parts.added()))
        .as(body)
        .isEqualTo(expected);
  }

  private static final List<String> PARAGRAPH = List.of("one.md#paragraph-1");

  private static void check(
      String body, String source, String difference, String key, String declared) {
    differs(body, source, difference);
    holds(body, source, key, declared);
  }

  private static void holds(String body, String source, String... blocks) {
    if (blocks[0].contains("#")) {
      holds(body, source, List.of(blocks), ADDED, "");
    } else {
      holds(body, source, List.of(), blocks[0], blocks[1]);
    }
  }

  private static void holds(
      String body, String source, List<String> blocks, String key, String declared) {
    Result<List<Proof>> result = collate(body, source, blocks, key, declared);
    assertThat(result.problems()).as(body).isEmpty();
    assertThat(result.value().getFirst().holds()).as(body).isTrue();
  }

  private static void differs(String body, String source, String difference) {
    differs(body, source, difference, ADDED, "");
  }

  private static void differs(
      String body, String source, String difference, String key, String declared) {
    Result<List<Proof>> result = collate(body, source, List.of(), key, declared);
    assertThat(differences(result)).as(body).containsExactly(difference);
    assertThat(result.value().getFirst().holds()).as(body).isFalse();
  }

  private static List<String> differences(Result<List<Proof>> result) {
    return result.problems().stream()
        .map(problem -> String.join(" ≠ ", problem.arguments().subList(0, 2)))
        .toList();
  }

  /// A line of the source is the block of the same number, the first paragraph or list item if none is given; footnotes are declared.
  private static Result<List<Proof>> collate(
      String body, String source, List<String> blocks, String key, String declared) {
    String first = body.matches("(?s)\\d.*") ? "one.md#list-item-1" : "one.md#paragraph-1";
    List<String> names = blocks.isEmpty() ? List.of(first) : blocks;
    String entries =
        IntStream.rangeClosed(1, names.size())
            .mapToObj(i -> "  - {lines: " + i + ", block: \"" + names.get(i - 1) + "\"}\n")
            .collect(Collectors.joining());
    String declaration =
        declared.isEmpty()
            ? ""
            : key.equals(WHOLE)
                ? "  - {block: " + declared + ", reason: 因。}\n"
                : key.equals("furniture")
                    ? "furniture:\n  - {lines: 2, text: " + declared + ", reason: 因。}\n"
                    : "  - {block: \"" + names.getFirst() + "\", " + declared + ", reason: 因。}\n";
    String note = body.contains("[^a]:") ? "  - {block: \"one.md#footnote-1\", reason: 加注。}\n" : "";
    String plan =
        "entries:\n"
            + entries
            + "added:\n  - {block: one.md#title, reason: 加题。}\n  - {block: issue.md#title, reason: 加题。}\n"
            + note
            + (key.equals(EMENDED) ? "emendations:\n" : "")
            + declaration;
    return Collator.collate(
        ManuscriptParser.parse(
                new SourceTree(
                    Stream.of(
                            SourceFile.of("articles/small/collation.yaml", plan),
                            SourceFile.of(
                                "articles/small/issue.md", "---\ntitle: 题\narticles: [one]\n---\n"),
                            SourceFile.of(
                                "articles/small/one.md", "---\ntitle: 一\n---\n\n" + body + "\n"),
                            SourceFile.of("articles/small/source.txt", source + "\n"))
                        .toList(),
                    List.of(new Asset("articles/small/a.png", new byte[0]))))
            .value());
  }
}
