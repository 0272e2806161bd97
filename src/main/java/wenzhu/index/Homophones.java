package wenzhu.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import wenzhu.text.Readings;

/// Strings that sound the same but for one character: 新制生产力 gives 新质生产力.
final class Homophones {

  /// Counts as this far down the list where a pair is not in it.
  private static final int ABSENT = 99;

  /// Longer strings are left to other ways of mending: every character may be three requests of the
  /// browser.
  private static final int LONGEST = 12;

  private record Other(String text, int rank, int at) {}

  private Homophones() {}

  /// The strings with one character changed so that it makes, with a neighbour, a pair of the text
  /// of the same reading; those whose pairs are more usual first.
  static List<String> of(String string, PairReadings readings) {
    int[] characters = string.codePoints().toArray();
    if (characters.length > LONGEST) {
      return List.of();
    }
    List<Other> others = new ArrayList<>();
    for (int i = 0; i < characters.length; i++) {
      String reading = Readings.of(characters[i]);
      if (!reading.isEmpty()) {
        others.addAll(at(characters, i, reading, readings));
      }
    }
    return others.stream()
        .sorted(Comparator.comparingInt(Other::rank).thenComparingInt(Other::at))
        .map(Other::text)
        .toList();
  }

  private static List<Other> at(int[] characters, int i, String reading, PairReadings readings) {
    Map<Character, Integer> left =
        i == 0
            ? Map.of()
            : ranks(readings.of(Readings.of(characters[i - 1]), reading), characters[i - 1], 0);
    Map<Character, Integer> right =
        i + 1 == characters.length
            ? Map.of()
            : ranks(readings.of(reading, Readings.of(characters[i + 1])), characters[i + 1], 1);
    return Stream.concat(left.keySet().stream(), right.keySet().stream())
        .distinct()
        .filter(other -> other != characters[i])
        .map(other ->
            new Other(
                with(characters, i, other),
                Optional.ofNullable(left.get(other)).orElse(ABSENT)
                    + Optional.ofNullable(right.get(other)).orElse(ABSENT),
                i))
        .toList();
  }

  /// Of the pairs with `neighbour` at `place`, the other characters with their ranks, in order.
  private static Map<Character, Integer> ranks(List<String> pairs, int neighbour, int place) {
    Map<Character, Integer> ranks = new LinkedHashMap<>();
    for (int rank = 0; rank < pairs.size(); rank++) {
      if (pairs.get(rank).charAt(place) == neighbour) {
        ranks.put(pairs.get(rank).charAt(1 - place), rank);
      }
    }
    return ranks;
  }

  private static String with(int[] characters, int i, char other) {
    int[] changed = characters.clone();
    changed[i] = other;
    return new String(changed, 0, changed.length);
  }
}
