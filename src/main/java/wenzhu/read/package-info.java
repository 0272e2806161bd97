/// Reads a folder of input: a path in, a [wenzhu.source.SourceTree] out.
///
/// The only package that reads content from a disk. It never leaves the folder it is given:
/// symbolic links are refused. Start with `FolderReader`.
@NullMarked
package wenzhu.read;

import org.jspecify.annotations.NullMarked;
