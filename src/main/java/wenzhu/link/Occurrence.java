package wenzhu.link;

import wenzhu.document.BlockRef;
import wenzhu.source.Span;

/// An occurrence of a term, for the page of the term: `span` of the text of `block`.
public record Occurrence(BlockRef block, Span span, boolean linked) {}
