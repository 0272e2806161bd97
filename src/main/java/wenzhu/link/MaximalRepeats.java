package wenzhu.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/// Finds the maximal repeats in some texts: equal character sequences at two positions that cannot be
/// extended.
///
/// Each repeat is found once, from its first n-gram, where n is `minLength`. So the time is linear in
/// the length of the text and of the repeats. An n-gram at more than `maxCount` positions is
/// frequent, and no repeat is searched from it: a repeat is found from its first n-gram that is not
/// frequent. Sequences of frequent n-grams alone are returned as [Frequent].
final class MaximalRepeats {

  /// Whether two texts, given by number, may have a common repeat.
  @FunctionalInterface
  interface PairFilter {
    boolean accepts(int one, int other);
  }

  /// `length` equal characters at two positions, the first before the second.
  record Repeat(int first, int second, int length) {}

  /// A passage with more than `maxCount` occurrences, at the first of them.
  record Frequent(int from, int to, int count) {}

  /// The repeats in no particular order, the frequent passages by position, and all positions of
  /// frequent n-grams.
  record Repeats(List<Repeat> repeats, List<Frequent> frequent, BitSet frequentPositions) {}

  private final ConcatenatedTexts text;
  private final int minLength;
  private final int maxCount;
  private final RepeatedNgrams ngrams;
  private final Predicate<IntStream> isRelevant;
  private final PairFilter pairs;
  private final BitSet frequentPositions = new BitSet();
  private final TreeMap<Integer, Integer> frequentCounts = new TreeMap<>();
  private final List<Repeat> repeats = new ArrayList<>();

  private MaximalRepeats(
      ConcatenatedTexts text,
      int minLength,
      int maxCount,
      RepeatedNgrams ngrams,
      Predicate<IntStream> isRelevant,
      PairFilter pairs) {
    this.text = text;
    this.minLength = minLength;
    this.maxCount = maxCount;
    this.ngrams = ngrams;
    this.isRelevant = isRelevant;
    this.pairs = pairs;
  }

  /// The repeats between any two positions whose texts `pairs` accepts.
  static Repeats within(ConcatenatedTexts text, int minLength, int maxCount, PairFilter pairs) {
    RepeatedNgrams ngrams = RepeatedNgrams.within(text, minLength);
    return new MaximalRepeats(text, minLength, maxCount, ngrams, _ -> true, pairs).find();
  }

  /// The repeats between texts of one kind and texts of another.
  static Repeats between(
      ConcatenatedTexts text, int minLength, int maxCount, IntPredicate one, IntPredicate other) {
    RepeatedNgrams ngrams = RepeatedNgrams.between(text, minLength, one, other);
    PairFilter pairs = (a, b) -> (one.test(a) && other.test(b)) || (one.test(b) && other.test(a));
    // The Bloom filter has false positives: check whether texts of both kinds contain the n-gram.
    Predicate<IntStream> isRelevant =
        positions -> {
          BitSet texts = positions.map(text::textAt).collect(BitSet::new, BitSet::set, BitSet::or);
          return texts.stream().anyMatch(one) && texts.stream().anyMatch(other);
        };
    return new MaximalRepeats(text, minLength, maxCount, ngrams, isRelevant, pairs).find();
  }

  private Repeats find() {
    ngrams.forEachGroup(this::markFrequent);
    ngrams.forEachGroup(this::pair);
    return new Repeats(repeats, frequent(), frequentPositions);
  }

  private void markFrequent(int[] positions) {
    if (positions.length > maxCount && isRelevant.test(Arrays.stream(positions))) {
      Arrays.stream(positions).forEach(frequentPositions::set);
      frequentCounts.put(positions[0], positions.length);
    }
  }

  private void pair(int[] positions) {
    if (positions.length > maxCount) {
      return;
    }
    int[] texts = Arrays.stream(positions).map(text::textAt).toArray();
    for (int i = 0; i < positions.length; i++) {
      for (int j = i + 1; j < positions.length; j++) {
        if (pairs.accepts(texts[i], texts[j])) {
          addRepeat(positions[i], positions[j], texts[i] == texts[j]);
        }
      }
    }
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
    for (Map.Entry<Integer, Integer> ngram : frequentCounts.entrySet()) {
      int from = ngram.getKey();
      int to = from + minLength;
      Frequent last = passages.isEmpty() ? new Frequent(-1, -1, 0) : passages.getLast();
      if (last.to() == to - 1) {
        passages.removeLast();
        from = last.from();
      }
      passages.add(
          new Frequent(
              from, to, Math.max(ngram.getValue(), from == last.from() ? last.count() : 0)));
    }
    return passages;
  }
}
