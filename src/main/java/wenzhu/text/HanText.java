package wenzhu.text;

import com.ibm.icu.text.UnicodeSet;
import java.lang.Character.UnicodeScript;

/// Properties of characters that decide how Chinese lines join and how emphasis marks bind.
public final class HanText {

  private static final UnicodeSet CJK =
      new UnicodeSet("[[[:ea=W:][:ea=F:][:ea=H:]-[:EPres:]][:Hang:][:Hani:]]").freeze();

  private HanText() {}

  public static boolean isHan(int codePoint) {
    return (codePoint >= 0x4E00 && codePoint <= 0x9FFF)
        || (codePoint >= 0x2E80 && UnicodeScript.of(codePoint) == UnicodeScript.HAN);
  }

  /// East Asian Wide, Fullwidth or Halfwidth: what the CJK-friendly amendment calls a CJK
  /// character.
  public static boolean isCjk(int codePoint) {
    return codePoint >= 0x1100 && CJK.contains(codePoint);
  }

  /// Marks that are full-width in Chinese text although Unicode does not classify them as East Asian
  /// wide: “ ” ‘ ’ … — ·.
  public static boolean isChineseMark(int codePoint) {
    return switch (codePoint) {
      case '“', '”', '‘', '’', '…', '—', '⸺', '·', '‧' -> true;
      default -> false;
    };
  }

  /// Whether two lines join without a space: at least one side is Han or a full-width mark, so that
  /// the space would be a gap in a Chinese text. Between two Latin words the break is a space. Next
  /// to digits and Latin letters the style sheet adds the gap.
  public static boolean joinsWithoutSpace(int before, int after) {
    return isFullWidth(before) || isFullWidth(after);
  }

  private static boolean isFullWidth(int codePoint) {
    return isCjk(codePoint) || isChineseMark(codePoint);
  }
}
