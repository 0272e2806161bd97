package wenzhu.collate;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import wenzhu.diagnostic.Problem;
import wenzhu.diagnostic.Problems;
import wenzhu.document.LineRange;
import wenzhu.source.Location;
import wenzhu.source.SourceFile;

/// The entries of the lines of a source. An expected line is what an entry got, then what is reported: `code line lines`.
class LineCoverageTest {

  private static final String SOURCE = "甲\n\n乙\n丙\n\n丁\n";

  @Test
  void eachLineHasOneEntry() {
    check("1|3-4|6", "1-1 all|3-4 all|6-6 all", "");
    check("1-6", "1-6 all", "");
    check("1-3,6", "1-3,6-6 all", "C002 4 4");
    check("3", "3-3 all", "C002 1 1|C002 4 4–6");
    check("4-6", "4-6 all", "C002 1 1–3");
  }

  @Test
  void blankLinesNeedNone() {
    check("2|1-6", "2-2 all|1-6 all", "");
    check("1|1-2|3-6", "1-1 all| part|3-6 all", "C003 2 1|1");
  }

  @Test
  void theFirstLineOfAnotherEntryIsReportedOnceForAnEntry() {
    check("1-4|3-6", "1-4 all|6-6 part", "C003 2 3|1");
    check("3|1-6", "3-3 all|1-2,4-6 part", "C003 2 3|1");
    check("1-6,1-6,1-6", "1-6 part", "C003 1 1|1");
    check("4|3-4", "4-4 all|3-3 part", "C003 2 4|1|C002 1 1|C002 6 6");
  }

  @Test
  void linesThatDoNotExistAreReported() {
    check("1-7|1-6", " part|1-6 all", "C006 1 1–7|6");
    check("", " part", "C002 1 1–6");
  }

  /// `entries` are divided by `|`, their ranges by `,`; the number of an entry is its line in the plan.
  private static void check(String entries, String lines, String reported) {
    Problems problems = new Problems();
    LineCoverage coverage =
        new LineCoverage(new SourceLines(SourceFile.of("articles/source.txt", SOURCE)), problems);
    List<String> plan = List.of(entries.split("\\|", -1));
    assertThat(
            IntStream.range(0, plan.size())
                .mapToObj(i -> draw(coverage.cover(ranges(plan.get(i)), at(i + 1))))
                .collect(joining("|")))
        .isEqualTo(lines);
    coverage.reportUncovered();
    assertThat(problems.toList().stream().map(LineCoverageTest::draw).collect(joining("|")))
        .isEqualTo(reported);
  }

  private static List<LineRange> ranges(String ranges) {
    return Stream.of(ranges.split(","))
        .filter(range -> !range.isEmpty())
        .map(range -> range.split("-"))
        .map(ends ->
            new LineRange(Integer.parseInt(ends[0]), Integer.parseInt(ends[ends.length - 1])))
        .toList();
  }

  private static Location at(int line) {
    return new Location("articles/collation.yaml", line, 1);
  }

  private static String draw(LineCoverage.Lines lines) {
    return lines.ranges().stream()
            .map(range -> range.first() + "-" + range.last())
            .collect(joining(","))
        + (lines.isAll() ? " all" : " part");
  }

  private static String draw(Problem problem) {
    return problem.code() + " " + problem.at().line() + " " + String.join("|", problem.arguments());
  }
}
