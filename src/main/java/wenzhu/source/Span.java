package wenzhu.source;

/// A half-open range of UTF-16 offsets: `from` is included, `to` is not.
///
/// The user of a span defines its text. An empty span is a position between two characters.
public record Span(int from, int to) implements Comparable<Span> {

  public Span {
    if (from < 0 || to < from) {
      throw new IllegalArgumentException("invalid span: " + from + ".." + to);
    }
  }

  public int length() {
    return to - from;
  }

  public boolean isEmpty() {
    return from == to;
  }

  /// Whether `other` is inside this span or equal to it.
  public boolean contains(Span other) {
    return from <= other.from && other.to <= to;
  }

  /// Whether the spans have at least one common character.
  public boolean overlaps(Span other) {
    return from < other.to && other.from < to;
  }

  public Span shift(int by) {
    return new Span(from + by, to + by);
  }

  public String in(String text) {
    return text.substring(from, to);
  }

  /// By start, then the longer one first, so that an outer span precedes its inner spans.
  @Override
  public int compareTo(Span other) {
    return from != other.from ? Integer.compare(from, other.from) : Integer.compare(other.to, to);
  }
}
