/// Puts output files on the disk, all or none.
///
/// A site that is being replaced stays whole until the new one is complete; only files that an
/// earlier run wrote are ever removed. Start with `SiteWriter`.
@NullMarked
package wenzhu.write;

import org.jspecify.annotations.NullMarked;
