package wenzhu.link;

import wenzhu.document.BlockRef;
import wenzhu.source.Span;

/// A passage of a block that stands, folded alike, in another place. Each pair is recorded on both
/// sides.
public record RepeatedPassage(Span span, BlockRef other, Span otherSpan) {}
