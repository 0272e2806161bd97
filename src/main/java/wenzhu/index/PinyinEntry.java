package wenzhu.index;

import com.ibm.icu.text.Normalizer2;
import java.util.List;
import java.util.regex.Pattern;
import wenzhu.text.Fold;

/// What a reader may look up by its pinyin: a term, or the title of a page.
///
/// `readings` has one syllable, letter or digit for each code point of `text`, nothing for marks.
/// `pinyin` is for show.
record PinyinEntry(String text, List<String> readings, String pinyin, String page, boolean term) {

  private static final Pattern UMLAUT = Pattern.compile("[uU]\u0308");

  /// How well a query fits.
  enum Fit {
    NONE,
    /// The query is a beginning of the name.
    BEGINNING,
    WHOLE
  }

  /// How `typed` fits: Han characters, whole syllables, beginnings of the last, and initials (`z`
  /// or `zh`) may stand for the characters one after the other. `typed` is prepared ([#prepare]).
  Fit fit(String typed) {
    return fit(typed, 0, text.codePoints().toArray(), 0);
  }

  /// Letters, digits and Han characters alone, folded, without the marks of tones; `ü` is `v`.
  static String prepare(String typed) {
    StringBuilder letters = new StringBuilder();
    String apart = Normalizer2.getNFDInstance().normalize(typed);
    Fold.key(UMLAUT.matcher(apart).replaceAll("v"))
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .forEach(letters::appendCodePoint);
    return letters.toString();
  }

  private Fit fit(String typed, int at, int[] characters, int i) {
    if (at == typed.length()) {
      return isDone(i) ? Fit.WHOLE : Fit.BEGINNING;
    }
    if (i == characters.length) {
      return Fit.NONE;
    }
    String reading = readings.get(i);
    if (reading.isEmpty()) {
      return fit(typed, at, characters, i + 1);
    }
    Fit best = Fit.NONE;
    String itself = Fold.key(Character.toString(characters[i]));
    if (typed.startsWith(itself, at)) {
      best = fit(typed, at + itself.length(), characters, i + 1);
    }
    if (itself.equals(reading)) {
      return best;
    }
    if (typed.startsWith(reading, at)) {
      best = better(best, fit(typed, at + reading.length(), characters, i + 1));
    } else if (reading.startsWith(typed.substring(at))) {
      best = better(best, Fit.BEGINNING);
    }
    for (int initial = 1; initial <= initials(reading); initial++) {
      if (typed.startsWith(reading.substring(0, initial), at)) {
        best = better(best, fit(typed, at + initial, characters, i + 1));
      }
    }
    return best;
  }

  /// How many letters may stand for a reading; of one letter it is whole.
  private static int initials(String reading) {
    return reading.length() == 1 ? 0 : reading.length() > 2 && reading.charAt(1) == 'h' ? 2 : 1;
  }

  private static Fit better(Fit one, Fit other) {
    return one.compareTo(other) >= 0 ? one : other;
  }

  private boolean isDone(int i) {
    return readings.subList(i, readings.size()).stream().allMatch(String::isEmpty);
  }
}
