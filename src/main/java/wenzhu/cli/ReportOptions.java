package wenzhu.cli;

import java.util.List;
import picocli.CommandLine.Option;
import wenzhu.diagnostic.GithubReporter;
import wenzhu.diagnostic.JsonReporter;
import wenzhu.diagnostic.Problem;
import wenzhu.diagnostic.ReportContext;
import wenzhu.diagnostic.Reporter;
import wenzhu.diagnostic.TextReporter;

/// How a command reports problems.
final class ReportOptions {

  /// The forms of a report.
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

  /// How many entries the form for people prints at most; the forms for programs have all.
  @Option(names = "--max", paramLabel = "N", converter = PositiveNumber.class)
  int max = Integer.MAX_VALUE;

  /// The problems in the form that was asked for, in the session's language.
  String report(List<Problem> problems, Session session, ReportContext context) {
    Reporter reporter =
        switch (format) {
          case text ->
              new TextReporter(session.messages(), context, session.terminal().colour(), max);
          case json -> new JsonReporter(session.messages(), context);
          case github -> new GithubReporter(session.messages(), context);
        };
    return reporter.report(problems);
  }
}
