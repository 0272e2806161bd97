package wenzhu.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import wenzhu.document.Note;

/// Notes as an editor writes them.
class NotesTest {

  private static List<Note> notes(String text) {
    return Parsing.of("x/y.notes.md", text).value().notes().getFirst().notes();
  }

  private static void check(String text, String expected) {
    assertThat(Parsing.problems("x/y.notes.md", text)).isEmpty();
    assertThat(notes(text)).hasSize(1);
    Note note = notes(text).getFirst();
    Note.Quote quote = note.quote();
    assertThat(
            note.kind().word()
                + " ("
                + quote.before()
                + "["
                + quote.target()
                + "]"
                + quote.after()
                + ") "
                + Dump.of(note.body()).replace("\n", " / "))
        .isEqualTo(expected);
  }

  private static void refused(String text, String... problems) {
    assertThat(Parsing.problems("x/y.notes.md", text)).containsExactly(problems);
  }

  @Test
  void quoteKindAndBody() {
    check("> 原文\n\n释义：说明", "释义 ([原文]) note 说明");
    check("> 原\n> 文\n\n评: 说明", "评 ([原文]) note 说明");
    check("> **原**文\n\n数据：一\n\n二", "数据 ([原文]) note 一 / note 二");
    check("<!-- 草稿 -->\n> 原文\n\n<!-- 一\n二 -->释义：说明", "释义 ([原文]) note 说明");
    check("> 原文\n\n出处：见\n\n> 另一书", "出处 ([原文]) note 见 / quote /   note 另一书");
  }

  @Test
  void aPlaceWithinItsSurroundings() {
    check("> …前文 [[目标]] 后文…\n\n释义：说明", "释义 (前文[目标]后文) note 说明");
    check("> 前[[目标]]\n\n释义：说明", "释义 (前[目标]) note 说明");
    refused("> 前[[目标\n\n释义：说明", "1:4 N008");
    refused("> [[一]][[二]]\n\n释义：说明", "1:3 N008");
  }

  @Test
  void separatedByRules() {
    assertThat(notes("> 一\n\n释义：甲\n\n---\n\n> 二\n\n评：乙\n")).hasSize(2);
    assertThat(notes("---\nby: 编者\n---\n\n> 一\n\n释义：甲\n---\n> 二\n\n评：乙\n"))
        .extracting(Note::by)
        .allMatch(by -> by.equals(java.util.Optional.of("编者")));
  }

  @Test
  void signatures() {
    Note note = notes("---\nby: 编者\n---\n> 一\n\n数据{checked: 某甲; date: 2026-11}：乙").getFirst();
    assertThat(note.by()).contains("编者");
    assertThat(note.checked()).contains("某甲");
    assertThat(note.date()).hasToString("Optional[2026-11]");
    refused("> 一\n\n数据{who: 某甲}：乙", "3:1 Y004 who|by、checked、date");
    refused("> 一\n\n数据{date: 昨天}：乙", "3:1 Y006 date|昨天");
  }

  @Test
  void whatIsMissing() {
    refused("没有引文", "1:1 N001");
    refused("> 引文", "1:1 N007");
    refused("> 引文\n\n释义：", "3:1 N007");
    refused("> 引文\n\n没有种类", "3:1 N002 释义、背景、数据、出处、校勘、评");
    refused("> 引文\n\n说明：什么", "3:1 N002 释义、背景、数据、出处、校勘、评");
    refused("> 引文\n释义：粘住了", "2:1 N003");
    refused("> 一\n\n释义：甲\n\n***\n\n> 二\n\n评：乙", "7:1 N009 一|二");
    refused("> 一\n\n释义：甲\n\n> 二\n\n评：乙", "5:1 N009 一|二");
    refused("> 一[^a]\n\n释义：甲\n\n[^a]: 乙", "1:3 M016 一[^a]", "5:1 M016 [^a]");
    refused("> - 一\n> 二\n\n释义：甲", "1:3 M016 - 一", "1:1 N001");
    refused("> 一\n\n释义：甲\n\n---\n\n> 二\n粘住了\n\n---\n\n没有引文", "8:1 N003", "12:1 N001");
  }
}
