package wenzhu.cli;

import java.io.PrintWriter;
import wenzhu.diagnostic.Phrases;

/// Reports an internal error with its stack trace. Bad input never causes one.
record InternalErrors(Phrases phrases, PrintWriter err) {

  /// The exit status after any exception or error.
  int report(Throwable fault) {
    err.println(phrases.fill("fault"));
    fault.printStackTrace(err);
    return Main.FAULT;
  }
}
