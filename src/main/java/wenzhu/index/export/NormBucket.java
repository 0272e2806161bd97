package wenzhu.index.export;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import wenzhu.index.Field;
import wenzhu.index.IndexedBlock;
import wenzhu.index.IndexedBlocks;

/// The blocks of one field and one norm. As blocks are numbered by both, the number of a block
/// implies its norm; and as all texts of a norm bucket have the same number of slots, also the
/// address of its text.
///
/// @param first the number of the first block
/// @param count the number of blocks
/// @param slots of each text
record NormBucket(Field field, int norm, int first, int count, int slots) {

  /// The percentile of text sizes that sets the slots of a bucket. Longer texts continue in the overflow pack.
  private static final int WHOLE = 95;

  /// All norm buckets, in the order of blocks; `slots` gives the slots that the text of a block needs.
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

  /// For each field: the number of norm buckets; for each bucket: the difference of its norm from the
  /// previous one, its block count, its slots. Differences and block counts are stored less one.
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
