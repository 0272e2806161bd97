package wenzhu.cli;

import java.util.List;
import picocli.CommandLine.Option;
import wenzhu.diagnostic.GithubReporter;
import wenzhu.diagnostic.JsonReporter;
import wenzhu.diagnostic.Problem;
import wenzhu.diagnostic.ReportContext;
import wenzhu.diagnostic.Reporter;
import wenzhu.diagnostic.TextReporter;

/// The format of the problem report.
final class ReportOptions {

  /// The formats of a report.
  enum Format {
    /// For people.
    text,
    /// For programs; see `docs/cli.md`.
    json,
    /// For continuous integration on GitHub.
    github
  }

  @Option(names = "--format", paramLabel = "text|json|github")
  Format format = Format.text;

  /// The number of entries that the text form prints at most; the other forms print all.
  @Option(names = "--max", paramLabel = "N", converter = PositiveNumber.class)
  int max = Integer.MAX_VALUE;

  static ReportOptions in(Format format) {
    ReportOptions options = new ReportOptions();
    options.format = format;
    return options;
  }

  /// The problems in the given format and the language of the command.
  String report(List<Problem> problems, CommandContext context, ReportContext paths) {
    Reporter reporter =
        switch (format) {
          case text ->
              new TextReporter(context.messages(), paths, context.terminal().colour(), max);
          case json -> new JsonReporter(context.messages(), paths);
          case github -> new GithubReporter(context.messages(), paths);
        };
    return reporter.report(problems);
  }
}
