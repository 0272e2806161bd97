/// Writes the output files to the disk, all or none. In: [wenzhu.output.OutputFile]s. Out: a complete
/// folder, or problems.
///
/// The old site stays complete until the new one is. Only files that an earlier run wrote are
/// removed. Start with `SiteWriter`.
@NullMarked
package wenzhu.write;

import org.jspecify.annotations.NullMarked;
