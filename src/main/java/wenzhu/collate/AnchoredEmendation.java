package wenzhu.collate;

import wenzhu.document.BlockRef;
import wenzhu.source.Span;

/// A declared correction of a span of a block. The text keeps the reading of the source.
public record AnchoredEmendation(BlockRef block, Span span, String correction, String reason) {}
