package wenzhu.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/// Pages of one size, in which entries are found by the hash of their keys: page `hash mod count`,
/// or, if that page says that it ran over, the next. So no directory is needed.
final class HashedPages {

  /// Slots of a page.
  static final int SLOTS = 12;

  /// Pages in a file of a [Pack].
  static final int IN_FILE = (Pack.SLOTS - 1) / SLOTS;

  /// What entries may take together; the rest is for what divides fields.
  private static final int BYTES = Pack.SLOT * SLOTS - Pack.AROUND - 32;

  /// How full pages are meant to be. Fuller ones run over more often.
  private static final double FILL = 0.7;

  /// What stands in a page, and how many bytes it takes there. `followers` is used by strings only
  /// ([GramPages]).
  record Entry(String key, String value, String followers, int bytes) {

    Entry(String key, String value, String followers) {
      this(
          key,
          value,
          followers,
          SafeText.length(key) + SafeText.length(value) + SafeText.length(followers) + 2);
    }
  }

  private final List<Entry> entries = new ArrayList<>();
  private long bytes;

  void add(Entry entry) {
    if (entry.bytes() > BYTES / 2) {
      throw new IllegalArgumentException("too large for a page: " + entry.key());
    }
    entries.add(entry);
    bytes += entry.bytes();
  }

  /// Writes the pages, once, and says how many they are. `write` makes the fields of a record of entries.
  int write(Pack pack, Function<List<Entry>, List<String>> write) {
    int count = (int) Math.max(1, Math.ceil(bytes / (BYTES * FILL)));
    List<List<Entry>> pages = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      pages.add(new ArrayList<>());
    }
    entries.forEach(entry -> pages.get((int) (Pack.hash(entry.key()) % count)).add(entry));
    entries.clear();
    boolean[] ranOver = spill(pages);
    for (int i = 0; i < count; i++) {
      List<String> fields = new ArrayList<>();
      fields.add(ranOver[i] ? "+" : "");
      fields.addAll(write.apply(pages.get(i)));
      pack.add(fields, SLOTS);
      pages.set(i, List.of()); // A large site needs the room.
    }
    return count;
  }

  /// Moves what does not fit to the next page, small entries first, round and round until all fits:
  /// together there is room.
  private static boolean[] spill(List<List<Entry>> pages) {
    int[] sizes = new int[pages.size()];
    for (int i = 0; i < sizes.length; i++) {
      for (Entry entry : pages.get(i)) {
        sizes[i] += entry.bytes();
      }
    }
    boolean[] ranOver = new boolean[pages.size()];
    boolean moved = true;
    while (moved) {
      moved = false;
      for (int i = 0; i < sizes.length; i++) {
        if (sizes[i] > BYTES) {
          int next = (i + 1) % sizes.length;
          List<Entry> page = pages.get(i);
          page.sort(Comparator.comparingInt(Entry::bytes).reversed().thenComparing(Entry::key));
          while (sizes[i] > BYTES) {
            Entry last = page.removeLast();
            sizes[i] -= last.bytes();
            sizes[next] += last.bytes();
            pages.get(next).add(last);
          }
          ranOver[i] = true;
          moved = true;
        }
      }
    }
    return ranOver;
  }
}
