/// Runs the stages one after the other. Start with `Build`.
@NullMarked
package wenzhu.build;

import org.jspecify.annotations.NullMarked;
