package wenzhu.link;

import wenzhu.document.BlockRef;
import wenzhu.source.Span;

/// A place where a term really stands, for the term's page: `span` of the text of `block`.
public record Occurrence(BlockRef block, Span span, boolean linked) {}
