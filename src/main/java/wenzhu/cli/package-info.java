/// The command line: from arguments to text and an exit status. One class for each command. Start
/// with `Main`.
@NullMarked
package wenzhu.cli;

import org.jspecify.annotations.NullMarked;
