package wenzhu.index.export;

import java.util.Arrays;
import java.util.function.IntToLongFunction;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/// Distributes entries over pages of one size, in which they are found by the hash of their keys:
/// page `hash mod pages`, or the next if that page is marked as overflowed. So no directory is needed.
final class HashBuckets {

  /// Slots of a page.
  static final int SLOTS = 8;

  /// Pages in a file of a [Pack].
  static final int IN_FILE = (Pack.SLOTS - 1) / SLOTS;

  /// The bytes for entries; the rest is for dividers of fields.
  static final int BYTES = Pack.SLOT * SLOTS - Pack.AROUND - 32;

  /// How full pages are on average. Fuller ones overflow more often.
  private static final double FILL = 0.6;

  private final int[] sizes;
  private final int most;
  private final int[][] pages;
  private final int[] full;
  private final boolean[] overflowed;

  private HashBuckets(int[] sizes, int most, int pages) {
    this.sizes = sizes;
    this.most = most;
    this.pages = new int[pages][0];
    this.full = new int[pages];
    this.overflowed = new boolean[pages];
  }

  /// Distributes entries by the hashes of their keys. Sizes are in any unit; a page has space for
  /// `most`. There are at least twice as many pages as entries larger than half a page, so that each
  /// finds one.
  static HashBuckets of(int entries, IntToLongFunction hash, IntUnaryOperator size, int most) {
    int[] sizes = IntStream.range(0, entries).parallel().map(size).toArray();
    if (IntStream.of(sizes).anyMatch(one -> one > most)) {
      throw new IllegalArgumentException("an entry is too large for a page");
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

  private void put(int page, int entry) {
    int[] on = Arrays.copyOf(pages[page], pages[page].length + 1);
    on[on.length - 1] = entry;
    pages[page] = on;
    full[page] += sizes[entry];
  }

  /// Moves entries that do not fit to the next page, small ones first, until every page fits. All
  /// entries together do.
  private void spill() {
    while (IntStream.of(full).anyMatch(size -> size > most)) {
      for (int page = 0; page < full.length; page++) {
        if (full[page] > most) {
          int[] entries = bySize(pages[page]);
          pages[page] = new int[0];
          full[page] = 0;
          overflowed[page] = true;
          int to = page;
          for (int entry : entries) {
            to = full[page] + sizes[entry] > most ? (page + 1) % full.length : to;
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

  /// The number of pages.
  int count() {
    return pages.length;
  }

  /// The entries of a page.
  int[] on(int page) {
    return pages[page];
  }

  /// The first field of a page: whether entries of it are on the next.
  String mark(int page) {
    return overflowed[page] ? "+" : "";
  }
}
