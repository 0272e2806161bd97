package wenzhu.parse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import wenzhu.document.Origin;
import wenzhu.source.SourceFile;
import wenzhu.source.Span;

/// The pieces that a growing text consists of: where each starts in the text, and where in the file.
final class Pieces {

  private int[] textStarts = new int[8];
  private int[] fileStarts = new int[8];
  private int count;

  /// Starts a piece at the end of a text of a length, unless the last piece goes on there.
  void add(int length, int offset) {
    if (count > 0 && textStarts[count - 1] == length) {
      count--;
    } else if (count > 0 && fileStarts[count - 1] + length - textStarts[count - 1] == offset) {
      return;
    }
    if (count == textStarts.length) {
      textStarts = Arrays.copyOf(textStarts, count * 2);
      fileStarts = Arrays.copyOf(fileStarts, count * 2);
    }
    textStarts[count] = length;
    fileStarts[count] = offset;
    count++;
  }

  /// Removes the pieces behind the end of a text that was cut to a length.
  void truncate(int length) {
    while (count > 1 && textStarts[count - 1] > length) {
      count--;
    }
  }

  /// The ranges of the file that a range of the text came from, the last one first.
  List<Span> spans(int from, int to) {
    List<Span> spans = new ArrayList<>();
    int end = to;
    for (int i = count - 1; i >= 0 && end > from; i--) {
      int begin = Math.max(from, textStarts[i]);
      int offset = fileStarts[i] + begin - textStarts[i];
      spans.add(new Span(offset, offset + end - begin));
      end = begin;
    }
    return spans;
  }

  Origin origin(SourceFile file) {
    return new Origin(file, Arrays.copyOf(textStarts, count), Arrays.copyOf(fileStarts, count));
  }
}
