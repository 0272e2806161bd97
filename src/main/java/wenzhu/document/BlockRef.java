package wenzhu.document;

import java.util.Comparator;

/// Identifies a [TextBlock] within one run: its file, and its index among the blocks of that file in
/// reading order.
///
/// The ids on pages are assigned by the link stage.
public record BlockRef(String file, int ordinal) implements Comparable<BlockRef> {

  private static final Comparator<BlockRef> ORDER =
      Comparator.comparing(BlockRef::file).thenComparingInt(BlockRef::ordinal);

  @Override
  public int compareTo(BlockRef other) {
    return ORDER.compare(this, other);
  }
}
