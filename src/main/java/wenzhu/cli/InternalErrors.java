package wenzhu.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import wenzhu.diagnostic.Fault;
import wenzhu.diagnostic.Problem;
import wenzhu.diagnostic.ReportContext;
import wenzhu.pipeline.PipelineFault;

/// The report of an exception or error in the format of the command. Bad input never causes one.
record InternalErrors(CommandContext context, Map<String, String> folders) {

  /// Lines of a stack trace.
  private static final int TRACE = 60;

  /// What is printed if not even a report can be made, as without memory.
  private static final String LAST_TEXT = "articles: error[X001]\n";

  private static final String LAST_JSON =
      """
      {
        "errors": 1,
        "warnings": 0,
        "notes": 0,
        "problems": [
          {
            "code": "X001",
            "severity": "error",
            "path": "articles",
            "message": "",
            "hint": "",
            "related": []
          }
        ]
      }
      """;

  /// The problems that were found before, and the fault; if that fails, only the fault; if that fails, that there is one. With
  /// `debug`, the stack trace is on the error stream.
  CommandOutput output(Throwable fault, ReportOptions.Format format, boolean debug) {
    boolean text = format == ReportOptions.Format.text;
    String report =
        Stream.<Supplier<List<Problem>>>of(
                () -> problems(fault), () -> List.of(Fault.problem(fault, "-")))
            .flatMap(problems -> report(problems, format).stream())
            .findFirst()
            .orElse(format == ReportOptions.Format.json ? LAST_JSON : LAST_TEXT);
    return new CommandOutput(
        Main.FAULT, text ? "" : report, (text ? report : "") + (debug ? trace(fault) : ""));
  }

  /// What can be printed without any memory.
  static CommandOutput last(boolean json) {
    return new CommandOutput(Main.FAULT, json ? LAST_JSON : "", json ? "" : LAST_TEXT);
  }

  private static List<Problem> problems(Throwable fault) {
    return fault instanceof PipelineFault stopped
        ? stopped.problems()
        : List.of(Fault.problem(fault, "-"));
  }

  private Optional<String> report(Supplier<List<Problem>> problems, ReportOptions.Format format) {
    try {
      ReportContext paths = new ReportContext(folders, _ -> Optional.empty());
      return Optional.of(ReportOptions.in(format).report(problems.get(), context, paths));
    } catch (Throwable again) {
      return Optional.empty();
    }
  }

  private static String trace(Throwable fault) {
    StringWriter trace = new StringWriter();
    fault.printStackTrace(new PrintWriter(trace));
    return CommandOutput.lines(
        trace.toString().lines().map(line -> line.replace('\t', ' ')).limit(TRACE).toList());
  }
}
