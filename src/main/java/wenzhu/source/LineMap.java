package wenzhu.source;

import java.util.Arrays;
import java.util.stream.IntStream;

/// Maps the offsets of a text to lines and columns and back, by binary search in the line starts and in the surrogate pairs: a line may be
/// as long as the file, and have as many problems.
public final class LineMap {

  private final String text;
  private final int[] starts;

  /// The offsets of the second halves of surrogate pairs.
  private final int[] pairs;

  private LineMap(String text, int[] starts, int[] pairs) {
    this.text = text;
    this.starts = starts;
    this.pairs = pairs;
  }

  public static LineMap of(String text) {
    IntStream offsets = IntStream.range(1, text.length() + 1);
    IntStream starts = offsets.filter(i -> text.charAt(i - 1) == '\n');
    IntStream pairs =
        IntStream.range(1, text.length())
            .filter(i -> Character.isSurrogatePair(text.charAt(i - 1), text.charAt(i)));
    return new LineMap(text, IntStream.concat(IntStream.of(0), starts).toArray(), pairs.toArray());
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
    int end = Math.min(offset, text.length());
    int start = start(line(offset));
    return end - start - (pairsBefore(end) - pairsBefore(start)) + 1;
  }

  /// The offset of a line and a column, both counted from 1; the end of the text if that is before.
  public int offset(int line, int column) {
    int start = start(line);
    int first = pairsBefore(start);
    int low = first;
    int high = pairs.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      boolean isBefore = pairs[middle] - start - (middle - first) < column;
      low = isBefore ? middle + 1 : low;
      high = isBefore ? high : middle;
    }
    return Math.min(start + column - 1 + low - first, text.length());
  }

  private int pairsBefore(int offset) {
    int index = Arrays.binarySearch(pairs, offset);
    return index >= 0 ? index : -index - 1;
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
