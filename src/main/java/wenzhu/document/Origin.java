package wenzhu.document;

import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import wenzhu.source.Location;
import wenzhu.source.SourceFile;

/// Maps offsets of a [RichText] to offsets of its file, by segments that were copied unchanged.
///
/// Text between two segments, and text written differently in the file (an entity, an escape), maps
/// to the nearest offset before.
public final class Origin {

  private final SourceFile file;
  private final NavigableMap<Integer, Integer> segments;

  /// `segments` has the start of each segment in the text, the first one 0, and its start in the file.
  public Origin(SourceFile file, Map<Integer, Integer> segments) {
    this.file = file;
    this.segments = new TreeMap<>(segments);
    if (this.segments.firstKey() != 0) {
      throw new IllegalArgumentException("segments must start at 0");
    }
  }

  /// The origin of a text that is one segment of the file, from `offset`.
  public static Origin from(SourceFile file, int offset) {
    return new Origin(file, Map.of(0, offset));
  }

  /// The location in the file of a text offset.
  public Location at(int textOffset) {
    return file.at(fileOffset(textOffset));
  }

  /// The offset in the file of a text offset.
  public int fileOffset(int textOffset) {
    Map.Entry<Integer, Integer> segment = segments.floorEntry(textOffset);
    Map.Entry<Integer, Integer> next = segments.higherEntry(textOffset);
    int limit = next == null ? file.text().length() : Math.max(segment.getValue(), next.getValue());
    return Math.min(segment.getValue() + textOffset - segment.getKey(), limit);
  }

  /// The origin of the same text without its first `by` characters.
  public Origin after(int by) {
    Map.Entry<Integer, Integer> first = segments.floorEntry(by);
    Map<Integer, Integer> rest = new TreeMap<>();
    rest.put(0, first.getValue() + by - first.getKey());
    segments.tailMap(by, false).forEach((text, offset) -> rest.put(text - by, offset));
    return new Origin(file, rest);
  }
}
