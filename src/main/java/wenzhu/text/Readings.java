package wenzhu.text;

import com.ibm.icu.text.Normalizer2;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// The readings of Han characters: pinyin syllables without tones, `ü` as `v`.
///
/// Source: the Han-Latin transform of ICU, as a table (`pinyin.txt`) because the transform itself
/// takes half a second to load. A character has one reading here, its usual one; another reading in a
/// name follows from the name's own pinyin ([#along]).
public final class Readings {

  private static final int FIRST = 0x4E00;
  private static final int LAST = 0x9FFF;
  private static final int LONGEST_SYLLABLE = 6;

  /// Characters times letters; the time and memory of [#align] grow with it.
  private static final int LARGEST_TABLE = 10_000_000;

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

  /// The same, as a pinyin with or without tones divides among the characters; the usual readings where it does not fit, or where
  /// text and pinyin are far longer than any name.
  public static List<String> along(String text, String pinyin) {
    int[] characters = text.codePoints().toArray();
    String letters = PinyinOrder.letters(pinyin);
    return (long) characters.length * letters.length() <= LARGEST_TABLE
        ? align(characters, letters).orElseGet(() -> of(text))
        : of(text);
  }

  /// Divides letters among characters: each gets its usual reading if the rest then fits, else the longest syllable with which it
  /// does. `fits[i]` has the places of `letters` from which the characters from `i` on use up all letters.
  private static Optional<List<String>> align(int[] characters, String letters) {
    BitSet[] fits = new BitSet[characters.length + 1];
    fits[characters.length] = new BitSet();
    fits[characters.length].set(letters.length());
    String[] usual = new String[characters.length];
    for (int i = characters.length - 1; i >= 0; i--) {
      BitSet next = fits[i + 1];
      usual[i] = reading(characters[i]);
      fits[i] = new BitSet();
      for (int at = letters.length(); at >= 0; at--) {
        fits[i].set(at, length(characters[i], usual[i], letters, at, next) >= 0);
      }
    }
    if (!fits[0].get(0)) {
      return Optional.empty();
    }
    List<String> found = new ArrayList<>();
    int at = 0;
    for (int i = 0; i < characters.length; i++) {
      int end = at + length(characters[i], usual[i], letters, at, fits[i + 1]);
      found.add(letters.substring(at, end));
      at = end;
    }
    return Optional.of(List.copyOf(found));
  }

  /// How many letters from `at` on a character takes, so that the place behind them is one of `next`; -1 if it cannot.
  private static int length(int character, String usual, String letters, int at, BitSet next) {
    if (letters.startsWith(usual, at) && next.get(at + usual.length())) {
      return usual.length();
    }
    int longest = of(character).isEmpty() ? 0 : Math.min(LONGEST_SYLLABLE, letters.length() - at);
    return IntStream.iterate(longest, length -> length > 0, length -> length - 1)
        .filter(length -> next.get(at + length) && isSyllable(letters.substring(at, at + length)))
        .findFirst()
        .orElse(-1);
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
