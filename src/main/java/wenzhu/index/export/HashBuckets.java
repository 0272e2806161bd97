package wenzhu.index.export;

import java.util.Arrays;
import java.util.function.IntToLongFunction;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/// Shares out entries over pages of one size, in which they are found by the hash of their keys:
/// page `hash mod pages`, or, if that page says that it ran over, the next. So no directory is
/// needed.
final class HashBuckets {

  /// Slots of a page.
  static final int SLOTS = 8;

  /// Pages in a file of a [Pack].
  static final int IN_FILE = (Pack.SLOTS - 1) / SLOTS;

  /// What entries may take together, in bytes; the rest is for what divides fields.
  static final int BYTES = Pack.SLOT * SLOTS - Pack.AROUND - 32;

  /// How full pages are meant to be. Fuller ones run over more often.
  private static final double FILL = 0.6;

  private final int[] sizes;
  private final int most;
  private final int[][] pages;
  private final int[] full;
  private final boolean[] ranOver;

  private HashBuckets(int[] sizes, int most, int pages) {
    this.sizes = sizes;
    this.most = most;
    this.pages = new int[pages][0];
    this.full = new int[pages];
    this.ranOver = new boolean[pages];
  }

  /// Shares out so many entries by the hashes of their keys. Sizes are of any unit; `most` of it
  /// fit on a page. Of entries larger than half a page there are at most half as many as pages, so
  /// that each finds one.
  static HashBuckets of(int entries, IntToLongFunction hash, IntUnaryOperator size, int most) {
    int[] sizes = IntStream.range(0, entries).parallel().map(size).toArray();
    if (IntStream.of(sizes).anyMatch(one -> one > most)) {
      throw new IllegalArgumentException("an entry is too large for a page");
    }
    long all = IntStream.of(sizes).asLongStream().sum();
    int large = (int) IntStream.of(sizes).filter(one -> one > most / 2).count();
    int count = (int) Math.max(Math.max(1, 2 * large), Math.ceil(all / (most * FILL)));
    HashBuckets shared = new HashBuckets(sizes, most, count);
    for (int entry = 0; entry < entries; entry++) {
      shared.put((int) (hash.applyAsLong(entry) % count), entry);
    }
    shared.spill();
    return shared;
  }

  private void put(int page, int entry) {
    int[] on = Arrays.copyOf(pages[page], pages[page].length + 1);
    on[on.length - 1] = entry;
    pages[page] = on;
    full[page] += sizes[entry];
  }

  /// Moves what does not fit to the next page, small entries first, round and round until all fits:
  /// together they do fit.
  private void spill() {
    while (IntStream.of(full).anyMatch(size -> size > most)) {
      for (int page = 0; page < full.length; page++) {
        if (full[page] > most) {
          int[] entries = bySize(pages[page]);
          pages[page] = new int[0];
          full[page] = 0;
          ranOver[page] = true;
          int to = page;
          for (int entry : entries) {
            to = full[page] + sizes[entry] > most ? (page + 1) % full.length : to;
            put(to, entry);
          }
        }
      }
    }
  }

  /// Large entries first, in the order of their numbers where they are alike.
  private int[] bySize(int[] entries) {
    return Arrays.stream(entries)
        .mapToLong(entry -> ((long) -sizes[entry] << Integer.SIZE) | entry)
        .sorted()
        .mapToInt(key -> (int) key)
        .toArray();
  }

  /// How many pages.
  int count() {
    return pages.length;
  }

  /// The entries of a page.
  int[] on(int page) {
    return pages[page];
  }

  /// The first field of a page: whether entries of it are on the next.
  String mark(int page) {
    return ranOver[page] ? "+" : "";
  }
}
