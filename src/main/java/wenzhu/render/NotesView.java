package wenzhu.render;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import wenzhu.document.NoteKind;
import wenzhu.link.Placed.PlacedNote;

/// Every note of the site: in full by the text it belongs to, and as a list by kind.
public record NotesView(Head head, List<DocumentNotes> documents, List<KindNotes> kinds, int count)
    implements View {

  /// The notes on one text.
  public record DocumentNotes(String title, String id, List<NoteView> notes) {}

  /// The notes of one kind.
  public record KindNotes(String word, String slug, List<Entry> notes) {}

  /// A note in a list.
  public record Entry(String passage, String href, String document) {}

  static NotesView of(PageContext context) {
    CorpusIndex corpusIndex = context.corpusIndex();
    Map<String, List<NoteView>> documents = new LinkedHashMap<>();
    Map<NoteKind, List<Entry>> kinds = new EnumMap<>(NoteKind.class);
    for (PlacedNote placed : corpusIndex.corpus().notes()) {
      NoteView note = NoteView.of(context, placed);
      String document = corpusIndex.documents().titleOf(placed.block().file());
      documents.computeIfAbsent(placed.block().file(), _ -> new ArrayList<>()).add(note);
      kinds
          .computeIfAbsent(placed.note().kind(), _ -> new ArrayList<>())
          .add(
              new Entry(
                  note.passage(),
                  context.href(placed.page(), placed.id(), corpusIndex.corpus().of(placed.block())),
                  document));
    }
    List<DocumentNotes> byDocument = new ArrayList<>();
    documents.forEach((file, notes) ->
        byDocument.add(
            new DocumentNotes(
                corpusIndex.documents().titleOf(file), "_d" + (byDocument.size() + 1), notes)));
    int count = corpusIndex.corpus().notes().size();
    return new NotesView(
        Head.of(context.word("notes.label"), context.word("notes.description", count)),
        byDocument,
        kinds.entrySet().stream()
            .map(e -> new KindNotes(e.getKey().word(), e.getKey().slug(), e.getValue()))
            .toList(),
        count);
  }
}
