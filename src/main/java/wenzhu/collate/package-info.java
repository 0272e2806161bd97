/// Proves that the edition has the text of its source: edition and source text in, [Proof] out.
///
/// Every character of the source must be in a block of the edition or declared. Every block of the
/// edition must come from lines of the source or be declared. Start with [Proof].
@NullMarked
package wenzhu.collate;

import org.jspecify.annotations.NullMarked;
