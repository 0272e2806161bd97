package wenzhu.text;

import com.ibm.icu.text.Normalizer2;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.util.stream.IntStream;

/// The fold from Traditional to Simplified characters, as data for the client.
public final class Traditional {

  private Traditional() {}

  /// The characters of a text that folding changes to their Simplified forms, as NFKC leaves them:
  /// a compatibility form, too, is one of them.
  public static IntStream in(String text) {
    return Normalizer2.getNFKCInstance()
        .normalize(text)
        .codePoints()
        .filter(c -> SimplifiedForms.of(c) != c);
  }

  /// Characters, each once and followed by its Simplified form, in the order of code points.
  public static String table(IntStream characters) {
    StringBuilder table = new StringBuilder();
    characters
        .sorted()
        .distinct()
        .forEach(c -> table.appendCodePoint(c).appendCodePoint(SimplifiedForms.of(c)));
    return table.toString();
  }

  /// The characters of Simplified text that fold all the same: a form of a Traditional character
  /// that has several. Those of GB 2312, which are enough for nearly all queries.
  public static String inSimplified() {
    CharsetEncoder simplified = Charset.forName("GB2312").newEncoder();
    return table(
        table()
            .codePoints()
            .filter(c -> Character.isBmpCodePoint(c) && SimplifiedForms.of(c) != c)
            .filter(c -> simplified.canEncode((char) c)));
  }

  /// Whether a character folds to one to which several Simplified characters fold.
  public static boolean isMerged(int codePoint) {
    return SimplifiedForms.isMerged(codePoint);
  }

  /// Every character that folds, each followed by its Simplified form.
  public static String table() {
    return SimplifiedForms.table();
  }
}
