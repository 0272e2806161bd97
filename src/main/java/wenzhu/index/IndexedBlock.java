package wenzhu.index;

import wenzhu.link.Placed.PlacedBlock;

/// A block with its number in the index (Lucene's document number), and what a filter may ask of it.
public record IndexedBlock(
    int number, PlacedBlock block, Field field, IndexedPage page, String section) {}
