/// The output of the generator: [OutputFile], a path and its bytes.
///
/// This package does not write files, and does not depend on their content.
@NullMarked
package wenzhu.output;

import org.jspecify.annotations.NullMarked;
