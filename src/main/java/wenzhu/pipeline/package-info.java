/// Runs the stages one after the other. Start with `Pipeline`.
@NullMarked
package wenzhu.pipeline;

import org.jspecify.annotations.NullMarked;
