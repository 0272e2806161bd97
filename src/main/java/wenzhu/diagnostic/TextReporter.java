package wenzhu.diagnostic;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import wenzhu.source.Location;

/// For people: place, severity, code and cause in one line; then the line of the file with a caret,
/// related places, and the hint.
///
/// What occurs again and again in a file is one entry ([ProblemGroup]). Errors come last, where a terminal shows them. A hint of
/// notes and warnings is printed once. A table of totals closes a long report. At most `max` entries are printed, the most severe.
/// Severity words stay English, so that a terminal's or an editor's own patterns find them.
public record TextReporter(Messages messages, ReportContext context, boolean colour, int max)
    implements Reporter {

  /// A report of more problems than this has a table of totals.
  private static final int LONG = 20;

  /// A reporter that prints everything.
  public TextReporter(Messages messages, ReportContext context, boolean colour) {
    this(messages, context, colour, Integer.MAX_VALUE);
  }

  @Override
  public String report(List<Problem> problems) {
    List<ProblemGroup> all = ProblemGroup.of(problems);
    List<ProblemGroup> printed =
        all.stream()
            .sorted(Comparator.comparing(ProblemGroup::severity))
            .limit(max)
            .sorted(Comparator.comparing(ProblemGroup::severity).reversed())
            .toList();
    StringBuilder out = new StringBuilder();
    Set<String> hints = new HashSet<>();
    printed.forEach(group -> print(group, hints, out));
    int total = count(all);
    if (printed.size() < all.size()) {
      out.append(messages.word("left-out", total - count(printed), max) + "\n");
    }
    if (total > LONG) {
      printTotals(all, out);
    }
    return out.toString();
  }

  private static int count(List<ProblemGroup> groups) {
    return groups.stream().mapToInt(group -> group.problems().size()).sum();
  }

  private void print(ProblemGroup group, Set<String> hints, StringBuilder out) {
    Problem problem = group.first();
    String place = paint("1", place(problem.at()));
    out.append(place + ": " + label(problem.code()) + " " + messages.cause(problem));
    if (group.isSummary()) {
      String places = String.join(messages.word("separator"), group.places());
      String more = group.problems().size() > ProblemGroup.PLACES ? "…" : "";
      out.append(messages.word("places", group.problems().size(), places + more));
    }
    out.append('\n');
    if (!group.isSummary() || group.severity() != Severity.NOTE) {
      excerpt(problem.at(), out);
    }
    for (Location related : problem.related()) {
      out.append("  " + messages.word("see") + place(related) + "\n");
    }
    String hint = messages.hint(problem);
    if (hints.add(hint) || problem.isError()) {
      out.append("  " + messages.word("hint") + hint + "\n");
    }
  }

  private String place(Location at) {
    return Visible.of(context.shown(at));
  }

  private void excerpt(Location at, StringBuilder out) {
    context
        .excerpt(at)
        .filter(excerpt -> !excerpt.text().isBlank())
        .ifPresent(excerpt -> {
          String number = String.valueOf(at.line());
          String margin = paint("2", "  " + " ".repeat(number.length()) + " | ");
          out.append(paint("2", "  " + number + " | ") + excerpt.text() + "\n");
          out.append(margin + " ".repeat(excerpt.caret()) + paint("1", "^") + "\n");
        });
  }

  /// How many problems each code has, in how many files.
  private void printTotals(List<ProblemGroup> groups, StringBuilder out) {
    Map<Code, List<Problem>> codes =
        groups.stream()
            .flatMap(group -> group.problems().stream())
            .collect(Collectors.groupingBy(Problem::code, TreeMap::new, Collectors.toList()));
    out.append(messages.word("totals") + "\n");
    codes.entrySet().stream()
        .sorted(Comparator.comparing(entry -> entry.getKey().severity(), Comparator.reverseOrder()))
        .forEach(entry -> {
          List<Problem> same = entry.getValue();
          long files = same.stream().map(problem -> problem.at().path()).distinct().count();
          String count = String.format(Locale.ROOT, "%7d  ", same.size());
          out.append(count + label(entry.getKey()) + messages.word("files", files) + "\n");
        });
  }

  private String label(Code code) {
    String style =
        switch (code.severity()) {
          case ERROR -> "1;31";
          case WARNING -> "1;33";
          case NOTE -> "1;36";
        };
    return paint(style, code.severity().word() + "[" + code + "]");
  }

  private String paint(String style, String text) {
    return colour ? "\033[" + style + "m" + text + "\033[0m" : text;
  }
}
