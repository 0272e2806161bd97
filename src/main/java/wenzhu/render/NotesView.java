package wenzhu.render;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import wenzhu.document.NoteKind;
import wenzhu.link.Placed.PlacedNote;

/// Every note of the site: in full by the file of the annotated text, and as a list by kind.
public record NotesView(
    Head head,
    Map<String, List<PlacedNote>> byFile,
    Map<NoteKind, List<PlacedNote>> byKind,
    int count)
    implements View {

  static NotesView of(PageContext context) {
    List<PlacedNote> notes = context.corpus().notes();
    return new NotesView(
        Head.of(context.word("notes.label"), context.word("notes.description", notes.size())),
        notes.stream()
            .collect(
                Collectors.groupingBy(
                    note -> note.block().file(), LinkedHashMap::new, Collectors.toList())),
        notes.stream()
            .collect(
                Collectors.groupingBy(
                    note -> note.note().kind(),
                    () -> new EnumMap<>(NoteKind.class),
                    Collectors.toList())),
        notes.size());
  }
}
