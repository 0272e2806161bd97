package wenzhu.index;

import java.util.List;
import wenzhu.link.PlacedBlock;

/// A block with its number in the index (Lucene's document number), its search text, and what a
/// filter may ask of it.
record IndexedBlock(
    int number, PlacedBlock block, Field field, String text, IndexedPage page, String section) {

  /// The slugs of the terms that stand in it, each once.
  List<String> terms() {
    return block.matches().stream()
        .filter(match -> match.isOccurrence())
        .map(match -> match.term())
        .distinct()
        .toList();
  }
}
