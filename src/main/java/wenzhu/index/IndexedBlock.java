package wenzhu.index;

import wenzhu.link.Placed.PlacedBlock;

/// A block with its number in the index (Lucene's document number), and what a filter may ask of it.
/// `text` is its search text ([wenzhu.text.SearchText]), `norm` that of its length
/// ([GramSimilarity#norm]).
public record IndexedBlock(
    int number,
    PlacedBlock block,
    Field field,
    IndexedPage page,
    String section,
    String text,
    int norm) {}
