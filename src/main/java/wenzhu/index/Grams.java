package wenzhu.index;

import java.util.ArrayList;
import java.util.List;

/// The units of search text: its characters, alone and in pairs of neighbours.
///
/// Characters are code points; offsets are UTF-16, also where Lucene calls them positions.
public final class Grams {

  /// Ends the names of the fields that have single characters.
  static final String UNITS = ".1";

  private Grams() {}

  /// A pair at its place.
  public record Pair(String text, int at) {}

  /// Pairs that together cover a string of two or more characters, as few as will do: every other
  /// one, and the last. Their positions fix the string exactly.
  public static List<Pair> cover(String string) {
    int count = length(string);
    List<Pair> pairs = new ArrayList<>();
    int at = 0;
    for (int i = 0; i < count; i += 2) {
      if (i == count - 1) { // The last character of an odd number pairs with the one before it.
        at = string.offsetByCodePoints(at, -1);
      }
      int to = string.offsetByCodePoints(at, 2);
      pairs.add(new Pair(string.substring(at, to), at));
      at = to;
    }
    return pairs;
  }

  /// How many characters.
  public static int length(String string) {
    return string.codePointCount(0, string.length());
  }
}
