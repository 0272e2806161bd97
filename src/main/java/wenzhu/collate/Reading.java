package wenzhu.collate;

import wenzhu.source.Span;

/// A reading with a few characters around it, for a message: `…的发展【质量】和效益…`.
final class Reading {

  private static final int CONTEXT = 6;
  private static final int LONGEST = 30;

  private Reading() {}

  /// White space inside the brackets is shown as `␣`; a long reading loses its middle.
  static String of(String text, Span span) {
    int from = back(text, span.from());
    int to = forth(text, span.to());
    return (from > 0 ? "…" : "")
        + text.substring(from, span.from())
        + "【"
        + shortened(span.in(text)).replace(' ', '␣').replace('\n', '␣')
        + "】"
        + text.substring(span.to(), to)
        + (to < text.length() ? "…" : "");
  }

  private static String shortened(String reading) {
    int count = reading.codePointCount(0, reading.length());
    if (count <= LONGEST) {
      return reading;
    }
    int head = reading.offsetByCodePoints(0, LONGEST / 2);
    int tail = reading.offsetByCodePoints(reading.length(), -LONGEST / 2);
    return reading.substring(0, head) + "…" + reading.substring(tail);
  }

  private static int back(String text, int from) {
    return text.offsetByCodePoints(from, -Math.min(CONTEXT, text.codePointCount(0, from)));
  }

  private static int forth(String text, int to) {
    int rest = text.codePointCount(to, text.length());
    return text.offsetByCodePoints(to, Math.min(CONTEXT, rest));
  }
}
