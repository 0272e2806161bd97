package wenzhu.source;

import java.util.Comparator;

/// A location in the input: the path of a file, a line and a column.
///
/// Lines and columns count from 1, columns in code points. Line 0 means the whole file. The path starts
/// with the symbolic root of its folder (`articles/` or `templates/`), independent of the path of that
/// folder on the disk.
public record Location(String path, int line, int column) implements Comparable<Location> {

  private static final Comparator<Location> ORDER =
      Comparator.comparing(Location::path)
          .thenComparingInt(Location::line)
          .thenComparingInt(Location::column);

  /// The whole file.
  public static Location of(String path) {
    return new Location(path, 0, 0);
  }

  @Override
  public int compareTo(Location other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return line == 0 ? path : path + ":" + line + ":" + column;
  }
}
