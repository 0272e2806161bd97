package wenzhu.text;

import com.ibm.icu.text.Normalizer2;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The readings of Han characters: pinyin syllables without tones, `ü` as `v`.
///
/// Sources: the Han-Latin transform of ICU, as a table (`pinyin.txt`) because the transform itself
/// takes half a second to load: it has the usual reading of each character. `polyphones.txt` has the
/// other readings, and words of two characters that use one of them.
public final class Readings {

  private static final Pattern LINE = Pattern.compile("([a-z ]+) ([^a-z]+)");
  private static final int FIRST = 0x4E00;
  private static final int LAST = 0x9FFF;
  private static final int LONGEST_SYLLABLE = 6;

  /// Characters times letters; the time and memory of [#align] grow with it.
  private static final int LARGEST_TABLE = 10_000_000;

  private static final Normalizer2 NFKC = Normalizer2.getNFKCInstance();

  private static final Map<String, String> CHARACTERS = load("pinyin.txt");
  private static final Map<Integer, List<String>> OTHERS = new HashMap<>();
  private static final Map<String, List<String>> WORDS = new HashMap<>();

  static {
    load("polyphones.txt")
        .forEach((reading, strings) -> {
          List<String> syllables = List.of(reading.split(" "));
          if (syllables.size() == 1) {
            strings
                .codePoints()
                .forEach(c -> OTHERS.computeIfAbsent(c, _ -> new ArrayList<>()).add(reading));
          } else {
            List.of(strings.split(" ")).forEach(word -> WORDS.put(simplified(word), syllables));
          }
        });
  }

  private static final String[] BY_CHARACTER = byCharacter();

  private Readings() {}

  /// The usual reading of a character, or nothing.
  public static String of(int codePoint) {
    return codePoint < FIRST || codePoint > LAST ? "" : BY_CHARACTER[codePoint - FIRST];
  }

  /// All readings of a character, the usual one first.
  public static List<String> all(int codePoint) {
    List<String> all = new ArrayList<>();
    if (!of(codePoint).isEmpty()) {
      all.add(of(codePoint));
      all.addAll(OTHERS.getOrDefault(codePoint, List.of()));
    }
    return all;
  }

  /// The characters of each syllable, in the order of syllables and of code points.
  public static Map<String, String> characters() {
    return Collections.unmodifiableMap(CHARACTERS);
  }

  public static boolean isSyllable(String letters) {
    return CHARACTERS.containsKey(letters);
  }

  /// The readings of a text, one for each code point: of a Han character its syllable, of a letter
  /// or digit itself, small, of all else nothing. A character in a word is read as in that word.
  public static List<String> of(String text) {
    int[] characters = text.codePoints().toArray();
    List<String> readings = new ArrayList<>();
    while (readings.size() < characters.length) {
      int at = readings.size();
      String two = simplified(new String(characters, at, Math.min(2, characters.length - at)));
      readings.addAll(WORDS.getOrDefault(two, List.of(reading(characters[at]))));
    }
    return readings;
  }

  private static String simplified(String text) {
    return text.codePoints()
        .map(SimplifiedForms::of)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /// Divides `pinyin`, with or without tones, among the characters. Falls back to [#of(String)] if it does
  /// not fit, or if text and pinyin are far longer than any name.
  public static List<String> alignedWith(String text, String pinyin) {
    int[] characters = text.codePoints().toArray();
    String letters = PinyinOrder.letters(pinyin);
    return (long) characters.length * letters.length() <= LARGEST_TABLE
        ? align(characters, letters).orElseGet(() -> of(text))
        : of(text);
  }

  /// Divides letters among characters: each gets its usual reading if the rest then fits, else the longest syllable with which it
  /// does. `fits[i]` has the places of `letters` from which the characters from `i` on use up all letters. It is computed for all
  /// places at once, as a number with a bit for each.
  private static Optional<List<String>> align(int[] characters, String letters) {
    BigInteger[] syllables = syllables(letters);
    Map<String, BigInteger> places = new HashMap<>();
    String[] usual = new String[characters.length];
    BigInteger[] fits = new BigInteger[characters.length + 1];
    fits[characters.length] = BigInteger.ONE.shiftLeft(letters.length());
    for (int i = characters.length - 1; i >= 0; i--) {
      usual[i] = reading(characters[i]);
      BigInteger own = places.computeIfAbsent(usual[i], reading -> places(letters, reading));
      fits[i] = fits[i + 1].shiftRight(usual[i].length()).and(own);
      for (int length = 1; !of(characters[i]).isEmpty() && length <= LONGEST_SYLLABLE; length++) {
        fits[i] = fits[i].or(fits[i + 1].shiftRight(length).and(syllables[length]));
      }
    }
    if (!fits[0].testBit(0)) {
      return Optional.empty();
    }
    List<String> found = new ArrayList<>();
    int at = 0;
    for (int i = 0; i < characters.length; i++) {
      int end = at + length(usual[i], letters, at, fits[i + 1], syllables);
      found.add(letters.substring(at, end));
      at = end;
    }
    return Optional.of(List.copyOf(found));
  }

  /// The places of the syllables of each length.
  private static BigInteger[] syllables(String letters) {
    BitSet[] places = new BitSet[LONGEST_SYLLABLE + 1];
    Arrays.setAll(places, _ -> new BitSet());
    for (int at = 0; at < letters.length(); at++) {
      for (int end = at + 1; end <= Math.min(at + LONGEST_SYLLABLE, letters.length()); end++) {
        places[end - at].set(at, isSyllable(letters.substring(at, end)));
      }
    }
    return Arrays.stream(places).map(Readings::number).toArray(BigInteger[]::new);
  }

  /// The places of a reading.
  private static BigInteger places(String letters, String reading) {
    BitSet places = new BitSet();
    for (int at = letters.indexOf(reading);
        at >= 0;
        at = at < letters.length() ? letters.indexOf(reading, at + 1) : -1) {
      places.set(at);
    }
    return number(places);
  }

  private static BigInteger number(BitSet bits) {
    byte[] bytes = bits.toByteArray();
    for (int i = 0, j = bytes.length - 1; i < j; i++, j--) {
      byte low = bytes[i];
      bytes[i] = bytes[j];
      bytes[j] = low;
    }
    return new BigInteger(1, bytes);
  }

  /// The number of letters from `at` on that a character uses, so that the offset after them is one of `next`.
  private static int length(
      String usual, String letters, int at, BigInteger next, BigInteger[] syllables) {
    return letters.startsWith(usual, at) && next.testBit(at + usual.length())
        ? usual.length()
        : IntStream.iterate(LONGEST_SYLLABLE, length -> length - 1)
            .filter(length -> syllables[length].testBit(at) && next.testBit(at + length))
            .findFirst()
            .orElseThrow();
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

  /// The lines of a table: letters and spaces, then Han characters.
  private static Map<String, String> load(String name) {
    return TextTable.lines(name)
        .map(LINE::matcher)
        .filter(Matcher::matches)
        .collect(
            Collectors.toMap(
                line -> line.group(1), line -> line.group(2), (one, _) -> one, TreeMap::new));
  }

  private static String[] byCharacter() {
    String[] table = new String[LAST - FIRST + 1];
    Arrays.fill(table, "");
    CHARACTERS.forEach((syllable, all) ->
        all.codePoints()
            .filter(c -> c >= FIRST && c <= LAST)
            .forEach(c -> table[c - FIRST] = syllable));
    return table;
  }
}
