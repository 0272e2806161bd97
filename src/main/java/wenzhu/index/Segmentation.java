package wenzhu.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import wenzhu.text.SearchText;

/// Strings cut apart where their neighbours stand together most rarely.
final class Segmentation {

  private static final int MOST = 6;

  /// Characters that are looked at: every pair of them may be a request of the browser.
  private static final int LONGEST = 24;

  private record Place(int string, int at, int blocks) {}

  private Segmentation() {}

  /// The strings after one cut, two, …; last, the longest part alone. Parts of one character are
  /// left out as long as there are others. Pairs are counted in search text. Of long strings the
  /// beginning comes first, and only that is cut.
  static List<List<String>> of(List<String> strings, Function<String, Integer> blocksWithPair) {
    List<List<String>> cuts = new ArrayList<>();
    List<String> parts = beginning(strings);
    if (!parts.equals(strings)) {
      cuts.add(longer(parts));
    }
    for (int i = 0; i < MOST; i++) {
      Place rarest = rarest(parts, blocksWithPair);
      if (rarest == null) {
        break;
      }
      String cut = parts.get(rarest.string());
      parts.set(rarest.string(), cut.substring(0, rarest.at()));
      parts.add(rarest.string() + 1, cut.substring(rarest.at()));
      cuts.add(longer(parts));
    }
    longer(parts).stream()
        .max(Comparator.comparingInt(Grams::length))
        .ifPresent(longest -> cuts.add(List.of(longest)));
    return cuts;
  }

  private static List<String> beginning(List<String> strings) {
    List<String> beginning = new ArrayList<>();
    int left = LONGEST;
    for (String string : strings) {
      int length = Math.min(left, Grams.length(string));
      if (length > 0) {
        beginning.add(string.substring(0, string.offsetByCodePoints(0, length)));
        left -= length;
      }
    }
    return beginning;
  }

  private static @Nullable Place rarest(
      List<String> parts, Function<String, Integer> blocksWithPair) {
    Place rarest = null;
    for (int i = 0; i < parts.size(); i++) {
      String part = parts.get(i);
      for (int at = next(part, 0); at < part.length(); at = next(part, at)) {
        String pair = part.substring(part.offsetByCodePoints(at, -1), next(part, at));
        int blocks = blocksWithPair.apply(SearchText.key(pair));
        if (blocks < (rarest == null ? Integer.MAX_VALUE : rarest.blocks())) {
          rarest = new Place(i, at, blocks);
        }
      }
    }
    return rarest;
  }

  private static int next(String text, int at) {
    return text.offsetByCodePoints(at, 1);
  }

  private static List<String> longer(List<String> parts) {
    List<String> longer = parts.stream().filter(part -> Grams.length(part) > 1).toList();
    return longer.isEmpty() ? List.copyOf(parts) : longer;
  }
}
