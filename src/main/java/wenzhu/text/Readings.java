package wenzhu.text;

import com.ibm.icu.text.Normalizer2;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/// The readings of Han characters: pinyin syllables without tones, `ü` as `v`.
///
/// Source: the Han-Latin transform of ICU, as a table (`pinyin.txt`) because the transform itself
/// takes half a second to load. A character has one reading here, its usual one; what reads
/// otherwise in a name is told by the name's own pinyin ([#along]).
public final class Readings {

  private static final int FIRST = 0x4E00;
  private static final int LAST = 0x9FFF;
  private static final Normalizer2 NFKC = Normalizer2.getNFKCInstance();

  private static final Map<String, String> CHARACTERS = load();
  private static final String[] BY_CHARACTER = byCharacter();

  private Readings() {}

  /// The reading of a character, or nothing.
  public static String of(int codePoint) {
    return codePoint < FIRST || codePoint > LAST ? "" : BY_CHARACTER[codePoint - FIRST];
  }

  /// The characters of each syllable, in the order of syllables and of code points.
  public static Map<String, String> characters() {
    return CHARACTERS;
  }

  public static boolean isSyllable(String letters) {
    return CHARACTERS.containsKey(letters);
  }

  /// The readings of a text, one for each code point: of a Han character its syllable, of a letter
  /// or digit itself, small, of all else nothing.
  public static List<String> of(String text) {
    return text.codePoints().mapToObj(Readings::reading).toList();
  }

  /// The same, as a pinyin with or without tones says; where the two do not fit together, the usual
  /// readings.
  public static List<String> along(String text, String pinyin) {
    List<String> found = new ArrayList<>();
    int[] characters = text.codePoints().toArray();
    return align(characters, 0, PinyinOrder.letters(pinyin), found)
        ? Collections.unmodifiableList(found)
        : of(text);
  }

  /// Divides letters among the characters from `at` on; the usual reading is tried first, then any
  /// other syllable, longer ones first.
  private static boolean align(int[] characters, int at, String letters, List<String> found) {
    if (at == characters.length) {
      return letters.isEmpty();
    }
    String usual = reading(characters[at]);
    if (letters.startsWith(usual) && goOn(characters, at, letters, usual, found)) {
      return true;
    }
    for (int length = of(characters[at]).isEmpty() ? 0 : 6; length > 0; length--) {
      String other = letters.substring(0, Math.min(length, letters.length()));
      if (isSyllable(other)
          && !other.equals(usual)
          && goOn(characters, at, letters, other, found)) {
        return true;
      }
    }
    return false;
  }

  private static boolean goOn(
      int[] characters, int at, String letters, String reading, List<String> found) {
    found.add(reading);
    if (align(characters, at + 1, letters.substring(reading.length()), found)) {
      return true;
    }
    found.removeLast();
    return false;
  }

  private static String reading(int codePoint) {
    String syllable = of(codePoint);
    if (!syllable.isEmpty()) {
      return syllable;
    }
    String plain = NFKC.normalize(Character.toString(codePoint)).toLowerCase(Locale.ROOT);
    return Optional.of(plain)
        .filter(text -> text.codePoints().allMatch(Character::isLetterOrDigit))
        .orElse("");
  }

  private static Map<String, String> load() {
    try (InputStream table =
        Objects.requireNonNull(Readings.class.getResourceAsStream("pinyin.txt"))) {
      Map<String, String> characters = new TreeMap<>();
      new String(table.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .forEach(line ->
              characters.put(
                  line.substring(0, line.indexOf(' ')), line.substring(line.indexOf(' ') + 1)));
      return Collections.unmodifiableMap(characters);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String[] byCharacter() {
    Map<Integer, String> readings = new HashMap<>();
    CHARACTERS.forEach((syllable, all) -> all.codePoints().forEach(c -> readings.put(c, syllable)));
    String[] table = new String[LAST - FIRST + 1];
    for (int i = 0; i < table.length; i++) {
      table[i] = readings.getOrDefault(FIRST + i, "");
    }
    return table;
  }
}
