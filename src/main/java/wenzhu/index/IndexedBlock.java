package wenzhu.index;

import wenzhu.link.PlacedBlock;

/// A block with its number in the index (Lucene's document number), its search text, and what a
/// filter may ask of it.
record IndexedBlock(
    int number, PlacedBlock block, Field field, String text, IndexedPage page, String section) {}
