package wenzhu.cli;

import java.io.PrintWriter;
import wenzhu.diagnostic.Phrases;

/// Reports a fault of the program; bad input never causes one. The stack trace is for the developers.
record InternalErrors(Phrases phrases, PrintWriter err) {

  /// The exit status after any exception or error.
  int report(Throwable fault) {
    err.println(phrases.fill("fault"));
    fault.printStackTrace(err);
    return Main.FAULT;
  }
}
