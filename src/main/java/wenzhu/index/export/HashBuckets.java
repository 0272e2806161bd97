package wenzhu.index.export;

import java.util.Arrays;
import java.util.function.IntToLongFunction;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/// Distributes entries over buckets of one size, in which they are found by the hash of their keys:
/// bucket `hash mod buckets`, or the next if that bucket is marked as overflowed. So no directory is needed.
final class HashBuckets {

  /// Slots of a bucket.
  static final int SLOTS = 8;

  /// Buckets in a file of a [Pack].
  static final int IN_FILE = (Pack.SLOTS - 1) / SLOTS;

  /// The bytes for entries; the rest is for dividers of fields.
  static final int BYTES = Pack.SLOT * SLOTS - Pack.AROUND - 32;

  /// How full buckets are on average. Fuller ones overflow more often.
  private static final double FILL = 0.6;

  private final int[] sizes;
  private final int most;
  private final int[][] buckets;
  private final int[] full;
  private final boolean[] overflowed;

  private HashBuckets(int[] sizes, int most, int count) {
    this.sizes = sizes;
    this.most = most;
    this.buckets = new int[count][0];
    this.full = new int[count];
    this.overflowed = new boolean[count];
  }

  /// Distributes entries by the hashes of their keys. Sizes are in any unit; a bucket has space for
  /// `most`. There are at least twice as many buckets as entries larger than half a bucket, so that each
  /// finds one.
  static HashBuckets of(int entries, IntToLongFunction hash, IntUnaryOperator size, int most) {
    int[] sizes = IntStream.range(0, entries).parallel().map(size).toArray();
    if (IntStream.of(sizes).anyMatch(one -> one > most)) {
      throw new IllegalArgumentException("an entry is too large for a bucket");
    }
    long all = IntStream.of(sizes).asLongStream().sum();
    int large = (int) IntStream.of(sizes).filter(one -> one > most / 2).count();
    int count = (int) Math.max(Math.max(1, 2 * large), Math.ceil(all / (most * FILL)));
    HashBuckets buckets = new HashBuckets(sizes, most, count);
    for (int entry = 0; entry < entries; entry++) {
      buckets.put((int) (hash.applyAsLong(entry) % count), entry);
    }
    buckets.spill();
    return buckets;
  }

  private void put(int bucket, int entry) {
    int[] more = Arrays.copyOf(buckets[bucket], buckets[bucket].length + 1);
    more[more.length - 1] = entry;
    buckets[bucket] = more;
    full[bucket] += sizes[entry];
  }

  /// Moves entries that do not fit to the next bucket, small ones first, until no bucket is too full. All
  /// entries together fit.
  private void spill() {
    while (IntStream.of(full).anyMatch(size -> size > most)) {
      for (int bucket = 0; bucket < full.length; bucket++) {
        if (full[bucket] > most) {
          int[] entries = bySize(buckets[bucket]);
          buckets[bucket] = new int[0];
          full[bucket] = 0;
          overflowed[bucket] = true;
          int to = bucket;
          for (int entry : entries) {
            to = full[bucket] + sizes[entry] > most ? (bucket + 1) % full.length : to;
            put(to, entry);
          }
        }
      }
    }
  }

  /// Large entries first, those of one size in the order of their numbers.
  private int[] bySize(int[] entries) {
    return Arrays.stream(entries)
        .mapToLong(entry -> ((long) -sizes[entry] << Integer.SIZE) | entry)
        .sorted()
        .mapToInt(key -> (int) key)
        .toArray();
  }

  /// The number of buckets.
  int count() {
    return buckets.length;
  }

  /// The entries of a bucket.
  int[] entries(int bucket) {
    return buckets[bucket];
  }

  /// The first field of a bucket: whether entries of it are in the next.
  String overflowFlag(int bucket) {
    return overflowed[bucket] ? "+" : "";
  }
}
