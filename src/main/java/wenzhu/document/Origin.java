package wenzhu.document;

import java.util.Arrays;
import wenzhu.source.Location;
import wenzhu.source.SourceFile;

/// Leads from offsets of a [RichText] back to its file: pieces of text that were taken over
/// unchanged.
///
/// Between two pieces, and for text that was written differently in the file (an entity, an
/// escape), the place is the nearest before.
public final class Origin {

  private final SourceFile file;
  private final int[] textStarts;
  private final int[] fileStarts;

  /// `textStarts` ascends and starts with 0; piece `i` of the text starts at `fileStarts[i]` in the
  /// file.
  public Origin(SourceFile file, int[] textStarts, int[] fileStarts) {
    if (textStarts.length == 0 || textStarts[0] != 0 || textStarts.length != fileStarts.length) {
      throw new IllegalArgumentException("pieces must start at 0 and come in pairs");
    }
    this.file = file;
    this.textStarts = textStarts.clone();
    this.fileStarts = fileStarts.clone();
  }

  /// A text that stands in the file in one piece from `offset` on.
  public static Origin from(SourceFile file, int offset) {
    return new Origin(file, new int[] {0}, new int[] {offset});
  }

  /// The place in the file of a text offset.
  public Location at(int textOffset) {
    return file.at(fileOffset(textOffset));
  }

  /// The offset in the file of a text offset.
  public int fileOffset(int textOffset) {
    int found = Arrays.binarySearch(textStarts, textOffset);
    int piece = found >= 0 ? found : -found - 2;
    int limit =
        piece + 1 < fileStarts.length
            ? Math.max(fileStarts[piece], fileStarts[piece + 1])
            : file.text().length();
    return Math.min(fileStarts[piece] + textOffset - textStarts[piece], limit);
  }

  /// The origin of the same text without its first `by` characters.
  public Origin after(int by) {
    int found = Arrays.binarySearch(textStarts, by);
    int first = found >= 0 ? found : -found - 2;
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
