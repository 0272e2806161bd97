package wenzhu.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/// Finds the name that is nearest to a misspelt one.
public final class Suggestion {

  private Suggestion() {}

  /// The candidate with the smallest edit distance to `given`, if that is at most a third of the longer one's length (and at least
  /// one edit is always allowed). Ties go to the first in natural order.
  public static Optional<String> nearest(String given, Collection<String> candidates) {
    return candidates.stream()
        .filter(candidate -> mayBeNear(given, candidate))
        .map(candidate -> new Near(candidate, distance(given, candidate)))
        .filter(near -> near.distance() <= allowed(given, near.name()))
        .min(Comparator.comparingInt(Near::distance).thenComparing(Near::name))
        .map(Near::name);
  }

  private record Near(String name, int distance) {}

  /// The work of [#nearest]: cells of the tables of distances, and one for each candidate.
  public static long work(String given, Collection<String> candidates) {
    return candidates.stream()
        .mapToLong(name -> mayBeNear(given, name) ? (long) given.length() * name.length() + 1 : 1)
        .sum();
  }

  /// Whether the lengths alone do not require too many edits.
  private static boolean mayBeNear(String a, String b) {
    return Math.abs(a.length() - b.length()) <= allowed(a, b);
  }

  private static int allowed(String a, String b) {
    return Math.max(1, Math.max(a.length(), b.length()) / 3);
  }

  /// Damerau-Levenshtein distance, adjacent transpositions counted once (optimal string alignment).
  public static int distance(String a, String b) {
    int[] before = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] row = new int[b.length() + 1];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + change);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          row[j] = Math.min(row[j], before[j - 2] + 1);
        }
      }
      before = last;
      last = row;
    }
    return last[b.length()];
  }
}
