package wenzhu.text;

import com.ibm.icu.text.Normalizer2;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The Simplified form of a Traditional character, one character to one; also as data for the client.
///
/// Source: `TSCharacters.txt` of OpenCC (Apache License 2.0). Where it has several forms, all of
/// them fold to one: 瞭 is 瞭 or 了, so 瞭解 equals 了解; 畫 is 画 or 划, so 計畫 equals 计划. That makes
/// 画 and 划 the same, too, which words of two characters hardly notice: they are variant spellings
/// of one word. Forms beyond the Basic Multilingual Plane are left out, unless they are the only one.
public final class SimplifiedForms {

  private static final int FIRST = 0x3400;

  /// Of each row the character and its forms, the usual one first.
  private static final List<int[]> ROWS = rows();

  /// By code point from [#FIRST] on; 0 if a character has no other form.
  private static final int[] USUAL = usualForms();

  private static final int[] FORMS = forms();

  /// Characters to which several Simplified forms fold.
  private static final Set<Integer> MERGED =
      ROWS.stream()
          .filter(row -> others(row).findAny().isPresent())
          .map(row -> of(row[0]))
          .collect(Collectors.toUnmodifiableSet());

  private SimplifiedForms() {}

  /// The Simplified form, or the character itself.
  static int of(int codePoint) {
    return of(codePoint, FORMS);
  }

  /// The usual form alone, or the character itself.
  static int usual(int codePoint) {
    return of(codePoint, USUAL);
  }

  /// A form that has a form itself (薴 is 苧, 苧 is 苎) leads to the last, so that folded text folds to
  /// itself.
  private static int of(int codePoint, int[] forms) {
    int place = codePoint - FIRST;
    return place < 0 || place >= forms.length || forms[place] == 0
        ? codePoint
        : of(forms[place], forms);
  }

  /// The characters of a text that folding changes to their Simplified forms, as NFKC leaves them:
  /// a compatibility form, too, is one of them.
  public static IntStream in(String text) {
    return Normalizer2.getNFKCInstance().normalize(text).codePoints().filter(c -> of(c) != c);
  }

  /// Characters, each once and followed by its Simplified form, in the order of code points.
  public static String table(IntStream characters) {
    StringBuilder table = new StringBuilder();
    characters.sorted().distinct().forEach(c -> table.appendCodePoint(c).appendCodePoint(of(c)));
    return table.toString();
  }

  /// Every character that folds, each followed by its Simplified form.
  public static String table() {
    return table(all());
  }

  private static IntStream all() {
    return IntStream.range(FIRST, FIRST + FORMS.length).filter(c -> of(c) != c);
  }

  /// The table of the characters of Simplified text that fold all the same: a form of a Traditional
  /// character that has several. Those of GB 2312, which are enough for nearly all queries.
  public static String tableOfSimplified() {
    CharsetEncoder simplified = Charset.forName("GB2312").newEncoder();
    return table(all().filter(c -> Character.isBmpCodePoint(c) && simplified.canEncode((char) c)));
  }

  /// Whether a character folds to one to which several Simplified forms do.
  public static boolean isMerged(int codePoint) {
    return MERGED.contains(of(codePoint));
  }

  private static List<int[]> rows() {
    return TextTable.lines("TSCharacters.txt")
        .filter(line -> line.indexOf('\t') > 0)
        .map(line -> line.codePoints().filter(c -> c > ' ').toArray())
        .toList();
  }

  /// The forms of a row beside the usual one.
  private static IntStream others(int[] row) {
    return Arrays.stream(row).skip(2).filter(Character::isBmpCodePoint);
  }

  private static int[] usualForms() {
    int[] forms = new int[ROWS.stream().mapToInt(row -> row[0]).max().orElse(FIRST) - FIRST + 1];
    ROWS.stream().filter(row -> row[1] != row[0]).forEach(row -> forms[row[0] - FIRST] = row[1]);
    return forms;
  }

  private static int[] forms() {
    int[] forms = USUAL.clone();
    Set<Integer> usual = Arrays.stream(USUAL).boxed().collect(Collectors.toSet());
    for (int[] row : ROWS) {
      others(row).forEach(other -> join(row[0], other, usual, forms));
    }
    return forms;
  }

  /// Makes two characters fold to the same one: to the second, if the first is no Simplified form.
  private static void join(int one, int other, Set<Integer> usual, int[] forms) {
    int first = of(one, forms);
    int second = of(other, forms);
    boolean isUsual = first != one || usual.contains(first);
    if (first != second && isUsual) {
      forms[second - FIRST] = first;
    } else if (first != second) {
      forms[first - FIRST] = second;
    }
  }
}
