package wenzhu.document;

import java.util.Comparator;

/// Names a [TextBlock] within one run: its file and its number among the blocks of that file, from
/// 0, in reading order.
///
/// Not an id: ids that readers see are given by the link stage.
public record BlockRef(String file, int ordinal) implements Comparable<BlockRef> {

  private static final Comparator<BlockRef> ORDER =
      Comparator.comparing(BlockRef::file).thenComparingInt(BlockRef::ordinal);

  @Override
  public int compareTo(BlockRef other) {
    return ORDER.compare(this, other);
  }
}
