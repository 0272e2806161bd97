package wenzhu.pipeline;

/// How alike two texts are: twice the length of their longest common subsequence, over the sum of
/// their lengths. 1 for equal texts, 0 for texts without a common character.
final class Similarity {

  /// Longer texts are compared by their beginnings: the time taken is the product of the lengths.
  private static final int LIMIT = 2_000;

  private Similarity() {}

  static double of(String a, String b) {
    String one = a.substring(0, Math.min(a.length(), LIMIT));
    String other = b.substring(0, Math.min(b.length(), LIMIT));
    int sum = one.length() + other.length();
    return sum == 0 ? 1 : 2.0 * commonLength(one, other) / sum;
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
