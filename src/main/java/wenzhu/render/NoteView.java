package wenzhu.render;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import wenzhu.document.EdtfDate;
import wenzhu.document.Footnote;
import wenzhu.document.Note;
import wenzhu.link.PlacedBlock;
import wenzhu.link.PlacedNote;

/// A note as the page of its passage shows it, or a list of notes elsewhere.
///
/// `id` is empty where the note is not at home; `back` leads to the passage.
public record NoteView(
    Optional<String> id,
    int number,
    String kind,
    String kindSlug,
    String passage,
    String back,
    Html body,
    String credit) {

  private static final int PASSAGE_LIMIT = 30;

  /// The notes whose passages stand on this page.
  static List<NoteView> onPage(Setting setting) {
    return setting.catalogue().notesOn(setting.page()).stream()
        .map(note -> of(setting, note))
        .toList();
  }

  static NoteView of(Setting setting, PlacedNote placed) {
    Note note = placed.note();
    PlacedBlock passage = setting.catalogue().corpus().of(placed.block());
    boolean home = placed.page().equals(setting.page());
    return new NoteView(
        home ? Optional.of(placed.id()).filter(id -> !isBlock(setting, id)) : Optional.empty(),
        setting.catalogue().number(placed),
        note.kind().word(),
        note.kind().slug(),
        Excerpt.of(placed.span().in(passage.text()), PASSAGE_LIMIT),
        setting.href(placed.page(), "_ref-" + placed.id(), passage),
        setting.flow(note.body()),
        credit(note));
  }

  /// Who wrote and who checked the note, and when.
  private static String credit(Note note) {
    return Stream.of(
            note.by().map(name -> name + "撰"),
            note.checked().map(name -> name + "核"),
            note.date().map(EdtfDate::chinese))
        .flatMap(Optional::stream)
        .collect(Collectors.joining("，"));
  }

  /// A note may share its id with its first paragraph, which then carries it.
  private static boolean isBlock(Setting setting, String id) {
    return setting.catalogue().block(id).isPresent();
  }

  /// A footnote of the source text.
  public record Original(String id, int number, List<String> references, Html body) {

    static List<Original> of(Setting setting, wenzhu.document.Document document) {
      return setting.catalogue().footnotes().of(document).stream()
          .map(numbered -> of(setting, numbered))
          .toList();
    }

    private static Original of(Setting setting, Footnotes.Numbered numbered) {
      Footnote footnote = numbered.footnote();
      return new Original(
          numbered.id(),
          numbered.number(),
          List.copyOf(numbered.references()),
          setting.flow(footnote.blocks()));
    }
  }
}
