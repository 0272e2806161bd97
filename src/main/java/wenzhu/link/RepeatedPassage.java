package wenzhu.link;

import wenzhu.document.BlockRef;
import wenzhu.source.Span;

/// A passage of a block whose folded text also occurs in another block. Both blocks of a pair have
/// one.
public record RepeatedPassage(Span span, BlockRef other, Span otherSpan) {}
