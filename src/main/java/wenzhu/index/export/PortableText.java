package wenzhu.index.export;

import java.nio.charset.Charset;
import java.util.HexFormat;

/// Text as a JSON string in GB18030, where Han characters are two bytes. Characters that
/// two programs may encode differently are escaped, so that every browser reads the same text.
final class PortableText {

  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final String MARKS = "、。《》〈〉「」『』【】“”‘’（），：；？！—…";
  private static final String ESCAPED = "\"\\\t\n";
  private static final String ESCAPES = "\"\\tn";

  private PortableText() {}

  /// ASCII, the Han characters of Unicode 1.0, and the usual marks: two bytes at most in every
  /// edition of the standard.
  private static boolean isSafe(char unit) {
    boolean isAscii = unit >= ' ' && unit <= 0x7F;
    boolean isHan = unit >= 0x4E00 && unit <= 0x9FA5;
    return isAscii ? ESCAPED.indexOf(unit) < 0 : isHan || MARKS.indexOf(unit) >= 0;
  }

  /// How many bytes a text takes, without quotation marks around it.
  static int length(String text) {
    return text.chars().map(unit -> length((char) unit)).sum();
  }

  static int length(char unit) {
    int escape = ESCAPED.indexOf(unit) < 0 ? 6 : 2;
    return !isSafe(unit) ? escape : unit > 0x7F ? 2 : 1;
  }

  /// Writes a text into an array from an index on, and returns the index after it.
  static int put(String text, byte[] into, int from) {
    StringBuilder escaped = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char unit = text.charAt(i);
      int escape = ESCAPED.indexOf(unit);
      if (isSafe(unit)) {
        escaped.append(unit);
      } else if (escape >= 0) {
        escaped.append('\\').append(ESCAPES.charAt(escape));
      } else {
        escaped.append("\\u").append(HexFormat.of().toHexDigits(unit));
      }
    }
    byte[] bytes = escaped.toString().getBytes(GB18030);
    System.arraycopy(bytes, 0, into, from, bytes.length);
    return from + bytes.length;
  }
}
