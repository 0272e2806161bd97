package wenzhu.pipeline;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/// The similarity of two texts: twice the length of their longest common subsequence, divided by the
/// sum of their lengths. 1 for equal texts, 0 for texts without a common character.
final class Similarity {

  /// Of longer texts only the start is compared, since the time is the product of the lengths.
  private static final int LIMIT = 2_000;

  private static final long[] NOWHERE = {};

  private Similarity() {}

  static Text text(String text) {
    String start = text.substring(0, Math.min(text.length(), LIMIT));
    Map<Character, long[]> places = new HashMap<>();
    for (int i = 0; i < start.length(); i++) {
      places.computeIfAbsent(start.charAt(i), _ -> new long[words(start)])[i / Long.SIZE] |=
          1L << i;
    }
    return new Text(
        start,
        start
            .chars()
            .sorted()
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString(),
        places);
  }

  private static int words(String text) {
    return (text.length() + Long.SIZE - 1) / Long.SIZE;
  }

  /// A text to be compared with others, its characters in sorted order, and the places of each character as a bit set.
  record Text(String text, String sorted, Map<Character, long[]> places) {

    /// Whether the similarity is at least `least`. The number of characters that both texts have, in any
    /// order, is an upper bound that takes little time.
    boolean isLike(Text other, double least) {
      double threshold = least * (text.length() + other.text.length()) / 2;
      return shared(sorted, other.sorted) >= threshold
          && commonLength(this, other.text) >= threshold;
    }
  }

  private static int shared(String a, String b) {
    int shared = 0;
    for (int i = 0, j = 0; i < a.length() && j < b.length(); ) {
      int order = Character.compare(a.charAt(i), b.charAt(j));
      shared += order == 0 ? 1 : 0;
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    return shared;
  }

  /// The length of the longest common subsequence, by the bit-parallel algorithm of Hyyrö: a column of the table of all lengths is a
  /// number whose zeros are the places where the length grows.
  private static int commonLength(Text a, String b) {
    long[] column = new long[words(a.text)];
    Arrays.fill(column, -1);
    for (int i = 0; i < b.length(); i++) {
      long[] places = a.places.getOrDefault(b.charAt(i), NOWHERE);
      long carry = 0;
      for (int word = 0; word < places.length; word++) {
        long old = column[word];
        long equal = old & places[word];
        long sum = old + equal;
        long carried = sum + carry;
        carry =
            Long.compareUnsigned(sum, old) < 0 || Long.compareUnsigned(carried, sum) < 0 ? 1 : 0;
        column[word] = carried | (old & ~equal);
      }
    }
    return a.text.length() - ones(column, a.text.length());
  }

  private static int ones(long[] bits, int length) {
    return BitSet.valueOf(bits).get(0, length).cardinality();
  }
}
