/// The proof that the edition loses and alters nothing: edition and source text in, [Proof] out.
///
/// Every character of the source is in a block of the edition or declared; every block of the
/// edition comes from lines of the source or is declared. Start with [Proof].
@NullMarked
package wenzhu.collate;

import org.jspecify.annotations.NullMarked;
