/// Targets of fuzzing (`script/fuzz`), and a test that runs each on its seeds.
@NullMarked
package wenzhu.fuzz;

import org.jspecify.annotations.NullMarked;
