/// The text of input files, spans of it, and their lines and columns.
///
/// In: paths and contents; this package does not read files. Out: a [SourceTree]. Start with [SourceFile].
@NullMarked
package wenzhu.source;

import org.jspecify.annotations.NullMarked;
