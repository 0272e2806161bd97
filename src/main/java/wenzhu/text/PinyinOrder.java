package wenzhu.text;

import com.ibm.icu.text.Collator;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.RuleBasedCollator;
import com.ibm.icu.util.ULocale;
import java.util.Comparator;
import java.util.Locale;
import java.util.function.Function;

/// Sorts by reading: letters of the pinyin, then its tones, then ICU's pinyin collation of the
/// characters.
public final class PinyinOrder {

  private static final String TONES = "\u0304\u0301\u030C\u0300";
  private static final Normalizer2 NFD = Normalizer2.getNFDInstance();
  private static final RuleBasedCollator HAN = collator();

  private PinyinOrder() {}

  /// Orders things by their pinyin (with tone marks, in any spacing), then by their own text.
  public static <T> Comparator<T> by(Function<T, String> pinyin, Function<T, String> text) {
    return Comparator.<T, String>comparing(thing -> letters(pinyin.apply(thing)))
        .thenComparing(thing -> tones(pinyin.apply(thing)))
        .thenComparing(text, HAN::compare)
        .thenComparing(text);
  }

  /// The letter a reading is filed under: `A` to `Z`, or `#`.
  public static String initial(String pinyin) {
    String letters = letters(pinyin);
    return letters.isEmpty() || letters.charAt(0) < 'a' || letters.charAt(0) > 'z'
        ? "#"
        : letters.substring(0, 1).toUpperCase(Locale.ROOT);
  }

  /// `xīn zhì` to `xinzhi`; `ü` to `v`, so that it follows `u`.
  public static String letters(String pinyin) {
    StringBuilder letters = new StringBuilder();
    NFD.normalize(pinyin.toLowerCase(Locale.ROOT))
        .codePoints()
        .forEach(c -> {
          if (c == 0x0308 && !letters.isEmpty() && letters.charAt(letters.length() - 1) == 'u') {
            letters.setCharAt(letters.length() - 1, 'v');
          } else if (Character.isLetterOrDigit(c)) {
            letters.appendCodePoint(c);
          }
        });
    return letters.toString();
  }

  private static String tones(String pinyin) {
    StringBuilder tones = new StringBuilder();
    NFD.normalize(pinyin)
        .chars()
        .map(TONES::indexOf)
        .filter(tone -> tone >= 0)
        .forEach(tones::append);
    return tones.toString();
  }

  private static RuleBasedCollator collator() {
    Collator pinyin = Collator.getInstance(ULocale.forLanguageTag("zh-u-co-pinyin"));
    pinyin.setStrength(Collator.TERTIARY);
    return (RuleBasedCollator) pinyin.freeze();
  }
}
