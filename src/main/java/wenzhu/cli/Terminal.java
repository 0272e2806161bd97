package wenzhu.cli;

import java.io.PrintWriter;
import picocli.CommandLine.Help.Ansi;

/// The streams of a command, and whether they are a terminal: colour and the line of progress are for
/// terminals only.
record Terminal(PrintWriter out, PrintWriter err, boolean colour, boolean interactive) {

  Ansi ansi() {
    return colour ? Ansi.ON : Ansi.OFF;
  }
}
