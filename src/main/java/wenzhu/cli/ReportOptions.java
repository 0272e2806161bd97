package wenzhu.cli;

import java.util.List;
import picocli.CommandLine.Option;
import wenzhu.diagnostic.GithubReporter;
import wenzhu.diagnostic.JsonReporter;
import wenzhu.diagnostic.Problem;
import wenzhu.diagnostic.ReportContext;
import wenzhu.diagnostic.Reporter;
import wenzhu.diagnostic.TextReporter;

/// How a command tells problems.
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

  /// The problems in the form that was asked for, in the session's language.
  String report(List<Problem> problems, Session session, ReportContext surroundings) {
    Reporter reporter =
        switch (format) {
          case text ->
              new TextReporter(session.messages(), surroundings, session.terminal().colour());
          case json -> new JsonReporter(session.messages(), surroundings);
          case github -> new GithubReporter(session.messages(), surroundings);
        };
    return reporter.report(problems);
  }
}
