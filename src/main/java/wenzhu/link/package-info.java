/// Links a [wenzhu.document.Manuscript] and its proofs into a [Corpus]: assigns ids and pages, matches
/// terms, anchors notes, pairs repeated passages.
///
/// The text does not change; the results are annotations of it. Start with [Corpus].
@NullMarked
package wenzhu.link;

import org.jspecify.annotations.NullMarked;
