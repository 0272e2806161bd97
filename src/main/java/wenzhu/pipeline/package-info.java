/// Runs the stages. In: [BuildOptions]. Out: [BuildResult] with all problems. Only this package calls
/// stages; after an error nothing is written. Start with [Pipeline].
@NullMarked
package wenzhu.pipeline;

import org.jspecify.annotations.NullMarked;
