package wenzhu.text;

import com.ibm.icu.text.Normalizer2;
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

  /// Every character that folds, each followed by its Simplified form.
  public static String table() {
    return SimplifiedForms.table();
  }
}
