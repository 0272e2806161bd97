package wenzhu.render;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import wenzhu.document.EdtfDate;
import wenzhu.document.Footnote;
import wenzhu.document.Note;
import wenzhu.link.Placed.PlacedBlock;
import wenzhu.link.Placed.PlacedNote;
import wenzhu.text.Excerpt;

/// A note as a list of notes shows it; `back` leads to the passage.
public record NoteView(String kind, String kindSlug, String passage, String back, Html body) {

  private static final int PASSAGE_LIMIT = 30;

  static NoteView of(PageContext context, PlacedNote placed) {
    Note note = placed.note();
    PlacedBlock passage = context.corpusIndex().corpus().of(placed.block());
    return new NoteView(
        note.kind().word(),
        note.kind().slug(),
        passage(context.corpusIndex(), placed),
        context.href(placed.page(), "_ref-" + placed.id(), passage),
        context.flow(note.body()));
  }

  /// The words that a note is about, or their beginning.
  static String passage(CorpusIndex corpusIndex, PlacedNote placed) {
    String text = corpusIndex.corpus().of(placed.block()).text();
    return Excerpt.head(placed.span().in(text), PASSAGE_LIMIT);
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

  /// A footnote of the source text.
  public record Original(String id, int number, List<String> references, Html body) {

    static List<Original> of(PageContext context, wenzhu.document.Document document) {
      return context.corpusIndex().footnotes().of(document).stream()
          .map(numbered -> of(context, numbered))
          .toList();
    }

    private static Original of(PageContext context, Footnotes.Numbered numbered) {
      Footnote footnote = numbered.footnote();
      return new Original(
          numbered.id(),
          numbered.number(),
          List.copyOf(numbered.references()),
          context.flow(footnote.blocks()));
    }
  }
}
