package wenzhu.link;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.IntPredicate;

/// Finds the maximal repeats in some texts: equal character sequences at two positions that cannot be
/// extended.
///
/// The hashes of all n-grams, where n is `minLength`, are sorted, which brings the positions of equal
/// n-grams together. Each repeat is found once, from its first n-gram. An n-gram at more than
/// `maxCount` positions is frequent, and no repeat is searched from it: a repeat is found from its
/// first n-gram that is not frequent. Sequences of frequent n-grams alone are returned as [Frequent].
/// So the time is linear in the length of the repeats, apart from the sorting.
///
/// Texts of few characters, each in any order, have more repeats than characters. Then `maxCount` is divided by four until there are at most
/// [#MOST_BY_LENGTH] for each character.
final class MaximalRepeats {

  /// `length` equal characters at two positions, the first before the second.
  record Repeat(int first, int second, int length) {}

  /// A passage with more than `maxCount` occurrences, at the first of them.
  record Frequent(int from, int to, int count) {}

  /// The repeats in no particular order, the frequent passages by position, and all positions of
  /// frequent n-grams.
  record Repeats(List<Repeat> repeats, List<Frequent> frequent, BitSet frequentPositions) {}

  private static final long BASE = 0x9E3779B97F4A7C15L;

  /// In place of an n-gram that would cross the end of a text.
  private static final long NONE = -1;

  /// Repeats for each character of the texts, and for a short text.
  private static final int MOST_BY_LENGTH = 1;

  private static final int MOST_IN_SHORT = 50_000;

  private final ConcatenatedTexts text;
  private final int minLength;
  private int maxCount;
  private final IntPredicate one;
  private final IntPredicate other;
  private final BitSet frequentPositions = new BitSet();
  private final TreeMap<Integer, Integer> frequentCounts = new TreeMap<>();
  private final List<Repeat> repeats = new ArrayList<>();

  private MaximalRepeats(
      ConcatenatedTexts text, int minLength, int maxCount, IntPredicate one, IntPredicate other) {
    this.text = text;
    this.minLength = minLength;
    this.maxCount = maxCount;
    this.one = one;
    this.other = other;
  }

  /// The repeats between any two positions.
  static Repeats within(ConcatenatedTexts text, int minLength, int maxCount) {
    return between(text, minLength, maxCount, _ -> true, _ -> true);
  }

  /// The repeats between texts of one kind and texts of another, given by number.
  static Repeats between(
      ConcatenatedTexts text, int minLength, int maxCount, IntPredicate one, IntPredicate other) {
    return new MaximalRepeats(text, minLength, maxCount, one, other).find();
  }

  private Repeats find() {
    long[] ngrams = new long[text.length()];
    Arrays.parallelSetAll(ngrams, this::ngram);
    Arrays.parallelSort(ngrams);
    forEachGroup(ngrams, this::markFrequent);
    forEachGroup(ngrams, this::pair);
    while (isTooMany() && maxCount > 1) {
      maxCount /= 4;
      repeats.clear();
      forEachGroup(ngrams, this::markFrequent);
      forEachGroup(ngrams, this::pair);
    }
    return new Repeats(repeats, frequent(), frequentPositions);
  }

  private boolean isTooMany() {
    return repeats.size() > Math.max(MOST_IN_SHORT, (long) MOST_BY_LENGTH * text.length());
  }

  /// The hash of the n-gram at a position in the upper half, and the position in the lower half.
  private long ngram(int position) {
    long hash = 0;
    for (int at = position; at < position + minLength; at++) {
      if (text.isSeparator(at)) {
        return NONE;
      }
      hash = (hash + text.at(at)) * BASE;
    }
    return (hash & 0xFFFF_FFFF_0000_0000L) | position;
  }

  /// Visits the positions of each n-gram, in order.
  private void forEachGroup(long[] ngrams, Consumer<List<Integer>> visitor) {
    int from = 0;
    while (from < ngrams.length) {
      int to = from + 1;
      while (to < ngrams.length && ngrams[from] >>> 32 == ngrams[to] >>> 32) {
        to++;
      }
      if (to - from > 1) {
        Arrays.stream(ngrams, from, to)
            .filter(ngram -> ngram != NONE)
            .mapToObj(ngram -> (int) ngram)
            .filter(position -> one.or(other).test(text.textAt(position)))
            .collect(groupingBy(position -> text.text(position, position + minLength)))
            .values()
            .forEach(visitor);
      }
      from = to;
    }
  }

  private void markFrequent(List<Integer> positions) {
    if (positions.size() > maxCount && isIn(one, positions) && isIn(other, positions)) {
      positions.forEach(frequentPositions::set);
      frequentCounts.put(positions.getFirst(), positions.size());
    }
  }

  private boolean isIn(IntPredicate kind, List<Integer> positions) {
    return positions.stream().mapToInt(text::textAt).anyMatch(kind);
  }

  private void pair(List<Integer> positions) {
    if (positions.size() > maxCount || isTooMany()) {
      return;
    }
    int[] texts = positions.stream().mapToInt(text::textAt).toArray();
    for (int i = 0; i < texts.length; i++) {
      for (int j = i + 1; j < texts.length; j++) {
        if (isBetween(one, other, texts[i], texts[j])) {
          addRepeat(positions.get(i), positions.get(j), texts[i] == texts[j]);
        }
      }
    }
  }

  /// Whether one of two texts is of one kind and the other of the other.
  static boolean isBetween(IntPredicate one, IntPredicate other, int a, int b) {
    return (one.test(a) && other.test(b)) || (one.test(b) && other.test(a));
  }

  private void addRepeat(int a, int b, boolean sameText) {
    int before = 0;
    while (text.isSame(a - before - 1, b - before - 1)) {
      before++;
      if (!frequentPositions.get(a - before)) {
        return; // The repeat is found from there.
      }
    }
    int after = 0;
    while (text.isSame(a + after, b + after)) {
      after++;
    }
    int first = a - before;
    int length = before + after;
    // Exclude half a surrogate pair at either end.
    int from = Character.isLowSurrogate(text.at(first)) ? 1 : 0;
    int to = length - (Character.isHighSurrogate(text.at(first + length - 1)) ? 1 : 0);
    String repeat = text.text(first + from, first + to);
    boolean overlapsItself = sameText && b - a < to - from;
    if (repeat.codePointCount(0, repeat.length()) >= minLength && !overlapsItself) {
      repeats.add(new Repeat(first + from, b - before + from, to - from));
    }
  }

  /// Joins adjacent frequent n-grams into passages.
  private List<Frequent> frequent() {
    List<Frequent> passages = new ArrayList<>();
    frequentCounts.forEach((from, count) -> {
      int to = from + minLength;
      if (!passages.isEmpty() && passages.getLast().to() == to - 1) {
        Frequent last = passages.removeLast();
        passages.add(new Frequent(last.from(), to, Math.max(count, last.count())));
      } else {
        passages.add(new Frequent(from, to, count));
      }
    });
    return passages;
  }
}
