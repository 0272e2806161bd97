package wenzhu.diagnostic;

import java.util.Comparator;
import java.util.List;
import wenzhu.source.Location;

/// A problem at one place.
///
/// `arguments` fill the numbered placeholders of the code's message; `related` are other places that
/// matter (the first of two duplicates, the near matches of a quote). Problems
/// sort by place, then code, then arguments.
public record Problem(Code code, Location at, List<String> arguments, List<Location> related)
    implements Comparable<Problem> {

  private static final Comparator<Problem> ORDER =
      Comparator.comparing(Problem::at)
          .thenComparing(Problem::code)
          .thenComparing(problem -> String.join("\0", problem.arguments()));

  public Problem {
    arguments = List.copyOf(arguments);
    related = List.copyOf(related);
  }

  public static Problem of(Code code, Location at, String... arguments) {
    return new Problem(code, at, List.of(arguments), List.of());
  }

  /// The same problem, pointing to further places.
  public Problem seeAlso(List<Location> places) {
    return new Problem(code, at, arguments, places);
  }

  public boolean isError() {
    return code.severity() == Severity.ERROR;
  }

  /// Whether it is an error of the program: no change of the input corrects it.
  public boolean isInternal() {
    return code.name().startsWith("X");
  }

  @Override
  public int compareTo(Problem other) {
    return ORDER.compare(this, other);
  }
}
