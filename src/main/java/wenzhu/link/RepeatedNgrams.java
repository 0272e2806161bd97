package wenzhu.link;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntPredicate;
import java.util.function.LongPredicate;
import java.util.stream.IntStream;

/// Finds the places whose next `length` characters stand elsewhere too, by sorting the hashes of all
/// places: part by part, so that a part stays in the processor's cache.
final class RepeatedNgrams {

  /// Receives places with equal grams, in order.
  @FunctionalInterface
  interface Group {
    void accept(int[] places);
  }

  /// Receives each place of the text with the hash of its gram.
  @FunctionalInterface
  private interface Place {
    void accept(int position, long hash);
  }

  /// Places that are sorted at a time.
  private static final int PART = 2_000_000;

  /// Parts that are sorted side by side.
  private static final int WORKERS = 4;

  private static final long BASE = 0x9E3779B97F4A7C15L;

  private final JoinedTexts text;
  private final int length;
  private final long[] sorted;

  private RepeatedNgrams(JoinedTexts text, int length, long[] sorted) {
    this.text = text;
    this.length = length;
    this.sorted = sorted;
  }

  /// Places whose gram stands twice.
  static RepeatedNgrams within(JoinedTexts text, int length) {
    Grams grams = new Grams(text, length, _ -> true);
    int bits = Math.clamp(32 - Integer.numberOfLeadingZeros(text.length() / PART), 0, 12);
    long[][] parts = new long[1 << bits][];
    IntStream.range(0, Math.min(WORKERS, parts.length))
        .parallel()
        .forEach(worker -> {
          Entries entries = new Entries();
          for (int part = worker; part < parts.length; part += WORKERS) {
            int wanted = part;
            grams.collect(hash -> hash >>> 32 >>> (32 - bits) == wanted, entries);
            parts[part] = entries.repeated();
          }
        });
    long[] sorted = Arrays.stream(parts).flatMapToLong(Arrays::stream).toArray();
    return new RepeatedNgrams(text, length, sorted);
  }

  private static boolean isSameHash(long a, long b) {
    return a >>> 32 == b >>> 32;
  }

  /// Places of one kind of text, and those of another whose gram stands in the first. Cheap where
  /// the first are few.
  static RepeatedNgrams between(
      JoinedTexts text, int length, IntPredicate one, IntPredicate other) {
    Grams ones = new Grams(text, length, one);
    int[] places = new int[1];
    ones.forEach((_, _) -> places[0]++);
    Bits inOne = Bits.forPlaces(places[0]);
    ones.forEach((_, hash) -> inOne.add(hash));
    Grams both = new Grams(text, length, one.or(other));
    Entries entries = new Entries();
    both.collect(inOne::has, entries);
    return new RepeatedNgrams(text, length, entries.toArray());
  }

  /// Every group of two or more places.
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

  /// Places of equal hash are nearly always equal; the others are split off.
  private void split(int[] places, Group group) {
    int[] rest = places;
    while (rest.length > 1) {
      int first = rest[0];
      int[] equal =
          Arrays.stream(rest).filter(place -> text.sameGram(first, place, length)).toArray();
      if (equal.length > 1) {
        group.accept(equal);
      }
      rest =
          equal.length == rest.length
              ? new int[0]
              : Arrays.stream(rest).filter(place -> !text.sameGram(first, place, length)).toArray();
    }
  }

  /// The grams of those texts that are wanted, by a rolling hash.
  private record Grams(JoinedTexts text, int length, IntPredicate wanted) {

    void forEach(Place place) {
      long leaving = 1;
      for (int i = 0; i < length; i++) {
        leaving *= BASE;
      }
      for (int number = 0; number < text.count(); number++) {
        if (!wanted.test(number)) {
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
            place.accept(at - length + 1, mix(hash));
          }
        }
      }
    }

    /// Fills entries anew with the places whose hash is wanted.
    void collect(LongPredicate isWanted, Entries entries) {
      entries.clear();
      forEach((position, hash) -> {
        if (isWanted.test(hash)) {
          entries.add(position, hash);
        }
      });
      entries.sort();
    }

    private static long mix(long hash) {
      long mixed = (hash ^ (hash >>> 32)) * 0xD6E8FEB86659FD93L;
      return mixed ^ (mixed >>> 29);
    }
  }

  /// Places as hash and position, in one array that serves part after part: one for each part would
  /// fill the heap.
  private static final class Entries {

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

    /// Those that have a neighbour of the same hash.
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

  /// A set of hashes that may say yes for one it does not have: one bit for each, eight to sixteen
  /// times as many as there are places.
  private record Bits(BitSet bits, int mask) {

    static Bits forPlaces(int places) {
      int size = 1 << Math.clamp(64 - Long.numberOfLeadingZeros(places * 8L), 10, 28);
      return new Bits(new BitSet(size), size - 1);
    }

    void add(long hash) {
      bits.set((int) hash & mask);
    }

    boolean has(long hash) {
      return bits.get((int) hash & mask);
    }
  }
}
