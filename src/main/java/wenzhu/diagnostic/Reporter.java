package wenzhu.diagnostic;

import java.util.List;

/// Formats problems for one kind of reader. Each problem is reported once, whatever the order of the input.
public interface Reporter {

  /// The whole report, each line ended with a line feed; empty if there is no problem.
  String report(List<Problem> problems);

  /// The different problems, sorted by place.
  static List<Problem> inOrder(List<Problem> problems) {
    return problems.stream().distinct().sorted().toList();
  }
}
