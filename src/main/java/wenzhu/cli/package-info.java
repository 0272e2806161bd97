/// The command line. In: arguments. Out: text and an exit status. One class for each command. Start
/// with `Main`.
@NullMarked
package wenzhu.cli;

import org.jspecify.annotations.NullMarked;
