package wenzhu.link;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import wenzhu.link.Placed.PlacedBlock;
import wenzhu.link.Placed.PlacedNote;

/// The passages of notes, and the problems of notes without one.
class NoteAnchorerTest {

  private static final String TEXT = "劳动创造价值，劳动者 创造**历史**。\n\n工具改变劳动。";

  @Test
  void isAnchoredAtTheOnlyMatchOfItsQuote() {
    check("> 创造价值", "i/a/#1 a.md:6:3 创造价值");
    check("> 劳动者创造历 史", "i/a/#1 a.md:6:8 劳动者 创造历史");
    check("> 工具", "i/a/#1 a.md:8:1 工具");
  }

  @Test
  void isAnchoredInATitle() {
    check("> 文", "i/a/#1 a.md:2:8 文");
  }

  @Test
  void surroundingsNarrowARepeatedPassage() {
    check("> …价值，[[劳动]]者…", "i/a/#1 a.md:6:8 劳动");
    check("> 改变[[劳动]]。", "i/a/#1 a.md:8:5 劳动");
  }

  @Test
  void isNumberedInTheOrderOfThePassages() {
    check("> 工具\n\n释义：后。\n\n---\n\n> 创造价值", "i/a/#1 a.md:6:3 创造价值\ni/a/#2 a.md:8:1 工具");
  }

  @Test
  void everyPlaceOfAnAmbiguousQuoteIsReported() {
    checkProblem("> 劳动", "N005 劳动|3 -> i/a.md:6:1, i/a.md:6:8, i/a.md:8:5");
  }

  @Test
  void atMostTenPlacesAreReported() {
    SmallEdition edition = SmallEdition.of("劳".repeat(30)).with("i/a.notes.md", "> 劳\n\n释义：注。");
    assertThat(edition.problems()).startsWith("i/a.notes.md:1:3 N005 劳|10+ -> ").endsWith("6:10");
  }

  @Test
  void anEqualTextAfterFoldingIsNear() {
    checkProblem("> 勞動創造價值", "N004 勞動創造價值|i/a.md|劳动创造价值 -> i/a.md:6:1");
  }

  @Test
  void theTextWithTheFewestEditsIsNear() {
    checkProblem("> 劳动者创新历史", "N004 劳动者创新历史|i/a.md|劳动者 创造历史 -> i/a.md:6:8");
    checkProblem("> 工具改进劳动。", "N004 工具改进劳动。|i/a.md|工具改变劳动。 -> i/a.md:8:1");
  }

  @Test
  void nothingIsNearToAnotherText() {
    checkProblem("> 一二三四五六", "N004 一二三四五六|i/a.md|—");
  }

  @Test
  void aQuoteIsInOneBlock() {
    checkProblem("> 创造历史。工具", "N004 创造历史。工具|i/a.md|创造历史。 -> i/a.md:6:12");
  }

  @Test
  void aFileOfNotesNeedsItsFile() {
    assertThat(SmallEdition.of("空").with("i/b.notes.md", "> 空\n\n释义：注。").problems())
        .isEqualTo("i/b.notes.md N006 i/b.md");
  }

  @Test
  void termsAndSidebarsAreAnnotatedToo() {
    Corpus corpus =
        SmallEdition.of("空")
            .terms("t: 词")
            .with("glossary/t.notes.md", "> 释。\n\n释义：甲。")
            .with("i/issue.md", "---\ntitle: 期\narticles: [a]\nsidebar: s\n---\n")
            .with(
                "i/s.quotes.md",
                "---\ntitle: 语\nspeaker: 某\n---\n\n## 组\n\n> 引语。\n>\n> ——2023年2月1日，在会上\n")
            .with("i/s.notes.md", "> 引语\n\n释义：乙。\n\n---\n\n> 组\n\n释义：丙。\n\n---\n\n> 在会上\n\n释义：丁。")
            .link()
            .value();
    assertThat(corpus.notes())
        .extracting(PlacedNote::page)
        .satisfiesExactly(
            heading -> assertThat(heading).isEqualTo("i/"),
            quotation -> assertThat(quotation).startsWith("quotes/2023-02-01-"),
            attribution -> assertThat(attribution).startsWith("quotes/2023-02-01-"),
            term -> assertThat(term).isEqualTo("terms/t/"));
    assertThat(corpus.notes())
        .allSatisfy(note ->
            assertThat(corpus.all())
                .filteredOn(block -> block.id().equals(note.id()))
                .extracting(PlacedBlock::page)
                .containsExactly(note.page()));
  }

  private static void check(String quotes, String expected) {
    Corpus corpus = edition(quotes).link().value();
    assertThat(
            corpus.notes().stream()
                .map(note -> {
                  PlacedBlock block = corpus.of(note.block());
                  return note.page()
                      + "#"
                      + note.number()
                      + " "
                      + block.block().content().origin().at(note.span().from())
                      + " "
                      + note.span().in(block.text());
                })
                .collect(joining("\n"))
                .replace("articles/i/", ""))
        .isEqualTo(expected);
  }

  private static void checkProblem(String quote, String expected) {
    assertThat(edition(quote).problems()).isEqualTo("i/a.notes.md:1:3 " + expected);
  }

  private static SmallEdition edition(String quotes) {
    return SmallEdition.of(TEXT).with("i/a.notes.md", quotes + "\n\n释义：注。\n");
  }
}
