package wenzhu.pipeline;

/// The similarity of two texts: twice the length of their longest common subsequence, divided by the
/// sum of their lengths. 1 for equal texts, 0 for texts without a common character.
final class Similarity {

  /// Of longer texts only the start is compared, since the time is the product of the lengths.
  private static final int LIMIT = 2_000;

  private Similarity() {}

  static Text text(String text) {
    String start = text.substring(0, Math.min(text.length(), LIMIT));
    return new Text(
        start,
        start
            .chars()
            .sorted()
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString());
  }

  /// A text to be compared with others, and its characters in sorted order.
  record Text(String text, String sorted) {

    /// Whether the similarity is at least `least`. The number of characters that both texts have, in any
    /// order, is an upper bound that takes little time.
    boolean isLike(Text other, double least) {
      double threshold = least * (text.length() + other.text.length()) / 2;
      return shared(sorted, other.sorted) >= threshold
          && commonLength(text, other.text) >= threshold;
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

  private static int commonLength(String a, String b) {
    int[] lengths = new int[b.length() + 1];
    for (int i = 0; i < a.length(); i++) {
      int diagonal = 0;
      for (int j = 0; j < b.length(); j++) {
        int above = lengths[j + 1];
        lengths[j + 1] = a.charAt(i) == b.charAt(j) ? diagonal + 1 : Math.max(above, lengths[j]);
        diagonal = above;
      }
    }
    return lengths[b.length()];
  }
}
