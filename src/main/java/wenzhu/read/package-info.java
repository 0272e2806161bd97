/// Reads a folder of input: a path in, a [wenzhu.source.SourceTree] out.
///
/// The only package that reads content from a disk. It reads only below the given folder, and rejects
/// symbolic links. Start with `FolderReader`.
@NullMarked
package wenzhu.read;

import org.jspecify.annotations.NullMarked;
