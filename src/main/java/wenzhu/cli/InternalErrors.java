package wenzhu.cli;

import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;
import wenzhu.diagnostic.Phrases;

/// A fault of ours: bad input never ends up here. The trace is for the report that we ask for.
record InternalErrors(Phrases phrases) implements IExecutionExceptionHandler {

  @Override
  public int handleExecutionException(Exception fault, CommandLine line, ParseResult arguments) {
    line.getErr().println(phrases.fill("fault"));
    fault.printStackTrace(line.getErr());
    return Main.FAULT;
  }
}
