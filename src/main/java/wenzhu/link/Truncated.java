package wenzhu.link;

/// Text as a message shows it: on one line and not too long.
final class Truncated {

  private static final int MOST = 40;

  private Truncated() {}

  static String text(String text) {
    String line = text.replace('\n', ' ').strip();
    return line.codePointCount(0, line.length()) <= MOST
        ? line
        : line.substring(0, line.offsetByCodePoints(0, MOST - 1)) + "…";
  }
}
