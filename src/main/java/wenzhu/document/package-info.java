/// The edition as data: what an editor wrote, after parsing and before anything is linked.
///
/// Immutable records, no behaviour beyond looking things up. Text is kept flat, with standoff marks
/// over it ([RichText]), so that terms, notes and repeated passages can be laid over the same
/// characters later without rebuilding a tree. Start with [Manuscript], then [Article] and
/// [TextBlock].
@NullMarked
package wenzhu.document;

import org.jspecify.annotations.NullMarked;
