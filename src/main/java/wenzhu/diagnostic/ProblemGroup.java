package wenzhu.diagnostic;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Problems that a report for people prints as one: the notes of one code in one file, and likewise more than three warnings. Every
/// error is a group of its own.
record ProblemGroup(List<Problem> problems) {

  /// By severity, errors last, then by place.
  private static final Comparator<ProblemGroup> ERRORS_LAST =
      Comparator.comparing(ProblemGroup::severity).reversed().thenComparing(ProblemGroup::first);

  /// Places that are printed of each group.
  static final int PLACES = 3;

  /// All problems in groups, in the order of the report.
  static List<ProblemGroup> of(List<Problem> problems) {
    return Reporter.inOrder(problems).stream()
        .collect(
            Collectors.groupingBy(
                problem -> problem.code() + " " + problem.at().path(),
                LinkedHashMap::new,
                Collectors.toList()))
        .values()
        .stream()
        .flatMap(ProblemGroup::split)
        .sorted(ERRORS_LAST)
        .toList();
  }

  private static Stream<ProblemGroup> split(List<Problem> same) {
    int largest =
        switch (same.getFirst().code().severity()) {
          case ERROR -> Integer.MAX_VALUE;
          case WARNING -> PLACES;
          case NOTE -> 1;
        };
    return same.size() > largest
        ? Stream.of(new ProblemGroup(same))
        : same.stream().map(problem -> new ProblemGroup(List.of(problem)));
  }

  Problem first() {
    return problems.getFirst();
  }

  Code code() {
    return first().code();
  }

  Severity severity() {
    return code().severity();
  }

  boolean isSummary() {
    return problems.size() > 1;
  }

  /// The first places, without the file: `line:column`.
  List<String> places() {
    return problems.stream()
        .limit(PLACES)
        .map(Problem::at)
        .map(at -> at.line() + ":" + at.column())
        .toList();
  }
}
