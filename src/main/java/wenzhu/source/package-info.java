/// The text of input files, spans of it, and their lines and columns.
///
/// This package does not read files. Start with [SourceFile].
@NullMarked
package wenzhu.source;

import org.jspecify.annotations.NullMarked;
