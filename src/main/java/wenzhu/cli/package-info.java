/// The command line: arguments in, text and an exit status out. One class for each command. Start
/// with `Main`.
@NullMarked
package wenzhu.cli;

import org.jspecify.annotations.NullMarked;
