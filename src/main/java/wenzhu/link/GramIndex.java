package wenzhu.link;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntPredicate;
import java.util.function.LongPredicate;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/// Finds the places whose next `length` characters stand elsewhere too, by sorting the hashes of all
/// places: part by part, so that a part stays in the processor's cache.
final class GramIndex {

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

  private static final long BASE = 0x9E3779B97F4A7C15L;

  private final RunText text;
  private final int length;
  private final long[] sorted;

  private GramIndex(RunText text, int length, long[] sorted) {
    this.text = text;
    this.length = length;
    this.sorted = sorted;
  }

  /// Places whose gram stands twice.
  static GramIndex within(RunText text, int length) {
    Grams grams = new Grams(text, length, _ -> true);
    int bits = Math.clamp(32 - Integer.numberOfLeadingZeros(text.length() / PART), 0, 12);
    long[] sorted =
        IntStream.range(0, 1 << bits)
            .parallel()
            .mapToObj(part -> repeated(grams.sorted(hash -> hash >>> 32 >>> (32 - bits) == part)))
            .flatMapToLong(Arrays::stream)
            .toArray();
    return new GramIndex(text, length, sorted);
  }

  /// Those of some sorted entries that have a neighbour of the same hash.
  private static long[] repeated(long[] entries) {
    int kept = 0;
    for (int i = 0; i < entries.length; i++) {
      if ((i > 0 && isSameHash(entries[i - 1], entries[i]))
          || (i + 1 < entries.length && isSameHash(entries[i], entries[i + 1]))) {
        entries[kept++] = entries[i];
      }
    }
    return Arrays.copyOf(entries, kept);
  }

  private static boolean isSameHash(long a, long b) {
    return a >>> 32 == b >>> 32;
  }

  /// Places of one kind of text, and those of another whose gram stands in the first. Cheap where
  /// the first are few.
  static GramIndex between(RunText text, int length, IntPredicate one, IntPredicate other) {
    Grams ones = new Grams(text, length, one);
    int[] places = new int[1];
    ones.forEach((_, _) -> places[0]++);
    Bits inOne = Bits.forPlaces(places[0]);
    ones.forEach((_, hash) -> inOne.add(hash));
    Grams both = new Grams(text, length, one.or(other));
    return new GramIndex(text, length, both.sorted(inOne::has));
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
  private record Grams(RunText text, int length, IntPredicate wanted) {

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

    /// The places whose hash is wanted, as hash and position, in order.
    long[] sorted(LongPredicate isWanted) {
      LongStream.Builder entries = LongStream.builder();
      forEach((position, hash) -> {
        if (isWanted.test(hash)) {
          entries.add((hash & 0xFFFF_FFFF_0000_0000L) | position);
        }
      });
      long[] sorted = entries.build().toArray();
      Arrays.sort(sorted);
      return sorted;
    }

    private static long mix(long hash) {
      long mixed = (hash ^ (hash >>> 32)) * 0xD6E8FEB86659FD93L;
      return mixed ^ (mixed >>> 29);
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
