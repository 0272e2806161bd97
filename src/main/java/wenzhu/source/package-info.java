/// Positions in input files: the text of a file, ranges in it, and how both become line and column.
///
/// Nothing here reads a file. Start with [SourceFile].
@NullMarked
package wenzhu.source;

import org.jspecify.annotations.NullMarked;
