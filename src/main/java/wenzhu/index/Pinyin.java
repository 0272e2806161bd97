package wenzhu.index;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import wenzhu.text.Fold;
import wenzhu.text.Readings;

/// Letters read as pinyin, where no name fits: words made of pairs that stand in the text.
final class Pinyin {

  /// Words kept while a reading is followed syllable by syllable.
  private static final int BEAM = 16;

  private static final int LONGEST = 48;
  private static final int SEGMENTATIONS = 8;

  private Pinyin() {}

  /// Whether what was typed may be pinyin: at least two of the letters a to z are in it.
  static boolean isCandidate(String typed) {
    return Fold.key(typed).chars().filter(c -> c >= 'a' && c <= 'z').count() >= 2;
  }

  /// Words of two and more characters whose pairs stand in the text, the usual ones first.
  static List<String> words(String letters, PairReadings readings) {
    return letters.length() > LONGEST
        ? List.of()
        : segmentations(letters).stream()
            .flatMap(syllables -> words(syllables, readings).stream())
            .distinct()
            .toList();
  }

  /// The ways to divide letters into two or more syllables, those with a longer first syllable
  /// first.
  private static List<List<String>> segmentations(String letters) {
    List<List<String>> found = new ArrayList<>();
    divide(letters, List.of(), found);
    return found;
  }

  private static void divide(String letters, List<String> before, List<List<String>> found) {
    if (letters.isEmpty() && before.size() > 1) {
      found.add(before);
    }
    for (int length = Math.min(6, letters.length());
        length > 0 && found.size() < SEGMENTATIONS;
        length--) {
      String syllable = letters.substring(0, length);
      if (Readings.isSyllable(syllable)) {
        divide(
            letters.substring(length),
            Stream.concat(before.stream(), Stream.of(syllable)).toList(),
            found);
      }
    }
  }

  private static List<String> words(List<String> syllables, PairReadings readings) {
    List<String> words = readings.of(syllables.get(0), syllables.get(1));
    for (int i = 2; i < syllables.size(); i++) {
      List<String> pairs = readings.of(syllables.get(i - 1), syllables.get(i));
      words =
          words.stream()
              .flatMap(word ->
                  pairs.stream()
                      .filter(pair -> word.charAt(word.length() - 1) == pair.charAt(0))
                      .map(pair -> word + pair.charAt(1)))
              .limit(BEAM)
              .toList();
    }
    return words;
  }
}
