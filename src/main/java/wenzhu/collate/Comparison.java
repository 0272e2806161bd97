package wenzhu.collate;

import com.github.difflib.algorithm.Change;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import wenzhu.source.Span;

/// Where two texts differ, as pairs of ranges in reading order, and how many characters of the first
/// are not in the second.
///
/// Differences with less in common between them than they have of their own are told as one: two
/// swapped characters are one difference, not a loss and a gain.
record Comparison(List<Difference> differences) {

  /// What stands at `left` of the one text stands at `right` of the other; either may be empty.
  record Difference(Span left, Span right) {
    private int size() {
      return Math.max(left.length(), right.length());
    }

    private Difference to(Difference last) {
      return new Difference(
          new Span(left.from(), last.left.to()), new Span(right.from(), last.right.to()));
    }
  }

  /// More differing characters than this are told as one difference: the time a comparison takes
  /// grows with their square.
  private static final int LIMIT = 10_000;

  static Comparison of(String left, String right) {
    int[] a = left.codePoints().toArray();
    int[] b = right.codePoints().toArray();
    int start = 0;
    while (start < a.length && start < b.length && a[start] == b[start]) {
      start++;
    }
    int end = 0;
    while (end < a.length - start
        && end < b.length - start
        && a[a.length - 1 - end] == b[b.length - 1 - end]) {
      end++;
    }
    List<Difference> found = new ArrayList<>();
    for (Difference change : changes(a, b, start, end)) {
      if (!found.isEmpty() && belongTogether(found.getLast(), change)) {
        change = found.removeLast().to(change);
      }
      found.add(change);
    }
    return new Comparison(
        found.stream()
            .map(change -> new Difference(units(left, change.left), units(right, change.right)))
            .toList());
  }

  /// Changes by code points, with `start` and `end` of them known to be equal.
  private static List<Difference> changes(int[] a, int[] b, int start, int end) {
    int rest = a.length - start - end;
    int otherRest = b.length - start - end;
    if (rest == 0 && otherRest == 0) {
      return List.of();
    }
    if (rest == 0 || otherRest == 0 || rest + otherRest > LIMIT) {
      return List.of(
          new Difference(new Span(start, start + rest), new Span(start, start + otherRest)));
    }
    List<Change> changes =
        new MyersDiffWithLinearSpace<Integer>()
            .computeDiff(points(a, start, rest), points(b, start, otherRest), null);
    return changes.stream()
        .map(change ->
            new Difference(
                new Span(change.startOriginal, change.endOriginal).shift(start),
                new Span(change.startRevised, change.endRevised).shift(start)))
        .toList();
  }

  private static boolean belongTogether(Difference before, Difference after) {
    int between = after.left.from() - before.left.to();
    return between <= Math.min(before.size(), after.size());
  }

  private static List<Integer> points(int[] all, int from, int count) {
    return IntStream.range(from, from + count).mapToObj(i -> all[i]).toList();
  }

  private static Span units(String text, Span points) {
    int from = text.offsetByCodePoints(0, points.from());
    return new Span(from, text.offsetByCodePoints(from, points.length()));
  }
}
