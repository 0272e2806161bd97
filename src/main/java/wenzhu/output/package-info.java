/// What the generator is going to write: [OutputFile], a path and its bytes.
///
/// Nothing here touches a disk, and nothing here knows what the bytes mean.
@NullMarked
package wenzhu.output;

import org.jspecify.annotations.NullMarked;
