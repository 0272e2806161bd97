package wenzhu.collate;

import wenzhu.document.BlockRef;

/// A declared text in a block that the source does not print: a reading, a picture, an insertion, a number.
public record AddedText(BlockRef block, String text, String reason) {}
