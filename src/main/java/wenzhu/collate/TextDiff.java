package wenzhu.collate;

import com.github.difflib.algorithm.Change;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import wenzhu.source.Span;

/// The differences of two texts, as pairs of spans in reading order.
///
/// Two differences are merged if the equal text between them is not longer than either. So two swapped
/// characters are one difference, not a deletion and an insertion.
record TextDiff(List<Difference> differences) {

  /// The text at `left` corresponds to the text at `right`; either span may be empty.
  record Difference(Span left, Span right) {
    private int size() {
      return Math.max(left.length(), right.length());
    }

    private Difference to(Difference last) {
      return new Difference(
          new Span(left.from(), last.left.to()), new Span(right.from(), last.right.to()));
    }
  }

  /// More differing characters than this are one difference, since the time of the algorithm is
  /// quadratic in their number.
  private static final int LIMIT = 10_000;

  static TextDiff of(String left, String right) {
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
    List<Difference> merged = new ArrayList<>();
    for (Difference change : changes(a, b, start, end)) {
      if (!merged.isEmpty() && belongTogether(merged.getLast(), change)) {
        change = merged.removeLast().to(change);
      }
      merged.add(change);
    }
    return new TextDiff(
        merged.stream()
            .map(change -> new Difference(units(left, change.left), units(right, change.right)))
            .toList());
  }

  /// The changes in code points; the first `start` and the last `end` code points are equal.
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
