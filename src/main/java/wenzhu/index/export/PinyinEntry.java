package wenzhu.index.export;

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
}
