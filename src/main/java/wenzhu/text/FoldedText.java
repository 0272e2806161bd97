package wenzhu.text;

import java.util.Arrays;
import wenzhu.source.Span;

/// A folded text with its offsets: character `i` of `text` comes from the range `starts[i]` to
/// `ends[i]` of the original.
public final class FoldedText {

  private final String text;
  private final int[] starts;
  private final int[] ends;

  FoldedText(String text, int[] starts, int[] ends) {
    this.text = text;
    this.starts = starts;
    this.ends = ends;
  }

  public String text() {
    return text;
  }

  /// The characters of the original that a range of the folded text came from; for an empty range,
  /// the place before its first character.
  public Span original(Span folded) {
    if (folded.isEmpty()) {
      int at =
          folded.from() < starts.length
              ? starts[folded.from()]
              : ends.length == 0 ? 0 : ends[ends.length - 1];
      return new Span(at, at);
    }
    return new Span(starts[folded.from()], ends[folded.to() - 1]);
  }

  /// Whether a range begins and ends where characters of the original do: a match must not start
  /// inside a ligature.
  public boolean isWhole(Span folded) {
    return !folded.isEmpty()
        && (folded.from() == 0 || starts[folded.from()] != starts[folded.from() - 1])
        && (folded.to() == starts.length || starts[folded.to()] != starts[folded.to() - 1]);
  }

  /// Collects a folded text, character by character.
  static final class Builder {
    private final StringBuilder text;
    private int[] starts;
    private int[] ends;

    Builder(int capacity) {
      text = new StringBuilder(capacity);
      starts = new int[Math.max(16, capacity)];
      ends = new int[Math.max(16, capacity)];
    }

    StringBuilder text() {
      return text;
    }

    /// Adds a character that comes from a range of the original.
    void put(int codePoint, int from, int to) {
      int length = text.length();
      text.appendCodePoint(codePoint);
      if (text.length() > starts.length) {
        starts = Arrays.copyOf(starts, starts.length * 2);
        ends = Arrays.copyOf(ends, ends.length * 2);
      }
      Arrays.fill(starts, length, text.length(), from);
      Arrays.fill(ends, length, text.length(), to);
    }

    FoldedText build() {
      return new FoldedText(
          text.toString(),
          Arrays.copyOf(starts, text.length()),
          Arrays.copyOf(ends, text.length()));
    }
  }
}
