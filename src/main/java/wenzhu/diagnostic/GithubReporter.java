package wenzhu.diagnostic;

import java.util.List;
import java.util.stream.Collectors;
import wenzhu.source.Location;

/// For continuous integration on GitHub: one workflow command for each problem, shown beside the
/// line it is about.
///
/// Source: “Workflow commands for GitHub Actions”; escapes as the runner's toolkit writes them.
public record GithubReporter(Messages messages, ReportContext context) implements Reporter {

  @Override
  public String report(List<Problem> problems) {
    return Reporter.inOrder(problems).stream().map(this::command).collect(Collectors.joining());
  }

  private String command(Problem problem) {
    String level =
        switch (problem.code().severity()) {
          case ERROR -> "error";
          case WARNING -> "warning";
          case NOTE -> "notice";
        };
    Location at = problem.at();
    String place = "file=" + property(Visible.of(context.shown(at.path())));
    if (at.line() > 0) {
      place += ",line=" + at.line() + ",col=" + at.column();
    }
    String title = ",title=" + problem.code();
    return "::" + level + " " + place + title + "::" + data(text(problem)) + "\n";
  }

  private String text(Problem problem) {
    StringBuilder text = new StringBuilder(messages.cause(problem));
    for (Location related : problem.related()) {
      text.append('\n').append(messages.word("see")).append(Visible.of(context.shown(related)));
    }
    return text.append('\n').append(messages.hint(problem)).toString();
  }

  private static String data(String text) {
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  private static String property(String text) {
    return data(text).replace(":", "%3A").replace(",", "%2C");
  }
}
