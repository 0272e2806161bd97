package wenzhu.link;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntPredicate;
import java.util.function.LongPredicate;
import java.util.stream.IntStream;

/// Finds the n-grams that occur more than once, by sorting the hashes of all positions. The hashes are
/// sorted in partitions that fit into the processor cache.
final class RepeatedNgrams {

  /// Receives the positions of equal n-grams, in order.
  @FunctionalInterface
  interface Group {
    void accept(int[] places);
  }

  /// Receives each position of the text with the hash of its n-gram.
  @FunctionalInterface
  private interface Visitor {
    void accept(int position, long hash);
  }

  /// Positions in a partition.
  private static final int PARTITION = 2_000_000;

  /// Partitions that are sorted in parallel.
  private static final int WORKERS = 4;

  private static final long BASE = 0x9E3779B97F4A7C15L;

  private final ConcatenatedTexts text;
  private final int length;
  private final long[] sorted;

  private RepeatedNgrams(ConcatenatedTexts text, int length, long[] sorted) {
    this.text = text;
    this.length = length;
    this.sorted = sorted;
  }

  /// The positions of n-grams with two or more occurrences.
  static RepeatedNgrams within(ConcatenatedTexts text, int length) {
    Ngrams ngrams = new Ngrams(text, length, _ -> true);
    int bits = Math.clamp(32 - Integer.numberOfLeadingZeros(text.length() / PARTITION), 0, 12);
    long[][] partitions = new long[1 << bits][];
    IntStream.range(0, Math.min(WORKERS, partitions.length))
        .parallel()
        .forEach(worker -> {
          SortBuffer buffer = new SortBuffer();
          for (int partition = worker; partition < partitions.length; partition += WORKERS) {
            int current = partition;
            ngrams.collect(hash -> hash >>> 32 >>> (32 - bits) == current, buffer);
            partitions[partition] = buffer.repeated();
          }
        });
    long[] sorted = Arrays.stream(partitions).flatMapToLong(Arrays::stream).toArray();
    return new RepeatedNgrams(text, length, sorted);
  }

  private static boolean isSameHash(long a, long b) {
    return a >>> 32 == b >>> 32;
  }

  /// The positions in texts of one kind, and the positions in texts of another kind whose n-gram occurs
  /// in the first. Fast if the first texts are few.
  static RepeatedNgrams between(
      ConcatenatedTexts text, int length, IntPredicate one, IntPredicate other) {
    Ngrams ones = new Ngrams(text, length, one);
    int[] count = new int[1];
    ones.forEach((_, _) -> count[0]++);
    BloomFilter inOne = BloomFilter.forCount(count[0]);
    ones.forEach((_, hash) -> inOne.add(hash));
    Ngrams both = new Ngrams(text, length, one.or(other));
    SortBuffer buffer = new SortBuffer();
    both.collect(inOne::mayContain, buffer);
    return new RepeatedNgrams(text, length, buffer.toArray());
  }

  /// Visits every group of two or more positions with equal n-grams.
  void forEachGroup(Group group) {
    int from = 0;
    while (from < sorted.length) {
      int to = from + 1;
      while (to < sorted.length && isSameHash(sorted[from], sorted[to])) {
        to++;
      }
      if (to - from > 1) {
        split(Arrays.stream(sorted, from, to).mapToInt(entry -> (int) entry).toArray(), group);
      }
      from = to;
    }
  }

  /// Splits positions with equal hashes by their n-grams, which rarely differ.
  private void split(int[] places, Group group) {
    int[] rest = places;
    while (rest.length > 1) {
      int first = rest[0];
      int[] equal =
          Arrays.stream(rest).filter(place -> text.isSameNgram(first, place, length)).toArray();
      if (equal.length > 1) {
        group.accept(equal);
      }
      rest =
          equal.length == rest.length
              ? new int[0]
              : Arrays.stream(rest)
                  .filter(place -> !text.isSameNgram(first, place, length))
                  .toArray();
    }
  }

  /// The n-grams of selected texts, with a rolling hash.
  private record Ngrams(ConcatenatedTexts text, int length, IntPredicate selected) {

    void forEach(Visitor visitor) {
      long leaving = 1;
      for (int i = 0; i < length; i++) {
        leaving *= BASE;
      }
      for (int number = 0; number < text.count(); number++) {
        if (!selected.test(number)) {
          continue;
        }
        long hash = 0;
        int start = text.start(number);
        int end = text.end(number);
        for (int at = start; at < end; at++) {
          hash = hash * BASE + text.at(at);
          if (at >= start + length) {
            hash -= leaving * text.at(at - length);
          }
          if (at >= start + length - 1) {
            visitor.accept(at - length + 1, mix(hash));
          }
        }
      }
    }

    /// Replaces the content of the buffer by the positions whose hash is selected, and sorts it.
    void collect(LongPredicate isSelected, SortBuffer buffer) {
      buffer.clear();
      forEach((position, hash) -> {
        if (isSelected.test(hash)) {
          buffer.add(position, hash);
        }
      });
      buffer.sort();
    }

    private static long mix(long hash) {
      long mixed = (hash ^ (hash >>> 32)) * 0xD6E8FEB86659FD93L;
      return mixed ^ (mixed >>> 29);
    }
  }

  /// Pairs of hash and position in one array, reused for all partitions of a worker to save memory.
  private static final class SortBuffer {

    private long[] entries = new long[1 << 10];
    private int count;

    void clear() {
      count = 0;
    }

    void add(int position, long hash) {
      if (count == entries.length) {
        entries = Arrays.copyOf(entries, Math.addExact(count, count / 2));
      }
      entries[count++] = (hash & 0xFFFF_FFFF_0000_0000L) | position;
    }

    void sort() {
      Arrays.sort(entries, 0, count);
    }

    /// The pairs with an equal neighbouring hash.
    long[] repeated() {
      int kept = 0;
      for (int i = 0; i < count; i++) {
        if ((i > 0 && isSameHash(entries[i - 1], entries[i]))
            || (i + 1 < count && isSameHash(entries[i], entries[i + 1]))) {
          entries[kept++] = entries[i];
        }
      }
      return Arrays.copyOf(entries, kept);
    }

    long[] toArray() {
      return Arrays.copyOf(entries, count);
    }
  }

  /// A Bloom filter with one hash function and 8 to 16 bits per element.
  private record BloomFilter(BitSet bits, int mask) {

    static BloomFilter forCount(int count) {
      int size = 1 << Math.clamp(64 - Long.numberOfLeadingZeros(count * 8L), 10, 28);
      return new BloomFilter(new BitSet(size), size - 1);
    }

    void add(long hash) {
      bits.set((int) hash & mask);
    }

    boolean mayContain(long hash) {
      return bits.get((int) hash & mask);
    }
  }
}
