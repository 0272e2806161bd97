package wenzhu.text;

/// The fold from Traditional to Simplified characters, as data for the client.
public final class Traditional {

  private Traditional() {}

  /// Whether folding changes a character to its Simplified form.
  public static boolean isFolded(int codePoint) {
    return SimplifiedForms.of(codePoint) != codePoint;
  }

  public static int simplified(int codePoint) {
    return SimplifiedForms.of(codePoint);
  }

  /// Every character that folds, each followed by its Simplified form.
  public static String table() {
    return SimplifiedForms.table();
  }
}
