package wenzhu.source;

import java.util.Arrays;

/// Where each line of a text starts; finds the line and column of an offset by binary search.
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

  /// The number of lines; a text that ends in a line feed has an empty last line.
  public int count() {
    return starts.length;
  }

  /// The line of an offset, from 1.
  public int line(int offset) {
    int found = Arrays.binarySearch(starts, offset);
    return found >= 0 ? found + 1 : -found - 1;
  }

  /// The column of an offset in its line, from 1, in code points.
  public int column(int offset) {
    return text.codePointCount(starts[line(offset) - 1], Math.min(offset, text.length())) + 1;
  }

  /// The offset at which a line starts (`line` from 1).
  public int start(int line) {
    return starts[line - 1];
  }

  /// The offset at which a line ends, its line feed not included.
  public int end(int line) {
    return line < starts.length ? starts[line] - 1 : text.length();
  }
}
