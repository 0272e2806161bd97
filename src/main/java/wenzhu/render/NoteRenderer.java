package wenzhu.render;

import java.util.List;
import java.util.function.Function;
import wenzhu.document.Block;
import wenzhu.document.Note;
import wenzhu.link.Placed.PlacedBlock;
import wenzhu.link.Placed.PlacedNote;

/// Sets the notes of a block right behind it, each as a disclosure.
///
/// A wide window shows them all in the margin, level with their marks: the mark and the note carry
/// one anchor name, by which the style sheet places the note. Numbers are drawn from attributes, so
/// that neither copying nor finding meets them, and a note keeps its number when others are hidden.
final class NoteRenderer {

  private final CorpusIndex corpusIndex;
  private final String page;

  NoteRenderer(CorpusIndex corpusIndex, String page) {
    this.corpusIndex = corpusIndex;
    this.page = page;
  }

  /// The notes of blocks that are at home on this page, in the order of their marks.
  Html set(List<PlacedBlock> blocks, Function<List<? extends Block>, Html> flow) {
    List<Html> notes =
        blocks.stream()
            .filter(block -> block.page().equals(page))
            .flatMap(block -> corpusIndex.notesOn(block).stream())
            .map(note -> note(note, flow))
            .toList();
    return notes.isEmpty()
        ? Html.NONE
        : Tag.of("div").with("class", "beside").around(Html.join(notes));
  }

  private Html note(PlacedNote placed, Function<List<? extends Block>, Html> flow) {
    Note note = placed.note();
    Tag disclosure = Tag.of("details").with("class", "note note-" + note.kind().slug());
    // A note may share its id with its first paragraph, which then carries it.
    if (corpusIndex.block(placed.id()).isEmpty()) {
      disclosure.with("id", placed.id());
    }
    String number = String.valueOf(placed.number());
    Html kind = Tag.of("b").with("class", "kind").around(note.kind().word());
    Html mark = Tag.of("span").with("class", "note-number").with("data-number", number).around("");
    Html body =
        Tag.of("aside")
            .with("role", "doc-footnote")
            .with("aria-label", corpusIndex.words().of("note.label", number, note.kind().word()))
            .with("data-anchor", anchor(number))
            .around(Html.join(List.of(head(placed, number, kind), body(note, flow))));
    return disclosure.around(
        Html.join(List.of(Tag.of("summary").around(Html.join(List.of(mark, kind))), body)));
  }

  private Html head(PlacedNote placed, String number, Html kind) {
    Html back =
        Tag.of("a")
            .with("class", "note-number")
            .with("role", "doc-backlink")
            .with("href", "#_ref-" + placed.id())
            .with("aria-label", corpusIndex.words().of("note.back", number))
            .with("data-number", number)
            .around("");
    Html passage = Tag.of("q").around(NoteView.passage(corpusIndex, placed));
    return Tag.of("p").with("class", "note-head").around(Html.join(List.of(back, kind, passage)));
  }

  private Html body(Note note, Function<List<? extends Block>, Html> flow) {
    Html body = Tag.of("div").with("class", "note-body").around(flow.apply(note.body()));
    String credit = NoteView.credit(corpusIndex.words(), note);
    boolean said = credit.isEmpty() || credit.equals(NotesOnPage.credit(corpusIndex, page));
    return said
        ? body
        : Html.join(List.of(body, Tag.of("p").with("class", "note-credit").around(credit)));
  }

  /// The name that a mark and its note share, as style sheets write names.
  static String anchor(String number) {
    return "--" + number;
  }
}
