package wenzhu.source;

import java.util.Arrays;

/// Maps the offsets of a text to lines and columns, by binary search in the line starts.
public final class LineMap {

  private final String text;
  private final int[] starts;

  private LineMap(String text, int[] starts) {
    this.text = text;
    this.starts = starts;
  }

  public static LineMap of(String text) {
    int[] starts = new int[16];
    int count = 1;
    for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
      if (count == starts.length) {
        starts = Arrays.copyOf(starts, count * 2);
      }
      starts[count++] = i + 1;
    }
    return new LineMap(text, Arrays.copyOf(starts, count));
  }

  /// The number of lines. A text that ends with a line feed has an empty last line.
  public int count() {
    return starts.length;
  }

  /// The line of an offset, from 1.
  public int line(int offset) {
    int index = Arrays.binarySearch(starts, offset);
    return index >= 0 ? index + 1 : -index - 1;
  }

  /// The column of an offset in its line, from 1, in code points.
  public int column(int offset) {
    return text.codePointCount(starts[line(offset) - 1], Math.min(offset, text.length())) + 1;
  }

  /// The start offset of a line, counted from 1.
  public int start(int line) {
    return starts[line - 1];
  }

  /// The end offset of a line, without its line feed.
  public int end(int line) {
    return line < starts.length ? starts[line] - 1 : text.length();
  }
}
