package wenzhu.render;

import wenzhu.source.Span;

/// Cuts text for lists. Never inside a surrogate pair; line feeds become spaces.
final class ShortText {

  private ShortText() {}

  /// The beginning of a text, with `…` if it goes on.
  static String of(String text, int limit) {
    String line = line(text);
    return line.codePointCount(0, line.length()) <= limit
        ? line
        : line.substring(0, line.offsetByCodePoints(0, limit)) + "…";
  }

  /// What stands before a span, at most `limit` characters.
  static String before(String text, Span span, int limit) {
    int count = Math.min(limit, text.codePointCount(0, span.from()));
    int from = text.offsetByCodePoints(span.from(), -count);
    return (from > 0 ? "…" : "") + line(text.substring(from, span.from()));
  }

  /// What stands after a span, at most `limit` characters.
  static String after(String text, Span span, int limit) {
    int count = Math.min(limit, text.codePointCount(span.to(), text.length()));
    int to = text.offsetByCodePoints(span.to(), count);
    return line(text.substring(span.to(), to)) + (to < text.length() ? "…" : "");
  }

  private static String line(String text) {
    return text.replace('\n', ' ');
  }
}
