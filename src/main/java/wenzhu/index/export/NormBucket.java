package wenzhu.index.export;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import wenzhu.index.Field;
import wenzhu.index.IndexedBlock;
import wenzhu.index.IndexedBlocks;

/// The blocks of one field and one norm. As blocks are numbered by both, the number of a block
/// implies its norm; and as the texts of a norm bucket have as many slots each, also the address of
/// its text.
///
/// @param first the number of the first block
/// @param count how many blocks
/// @param slots of each text
record NormBucket(Field field, int norm, int first, int count, int slots) {

  /// Texts that have as many slots as these of a hundred need; what the others have more is
  /// elsewhere.
  private static final int WHOLE = 95;

  /// All norm buckets, in the order of blocks; `slots` gives how many the text of a block needs.
  static List<NormBucket> of(IndexedBlocks blocks, IntUnaryOperator slots) {
    List<NormBucket> buckets = new ArrayList<>();
    for (int from = 0; from < blocks.size(); ) {
      int to = from + 1;
      IndexedBlock first = blocks.get(from);
      while (to < blocks.size()
          && blocks.get(to).field() == first.field()
          && blocks.get(to).norm() == first.norm()) {
        to++;
      }
      int[] needed = IntStream.range(from, to).map(slots).sorted().toArray();
      buckets.add(
          new NormBucket(
              first.field(),
              first.norm(),
              from,
              needed.length,
              needed[(needed.length - 1) * WHOLE / 100]));
      from = to;
    }
    return buckets;
  }

  /// Of each field how many norm buckets it has, and of each of these how much greater its norm is than
  /// that of the one before, how many blocks it has, and their slots.
  static BitWriter written(List<NormBucket> buckets) {
    BitWriter bits = new BitWriter();
    for (Field field : Field.values()) {
      List<NormBucket> own = buckets.stream().filter(one -> one.field() == field).toList();
      bits.add(own.size(), 4);
      int before = -1;
      for (NormBucket one : own) {
        bits.add(one.norm() - before - 1L, 0).add(one.count() - 1L, 6).add(one.slots(), 2);
        before = one.norm();
      }
    }
    return bits;
  }
}
