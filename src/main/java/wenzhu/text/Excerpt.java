package wenzhu.text;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import wenzhu.source.Span;

/// Cuts text to a number of characters, with `…` in place of the text left out.
///
/// Limits count code points. A cut never splits a surrogate pair. It splits a grapheme cluster only
/// where the cluster alone exceeds the limit. Line feeds become spaces.
public final class Excerpt {

  private static final String ELLIPSIS = "…";

  private Excerpt() {}

  /// The first `limit` characters.
  public static String head(String text, int limit) {
    return after(text, new Span(0, 0), limit);
  }

  /// The last `limit` characters before a span.
  public static String before(String text, Span span, int limit) {
    int start = back(text, span.from(), limit);
    return (start > 0 ? ELLIPSIS : "") + oneLine(text.substring(start, span.from()));
  }

  /// The first `limit` characters after a span.
  public static String after(String text, Span span, int limit) {
    int end = forward(text, span.to(), limit);
    return oneLine(text.substring(span.to(), end)) + (end < text.length() ? ELLIPSIS : "");
  }

  /// The first and the last `limit` characters.
  public static String ends(String text, int limit) {
    int head = forward(text, 0, limit);
    int tail = back(text, text.length(), limit);
    return head >= tail ? text : text.substring(0, head) + ELLIPSIS + text.substring(tail);
  }

  /// The offset at most `limit` characters after `from`.
  public static int forward(String text, int from, int limit) {
    int cut = from;
    for (int i = 0; i < limit && cut < text.length(); i++) {
      cut += Character.charCount(text.codePointAt(cut));
    }
    int boundary = isBoundary(text, cut) ? cut : clusters(text).preceding(cut);
    return boundary > from ? boundary : cut;
  }

  /// The offset at most `limit` characters before `to`.
  public static int back(String text, int to, int limit) {
    int cut = to;
    for (int i = 0; i < limit && cut > 0; i++) {
      cut -= Character.charCount(text.codePointBefore(cut));
    }
    int boundary = isBoundary(text, cut) ? cut : clusters(text).following(cut);
    return boundary < to ? boundary : cut;
  }

  private static boolean isBoundary(String text, int offset) {
    return offset == 0
        || offset == text.length()
        || (isAlone(text.charAt(offset - 1)) && isAlone(text.charAt(offset)))
        || clusters(text).isBoundary(offset);
  }

  /// Whether two neighbours of this kind never share a cluster; for speed only.
  private static boolean isAlone(char c) {
    return (c >= 0x4E00 && c <= 0x9FFF) || c < 0x80;
  }

  private static BreakIterator clusters(String text) {
    BreakIterator clusters = BreakIterator.getCharacterInstance(ULocale.ROOT);
    clusters.setText(text);
    return clusters;
  }

  private static String oneLine(String text) {
    return text.replace('\n', ' ');
  }
}
