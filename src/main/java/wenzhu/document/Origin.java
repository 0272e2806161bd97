package wenzhu.document;

import java.util.Arrays;
import wenzhu.source.Location;
import wenzhu.source.SourceFile;

/// Maps offsets of a [RichText] to offsets of its file, by segments that were copied unchanged.
///
/// Text between two segments, and text written differently in the file (an entity, an escape), maps
/// to the nearest offset before.
public final class Origin {

  private final SourceFile file;
  private final int[] textStarts;
  private final int[] fileStarts;

  /// `textStarts` is ascending and starts with 0. Segment `i` starts at `fileStarts[i]` in the file.
  public Origin(SourceFile file, int[] textStarts, int[] fileStarts) {
    if (textStarts.length == 0 || textStarts[0] != 0 || textStarts.length != fileStarts.length) {
      throw new IllegalArgumentException("segments must start at 0 and have two starts each");
    }
    this.file = file;
    this.textStarts = textStarts.clone();
    this.fileStarts = fileStarts.clone();
  }

  /// The origin of a text that is one segment of the file, from `offset`.
  public static Origin from(SourceFile file, int offset) {
    return new Origin(file, new int[] {0}, new int[] {offset});
  }

  /// The location in the file of a text offset.
  public Location at(int textOffset) {
    return file.at(fileOffset(textOffset));
  }

  /// The offset in the file of a text offset.
  public int fileOffset(int textOffset) {
    int index = Arrays.binarySearch(textStarts, textOffset);
    int segment = index >= 0 ? index : -index - 2;
    int limit =
        segment + 1 < fileStarts.length
            ? Math.max(fileStarts[segment], fileStarts[segment + 1])
            : file.text().length();
    return Math.min(fileStarts[segment] + textOffset - textStarts[segment], limit);
  }

  /// The origin of the same text without its first `by` characters.
  public Origin after(int by) {
    int index = Arrays.binarySearch(textStarts, by);
    int first = index >= 0 ? index : -index - 2;
    int[] texts = Arrays.copyOfRange(textStarts, first, textStarts.length);
    int[] files = Arrays.copyOfRange(fileStarts, first, fileStarts.length);
    for (int i = 1; i < texts.length; i++) {
      texts[i] -= by;
    }
    texts[0] = 0;
    files[0] += by - textStarts[first];
    return new Origin(file, texts, files);
  }
}
