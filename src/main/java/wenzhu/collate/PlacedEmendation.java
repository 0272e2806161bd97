package wenzhu.collate;

import wenzhu.document.BlockRef;
import wenzhu.source.Span;

/// A declared correction at its place: `span` of the block's text keeps the source's reading.
public record PlacedEmendation(BlockRef block, Span span, String correction, String reason) {}
