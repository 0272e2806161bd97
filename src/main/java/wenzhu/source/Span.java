package wenzhu.source;

/// A half-open range of UTF-16 offsets, `from` included and `to` not.
///
/// Which text the offsets belong to is said where a span is used. An empty span marks a place
/// between two characters.
public record Span(int from, int to) implements Comparable<Span> {

  public Span {
    if (from < 0 || to < from) {
      throw new IllegalArgumentException("no such span: " + from + ".." + to);
    }
  }

  public int length() {
    return to - from;
  }

  public boolean isEmpty() {
    return from == to;
  }

  /// Whether `other` lies inside this span, ends included.
  public boolean contains(Span other) {
    return from <= other.from && other.to <= to;
  }

  /// Whether the two share at least one character.
  public boolean overlaps(Span other) {
    return from < other.to && other.from < to;
  }

  public Span shift(int by) {
    return new Span(from + by, to + by);
  }

  public String in(String text) {
    return text.substring(from, to);
  }

  /// By start; of two that start together the longer comes first, so that an outer span precedes
  /// those inside it.
  @Override
  public int compareTo(Span other) {
    return from != other.from ? Integer.compare(from, other.from) : Integer.compare(other.to, to);
  }
}
