package wenzhu.cli;

import java.util.List;
import wenzhu.diagnostic.Visible;

/// The output of a command and its exit status. It is complete before any of it is printed: a fault leaves no half of it.
record CommandOutput(int status, String out, String err) {

  static CommandOutput of(int status, String out) {
    return new CommandOutput(status, out, "");
  }

  /// Lines that contain content.
  static String lines(List<String> lines) {
    StringBuilder text = new StringBuilder();
    lines.forEach(line -> text.append(Visible.of(line)).append('\n'));
    return text.toString();
  }

  /// Errors are printed first: the last line of the screen is the result.
  int print(Terminal terminal) {
    terminal.err().print(err);
    terminal.err().flush();
    terminal.out().print(out);
    return status;
  }
}
