package wenzhu.cli;

import java.io.PrintWriter;
import picocli.CommandLine.Help.Ansi;

/// The output of a command. Colour and a progress line are used on a terminal only.
record Terminal(PrintWriter out, PrintWriter err, boolean colour, boolean interactive) {

  Ansi ansi() {
    return colour ? Ansi.ON : Ansi.OFF;
  }
}
