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
  private final boolean[] ranOver;

  private HashBuckets(int[] sizes, int most, int pages) {
    this.sizes = sizes;
    this.most = most;
    this.pages = new int[pages][];
    this.ranOver = new boolean[pages];
  }

  /// Shares out so many entries by the hashes of their keys. Sizes are of any unit; `most` of it
  /// fit on a page. Of entries larger than half a page there are at most half as many as pages, so
  /// that each finds one.
  static HashBuckets of(int entries, IntToLongFunction hash, IntUnaryOperator size, int most) {
    int[] sizes = IntStream.range(0, entries).parallel().map(size).toArray();
    long all = 0;
    int large = 0;
    for (int i = 0; i < entries; i++) {
      if (sizes[i] > most) {
        throw new IllegalArgumentException("too large for a page: entry " + i);
      }
      all += sizes[i];
      large += sizes[i] > most / 2 ? 1 : 0;
    }
    int count = (int) Math.max(Math.max(1, 2 * large), Math.ceil(all / (most * FILL)));
    HashBuckets shared = new HashBuckets(sizes, most, count);
    shared.fill(hash);
    shared.spill();
    return shared;
  }

  private void fill(IntToLongFunction hash) {
    int[] home =
        IntStream.range(0, sizes.length)
            .parallel()
            .map(i -> (int) (hash.applyAsLong(i) % pages.length))
            .toArray();
    int[] counts = new int[pages.length];
    Arrays.stream(home).forEach(page -> counts[page]++);
    for (int page = 0; page < pages.length; page++) {
      pages[page] = new int[counts[page]];
    }
    for (int i = sizes.length - 1; i >= 0; i--) {
      pages[home[i]][--counts[home[i]]] = i;
    }
  }

  /// Moves what does not fit to the next page, small entries first, round and round until all fits:
  /// together they do fit.
  private void spill() {
    int[] full =
        Arrays.stream(pages)
            .mapToInt(page -> Arrays.stream(page).map(i -> sizes[i]).sum())
            .toArray();
    boolean moved = true;
    while (moved) {
      moved = false;
      for (int page = 0; page < full.length; page++) {
        if (full[page] > most) {
          int next = (page + 1) % full.length;
          int[] stay = bySize(pages[page]);
          int staying = stay.length;
          for (; full[page] > most; staying--) {
            int moving = sizes[stay[staying - 1]];
            full[page] -= moving;
            full[next] += moving;
          }
          int[] onNext = Arrays.copyOf(pages[next], pages[next].length + stay.length - staying);
          System.arraycopy(stay, staying, onNext, pages[next].length, stay.length - staying);
          pages[next] = onNext;
          pages[page] = Arrays.copyOf(stay, staying);
          ranOver[page] = true;
          moved = true;
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
