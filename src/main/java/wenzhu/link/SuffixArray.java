package wenzhu.link;

import java.util.Arrays;
import java.util.stream.IntStream;

/// The suffixes of a text in order, so that all occurrences of a string are found in a time that grows with the length of the string
/// and the logarithm of that of the text, whatever the text repeats.
final class SuffixArray {

  private final String text;

  /// The starts of the suffixes, in the order of the suffixes.
  private final int[] order;

  SuffixArray(String text) {
    this.text = text;
    this.order = order(text);
  }

  /// The positions of a string, in the order of their suffixes.
  IntStream find(String string) {
    return Arrays.stream(order, bound(string, false), bound(string, true));
  }

  /// The number of suffixes before those that start with a string, or with `after` the number including these.
  private int bound(String string, boolean after) {
    int low = 0;
    int high = order.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      int compared = compare(order[middle], string);
      if (compared < 0 || (after && compared == 0)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /// Compares the start of a suffix with a string.
  private int compare(int suffix, String string) {
    int length = Math.min(string.length(), text.length() - suffix);
    for (int i = 0; i < length; i++) {
      int order = Character.compare(text.charAt(suffix + i), string.charAt(i));
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(length, string.length());
  }

  /// Sorts by the first character, then by the first two, four and so on: a suffix without its first half is a suffix, too, and has its
  /// place already.
  private static int[] order(String text) {
    int n = text.length();
    int[] ranks = text.chars().toArray();
    int[] order = sorted(IntStream.range(0, n).toArray(), ranks, Character.MAX_VALUE + 1);
    int count = ranked(order, ranks, 0);
    for (int half = 1; count < n; half *= 2) {
      int[] bySecondHalf = new int[n];
      int placed = 0;
      for (int suffix = n - half; suffix < n; suffix++) {
        bySecondHalf[placed++] = suffix;
      }
      for (int suffix : order) {
        if (suffix >= half) {
          bySecondHalf[placed++] = suffix - half;
        }
      }
      order = sorted(bySecondHalf, ranks, count);
      count = ranked(order, ranks, half);
    }
    return order;
  }

  /// Suffixes in the order of their ranks; those of one rank keep theirs.
  private static int[] sorted(int[] suffixes, int[] ranks, int count) {
    int[] places = new int[count + 1];
    for (int rank : ranks) {
      places[rank + 1]++;
    }
    Arrays.parallelPrefix(places, Integer::sum);
    int[] sorted = new int[suffixes.length];
    for (int suffix : suffixes) {
      sorted[places[ranks[suffix]]++] = suffix;
    }
    return sorted;
  }

  /// Sets the ranks of ordered suffixes, and returns their number. Suffixes are equal if they had one rank and, from `half` on, too.
  private static int ranked(int[] order, int[] ranks, int half) {
    int[] old = ranks.clone();
    int count = 0;
    for (int i = 0; i < order.length; i++) {
      boolean isEqual =
          i > 0
              && old[order[i]] == old[order[i - 1]]
              && rank(old, order[i] + half) == rank(old, order[i - 1] + half);
      count += isEqual ? 0 : 1;
      ranks[order[i]] = count - 1;
    }
    return count;
  }

  private static int rank(int[] ranks, int suffix) {
    return suffix < ranks.length ? ranks[suffix] : -1;
  }
}
