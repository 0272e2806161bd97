package wenzhu.picture;

import java.util.List;

/// Text in an SVG picture, which does not wrap: its maximal width, and cutting it to a width.
public final class Label {

  private static final String CUT = "…";
  private static final String MAY_NOT_BEGIN = "、。，．：；？！”’）〕］｝》〉」』】·…%‰—";
  private static final String MAY_NOT_END = "“‘（〔［｛《〈「『【—";

  private Label() {}

  /// The width in tenths of an em, or a little more.
  public static int width(String text) {
    return text.codePoints().map(Label::width).sum();
  }

  private static int width(int character) {
    // Chinese characters and punctuation; “ and … are full-width in Chinese fonts.
    if (character >= 0x2000) {
      return 10;
    }
    return character == ' ' ? 3 : Character.isUpperCase(character) ? 9 : 6;
  }

  /// The text, cut with an ellipsis if it is wider than a width in tenths of an em.
  public static String fit(String text, int width) {
    return width(text) <= width ? text : text.substring(0, end(text, width - width(CUT))) + CUT;
  }

  /// The text in two lines of a width; the second is empty if the text fits into the first. A line
  /// does not start or end with punctuation that may not be there.
  public static List<String> twoLines(String text, int width) {
    if (width(text) <= width) {
      return List.of(text, "");
    }
    int end = end(text, width);
    while (end > 1
        && (MAY_NOT_BEGIN.indexOf(text.charAt(end)) >= 0
            || MAY_NOT_END.indexOf(text.charAt(end - 1)) >= 0)) {
      end--;
    }
    return List.of(text.substring(0, end).strip(), fit(text.substring(end).strip(), width));
  }

  /// The end of the characters that fit into a width.
  private static int end(String text, int width) {
    int left = width;
    int end = 0;
    while (end < text.length()) {
      int character = text.codePointAt(end);
      left -= width(character);
      if (left < 0) {
        break;
      }
      end += Character.charCount(character);
    }
    return end;
  }
}
