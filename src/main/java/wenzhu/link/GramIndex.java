package wenzhu.link;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntPredicate;

/// Finds the places whose next `length` characters stand elsewhere too, in time and memory linear in
/// the text: hashes of all places in two bit sets, then the few that met again sorted by hash.
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
    BitSet once = new BitSet();
    BitSet again = new BitSet();
    Grams grams = new Grams(text, length, _ -> true);
    grams.forEach((_, hash) -> {
      int bit = grams.bit(hash);
      (once.get(bit) ? again : once).set(bit);
    });
    return new GramIndex(text, length, grams.sorted(again));
  }

  /// Places whose gram stands in a text of either kind.
  static GramIndex between(RunText text, int length, IntPredicate one, IntPredicate other) {
    BitSet inOne = new BitSet();
    BitSet inOther = new BitSet();
    Grams ones = new Grams(text, length, one);
    Grams others = new Grams(text, length, other);
    ones.forEach((_, hash) -> inOne.set(ones.bit(hash)));
    others.forEach((_, hash) -> inOther.set(others.bit(hash)));
    inOne.and(inOther);
    return new GramIndex(text, length, new Grams(text, length, one.or(other)).sorted(inOne));
  }

  /// Every group of two or more places.
  void forEachGroup(Group group) {
    int from = 0;
    while (from < sorted.length) {
      int to = from + 1;
      while (to < sorted.length && sorted[to] >>> 32 == sorted[from] >>> 32) {
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
        for (int at = start; at < text.end(number); at++) {
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

    /// The places whose bit is set, as hash and position, in order.
    long[] sorted(BitSet bits) {
      int[] count = new int[1];
      forEach((_, hash) -> count[0] += bits.get(bit(hash)) ? 1 : 0);
      long[] entries = new long[count[0]];
      int[] next = new int[1];
      forEach((position, hash) -> {
        if (bits.get(bit(hash))) {
          entries[next[0]++] = (hash & 0xFFFF_FFFF_0000_0000L) | position;
        }
      });
      Arrays.parallelSort(entries);
      return entries;
    }

    /// The bit of a hash, in sets of about sixteen times the length of the text.
    int bit(long hash) {
      int bits = Math.clamp(64 - Long.numberOfLeadingZeros(text.length() * 8L), 10, 28);
      return (int) (hash & ((1L << bits) - 1));
    }

    private static long mix(long hash) {
      long mixed = (hash ^ (hash >>> 32)) * 0xD6E8FEB86659FD93L;
      return mixed ^ (mixed >>> 29);
    }
  }
}
