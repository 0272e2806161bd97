package wenzhu.text;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;
import wenzhu.source.Span;

/// Text as search compares it: folded ([Fold]), with one space before every Latin word and number.
///
/// With that space, “whole words or their beginnings” needs no rule of its own: a query gets the
/// same spaces, so `gdp` is ` gdp`, which occurs in `中国 gdp增长` and not in ` xgdp`.
/// A match is then a plain comparison of substrings. The client does the
/// same (`src/main/web/search/fold.js`); the two are tested against each other.
public final class SearchText {

  /// Scripts written without spaces between words, which are found from any character on.
  private static final Set<UnicodeScript> RUNNING =
      EnumSet.of(
          UnicodeScript.HAN,
          UnicodeScript.HIRAGANA,
          UnicodeScript.KATAKANA,
          UnicodeScript.HANGUL,
          UnicodeScript.BOPOMOFO);

  private SearchText() {}

  /// The text with its offsets into the original.
  public static FoldedText of(String original) {
    FoldedText folded = Fold.fold(original);
    String text = folded.text();
    FoldedText.Builder spaced = new FoldedText.Builder(text.length() + 16);
    for (int at = 0; at < text.length(); at++) {
      Span origin = folded.original(new Span(at, at + 1));
      if (startsWord(text, at)) {
        spaced.put(' ', origin.from(), origin.from());
      }
      spaced.put(text.charAt(at), origin.from(), origin.to());
    }
    return spaced.build();
  }

  /// The text alone.
  public static String key(String original) {
    return of(original).text();
  }

  /// Whether a letter or digit of a script with words is here and none before it.
  private static boolean startsWord(String text, int at) {
    char unit = text.charAt(at);
    if (isHanUnit(unit) || Character.isLowSurrogate(unit) || !isOfWord(text.codePointAt(at))) {
      return false;
    }
    if (at == 0) {
      return true;
    }
    int before = text.codePointBefore(at);
    return before != ' ' && !isOfWord(before);
  }

  /// Nearly every character of a Chinese text. A fast path.
  private static boolean isHanUnit(char unit) {
    return unit >= 0x4E00 && unit <= 0x9FFF;
  }

  /// Whether a character belongs to a word that is found from its beginning only.
  public static boolean isOfWord(int codePoint) {
    return Character.isLetterOrDigit(codePoint) && !RUNNING.contains(UnicodeScript.of(codePoint));
  }
}
