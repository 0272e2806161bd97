package wenzhu.render;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import wenzhu.document.BlockRef;
import wenzhu.link.PlacedNote;

/// The notes of each page, numbered in the order of their marks, which stand where passages end. A
/// page may show the notes of two documents.
final class NoteNumbers {

  private final Map<String, List<PlacedNote>> byPage = new HashMap<>();
  private final Map<String, Integer> numbers = new HashMap<>();

  /// `order` is that of the blocks on the site.
  NoteNumbers(List<PlacedNote> notes, ToIntFunction<BlockRef> order) {
    notes.forEach(note -> byPage.computeIfAbsent(note.page(), _ -> new ArrayList<>()).add(note));
    Comparator<PlacedNote> byMark =
        Comparator.comparingInt((PlacedNote note) -> order.applyAsInt(note.block()))
            .thenComparingInt(note -> note.span().to());
    byPage.values().forEach(onPage -> number(onPage, byMark));
  }

  private void number(List<PlacedNote> onPage, Comparator<PlacedNote> byMark) {
    onPage.sort(byMark);
    for (int i = 0; i < onPage.size(); i++) {
      numbers.put(onPage.get(i).id(), i + 1);
    }
  }

  List<PlacedNote> on(String page) {
    return byPage.getOrDefault(page, List.of());
  }

  int number(PlacedNote note) {
    return numbers.getOrDefault(note.id(), note.number());
  }
}
