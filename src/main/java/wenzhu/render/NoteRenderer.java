package wenzhu.render;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import wenzhu.document.EdtfDate;
import wenzhu.document.Note;
import wenzhu.link.Corpus;
import wenzhu.link.Placed.PlacedBlock;
import wenzhu.link.Placed.PlacedNote;
import wenzhu.text.Excerpt;

/// Renders the notes of a block right after it, each as a disclosure.
///
/// A wide window shows them all in the margin, level with their marks: the mark and the note have
/// the same anchor name, by which the style sheet positions the note. Numbers are drawn from
/// attributes, so that copied and searched text does not contain them, and a note has the same
/// number when others are hidden.
final class NoteRenderer {

  private static final int PASSAGE_LIMIT = 30;

  private final PageContext context;

  NoteRenderer(PageContext context) {
    this.context = context;
  }

  /// The notes of blocks whose home is this page, in the order of their marks.
  Html render(List<PlacedBlock> blocks) {
    List<Html> notes =
        blocks.stream()
            .filter(block -> context.isAt(block.page()))
            .flatMap(block -> context.corpusIndex().notesOn(block).stream())
            .map(this::note)
            .toList();
    return notes.isEmpty()
        ? Html.NONE
        : Tag.of("div").with("class", "beside").around(Html.join(notes));
  }

  private Html note(PlacedNote placed) {
    Note note = placed.note();
    Tag disclosure = Tag.of("details").with("class", "note note-" + note.kind().slug());
    // A note may share its id with its first paragraph, which then carries it.
    if (context.corpusIndex().block(placed.id()).isEmpty()) {
      disclosure.with("id", placed.id());
    }
    String number = String.valueOf(placed.number());
    Html kind = Tag.of("b").with("class", "kind").around(note.kind().word());
    Html mark = Tag.of("span").with("class", "note-number").with("data-number", number).around("");
    Html body =
        Tag.of("aside")
            .with("role", "doc-footnote")
            .with("aria-label", context.word("note.label", number, note.kind().word()))
            .with("data-anchor", anchor(number))
            .around(head(placed, number, kind), body(note));
    return disclosure.around(Tag.of("summary").around(mark, kind), body);
  }

  private Html head(PlacedNote placed, String number, Html kind) {
    Html back =
        Tag.of("a")
            .with("class", "note-number")
            .with("role", "doc-backlink")
            .with("href", "#_ref-" + placed.id())
            .with("aria-label", context.word("note.back", number))
            .with("data-number", number)
            .around("");
    Html passage = Tag.of("q").around(passage(context.corpus(), placed));
    return Tag.of("p").with("class", "note-head").around(back, kind, passage);
  }

  private Html body(Note note) {
    Html body = Tag.of("div").with("class", "note-body").around(context.flow(note.body()));
    String credit = credit(context.corpusIndex().words(), note);
    return credit.isEmpty() || credit.equals(context.credit())
        ? body
        : Html.join(body, Tag.of("p").with("class", "note-credit").around(credit));
  }

  /// The beginning of the passage of a note.
  static String passage(Corpus corpus, PlacedNote placed) {
    return Excerpt.head(placed.span().in(corpus.of(placed.block()).text()), PASSAGE_LIMIT);
  }

  /// Who wrote and who checked the note, and when.
  static String credit(Words words, Note note) {
    return Stream.of(
            note.by().map(name -> words.of("note.by", name)),
            note.checked().map(name -> words.of("note.checked", name)),
            note.date().map(EdtfDate::chinese))
        .flatMap(Optional::stream)
        .collect(Collectors.joining(words.of("note.separator")));
  }

  /// The name that a mark and its note share, as style sheets write names.
  static String anchor(String number) {
    return "--" + number;
  }
}
