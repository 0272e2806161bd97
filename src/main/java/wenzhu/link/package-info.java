/// Ties everything parsed together: ids and pages fixed, terms matched, notes anchored, repeated
/// passages paired.
///
/// A [wenzhu.document.Manuscript] and its proofs in, a [Corpus] out. The text itself stays as
/// parsed; all that is added are layers over it. Start with [Corpus].
@NullMarked
package wenzhu.link;

import org.jspecify.annotations.NullMarked;
