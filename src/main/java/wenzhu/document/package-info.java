/// The parsed edition, as immutable records.
///
/// Text is flat with standoff marks ([RichText]), so that later stages add terms, notes and repeated
/// passages to the same characters without a change of the structure. Start with [Manuscript], then
/// [Article] and [TextBlock].
@NullMarked
package wenzhu.document;

import org.jspecify.annotations.NullMarked;
