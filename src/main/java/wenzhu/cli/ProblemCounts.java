package wenzhu.cli;

import java.util.ArrayList;
import java.util.List;
import wenzhu.diagnostic.Phrases;
import wenzhu.diagnostic.Problem;
import wenzhu.diagnostic.Reporter;
import wenzhu.diagnostic.Severity;

/// The number of problems of each severity, as text.
final class ProblemCounts {

  private ProblemCounts() {}

  static String of(List<Problem> problems, Phrases phrases) {
    List<Problem> reported = Reporter.inOrder(problems);
    List<String> counts = new ArrayList<>();
    for (Severity severity : Severity.values()) {
      long count =
          reported.stream().filter(problem -> problem.code().severity() == severity).count();
      if (count > 0) {
        String key = "count." + severity.word() + (count == 1 ? ".one" : "");
        counts.add(phrases.fill(key, count));
      }
    }
    return counts.isEmpty()
        ? phrases.fill("count.none")
        : String.join(phrases.fill("count.separator"), counts);
  }
}
