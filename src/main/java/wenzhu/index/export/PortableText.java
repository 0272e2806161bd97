package wenzhu.index.export;

import java.nio.charset.Charset;

/// Text as a JSON string in GB18030, where Han characters are two bytes. What the tables of two
/// programs might not have alike is escaped, so that bytes mean the same to every browser.
final class PortableText {

  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final String MARKS = "、。《》〈〉「」『』【】“”‘’（），：；？！—…";
  private static final String ESCAPED = "\"\\\t\n";
  private static final String ESCAPES = "\"\\tn";
  private static final char[] HEXADECIMAL = "0123456789abcdef".toCharArray();

  /// By unit: its one or two bytes, or 0 if it is escaped.
  private static final char[] BYTES = bytes();

  private PortableText() {}

  /// ASCII, the Han characters of Unicode 1.0, and the usual marks: two bytes at most in every
  /// edition of the standard.
  private static char[] bytes() {
    char[] bytes = new char[Character.MAX_VALUE + 1];
    StringBuilder safe = new StringBuilder(MARKS);
    for (char c = 0x4E00; c <= 0x9FA5; c++) {
      safe.append(c);
    }
    byte[] encoded = safe.toString().getBytes(GB18030);
    for (int i = 0; i < safe.length(); i++) {
      bytes[safe.charAt(i)] = (char) ((encoded[2 * i] & 0xFF) << 8 | (encoded[2 * i + 1] & 0xFF));
    }
    for (char c = ' '; c <= 0x7F; c++) {
      bytes[c] = ESCAPED.indexOf(c) < 0 ? c : 0;
    }
    return bytes;
  }

  /// How many bytes a text takes, without quotation marks around it.
  static int length(String text) {
    int length = 0;
    for (int i = 0; i < text.length(); i++) {
      length += length(text.charAt(i));
    }
    return length;
  }

  static int length(char unit) {
    char bytes = BYTES[unit];
    return bytes == 0 ? escapeLength(unit) : bytes > 0xFF ? 2 : 1;
  }

  private static int escapeLength(char unit) {
    return ESCAPED.indexOf(unit) < 0 ? 6 : 2;
  }

  /// Puts a text at a place of an array, and returns the place behind it.
  static int put(String text, byte[] into, int from) {
    int at = from;
    for (int i = 0; i < text.length(); i++) {
      char bytes = BYTES[text.charAt(i)];
      if (bytes > 0xFF) {
        into[at++] = (byte) (bytes >> 8);
        into[at++] = (byte) bytes;
      } else if (bytes != 0) {
        into[at++] = (byte) bytes;
      } else {
        at = putEscape(text.charAt(i), into, at);
      }
    }
    return at;
  }

  private static int putEscape(char unit, byte[] into, int from) {
    int at = from;
    into[at++] = '\\';
    int escape = ESCAPED.indexOf(unit);
    if (escape >= 0) {
      into[at++] = (byte) ESCAPES.charAt(escape);
      return at;
    }
    into[at++] = 'u';
    for (int shift = 12; shift >= 0; shift -= 4) {
      into[at++] = (byte) HEXADECIMAL[unit >> shift & 15];
    }
    return at;
  }
}
