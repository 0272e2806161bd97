package wenzhu.diagnostic;

import java.util.List;
import wenzhu.source.Location;

/// For people: place, severity, code and cause in one line; then the line of the file with a caret,
/// related places, and the cure.
///
/// Severity words stay English, so that a terminal's or an editor's own patterns find them.
public record TextReporter(Messages messages, ReportContext surroundings, boolean colour)
    implements Reporter {

  @Override
  public String report(List<Problem> problems) {
    StringBuilder out = new StringBuilder();
    Reporter.inOrder(problems).forEach(problem -> tell(problem, out));
    return out.toString();
  }

  private void tell(Problem problem, StringBuilder out) {
    Severity severity = problem.code().severity();
    out.append(paint("1", surroundings.shown(problem.at())))
        .append(": ")
        .append(paint(colourOf(severity), severity.word() + "[" + problem.code() + "]"))
        .append(' ')
        .append(messages.cause(problem))
        .append('\n');
    excerpt(problem.at(), out);
    for (Location related : problem.related()) {
      out.append("  ").append(messages.word("see")).append(surroundings.shown(related));
      out.append('\n');
    }
    out.append("  ").append(messages.word("hint")).append(messages.cure(problem)).append('\n');
  }

  private void excerpt(Location at, StringBuilder out) {
    surroundings
        .line(at)
        .map(line -> SourceExcerpt.of(line, at.column()))
        .filter(excerpt -> !excerpt.text().isBlank())
        .ifPresent(excerpt -> {
          String number = String.valueOf(at.line());
          out.append(paint("2", "  " + number + " | ")).append(excerpt.text()).append('\n');
          out.append(paint("2", "  " + " ".repeat(number.length()) + " | "))
              .append(" ".repeat(excerpt.caret()))
              .append(paint("1", "^"))
              .append('\n');
        });
  }

  private static String colourOf(Severity severity) {
    return switch (severity) {
      case ERROR -> "1;31";
      case WARNING -> "1;33";
      case NOTE -> "1;36";
    };
  }

  private String paint(String style, String text) {
    return colour ? "\033[" + style + "m" + text + "\033[0m" : text;
  }
}
