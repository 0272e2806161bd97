package wenzhu.cli;

import java.io.PrintWriter;
import picocli.CommandLine.Help.Ansi;

/// Where a command prints, and whether anybody looks at it: colour and a line of progress are for
/// people only.
record Terminal(PrintWriter out, PrintWriter err, boolean colour, boolean interactive) {

  Ansi ansi() {
    return colour ? Ansi.ON : Ansi.OFF;
  }
}
