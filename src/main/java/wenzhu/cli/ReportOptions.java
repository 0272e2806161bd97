package wenzhu.cli;

import picocli.CommandLine.Option;
import wenzhu.diagnostic.GithubReporter;
import wenzhu.diagnostic.JsonReporter;
import wenzhu.diagnostic.Messages;
import wenzhu.diagnostic.Reporter;
import wenzhu.diagnostic.Surroundings;
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

  Reporter reporter(Messages messages, Surroundings surroundings, boolean colour) {
    return switch (format) {
      case text -> new TextReporter(messages, surroundings, colour);
      case json -> new JsonReporter(messages, surroundings);
      case github -> new GithubReporter(messages, surroundings);
    };
  }
}
