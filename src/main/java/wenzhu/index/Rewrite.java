package wenzhu.index;

import java.util.Locale;

/// How a query that stands nowhere was mended.
public enum Rewrite {
  /// It was not: it was found as it is.
  NONE,
  /// Without punctuation.
  PUNCTUATION,
  /// Letters were read as pinyin.
  PINYIN,
  /// One character gave way to another of the same sound.
  HOMOPHONE,
  /// Filters were dropped, or strings cut apart.
  NEAREST;

  /// For the browser and for JSON; nothing where nothing was mended.
  public String slug() {
    return this == NONE ? "" : name().toLowerCase(Locale.ROOT);
  }
}
