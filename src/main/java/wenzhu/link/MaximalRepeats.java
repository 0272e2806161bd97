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

/// Finds the maximal runs of equal characters between any two places of some texts.
///
/// Every run has a first gram (the `shortest` characters at its start); it is found from there, so
/// each run is found once, and the work is that of reading the text and the runs. A gram that
/// stands in more than `most` places is stock: no run starts from it, so that a run is found from
/// its first gram that is not stock, and one of stock grams alone is not found. Those are told as
/// [Stock].
final class MaximalRepeats {

  /// Which texts may be paired, both given by number.
  @FunctionalInterface
  interface Pairs {
    boolean may(int one, int other);
  }

  /// `length` characters that stand at both places, the first before the second.
  record Run(int first, int second, int length) {}

  /// A passage that stands in too many places, at the first of them.
  record Stock(int from, int to, int places) {}

  /// The runs in no particular order, the stock passages by place, and all places of stock grams.
  record Found(List<Run> runs, List<Stock> stock, BitSet stockPlaces) {}

  private final JoinedTexts text;
  private final int shortest;
  private final int most;
  private final RepeatedNgrams grams;
  private final Predicate<IntStream> concerns;
  private final Pairs pairs;
  private final BitSet stockPlaces = new BitSet();
  private final TreeMap<Integer, Integer> stockCounts = new TreeMap<>();
  private final List<Run> runs = new ArrayList<>();

  private MaximalRepeats(
      JoinedTexts text,
      int shortest,
      int most,
      RepeatedNgrams grams,
      Predicate<IntStream> concerns,
      Pairs pairs) {
    this.text = text;
    this.shortest = shortest;
    this.most = most;
    this.grams = grams;
    this.concerns = concerns;
    this.pairs = pairs;
  }

  /// Between any two places whose texts may be paired.
  static Found within(JoinedTexts text, int shortest, int most, Pairs pairs) {
    RepeatedNgrams grams = RepeatedNgrams.within(text, shortest);
    return new MaximalRepeats(text, shortest, most, grams, _ -> true, pairs).find();
  }

  /// Between the texts of one kind and those of another.
  static Found between(
      JoinedTexts text, int shortest, int most, IntPredicate one, IntPredicate other) {
    RepeatedNgrams grams = RepeatedNgrams.between(text, shortest, one, other);
    Pairs pairs = (a, b) -> (one.test(a) && other.test(b)) || (one.test(b) && other.test(a));
    // Two different grams may share a bit of the index: look again whether both kinds have it.
    Predicate<IntStream> concerns =
        places -> {
          BitSet texts = places.map(text::textAt).collect(BitSet::new, BitSet::set, BitSet::or);
          return texts.stream().anyMatch(one) && texts.stream().anyMatch(other);
        };
    return new MaximalRepeats(text, shortest, most, grams, concerns, pairs).find();
  }

  private Found find() {
    grams.forEachGroup(this::markStock);
    grams.forEachGroup(this::pair);
    return new Found(runs, stock(), stockPlaces);
  }

  private void markStock(int[] places) {
    if (places.length > most && concerns.test(Arrays.stream(places))) {
      Arrays.stream(places).forEach(stockPlaces::set);
      stockCounts.put(places[0], places.length);
    }
  }

  private void pair(int[] places) {
    if (places.length > most) {
      return;
    }
    int[] texts = Arrays.stream(places).map(text::textAt).toArray();
    for (int i = 0; i < places.length; i++) {
      for (int j = i + 1; j < places.length; j++) {
        if (pairs.may(texts[i], texts[j])) {
          addRun(places[i], places[j], texts[i] == texts[j]);
        }
      }
    }
  }

  private void addRun(int a, int b, boolean sameText) {
    int before = 0;
    while (text.same(a - before - 1, b - before - 1)) {
      before++;
      if (!stockPlaces.get(a - before)) {
        return; // The run is found from there.
      }
    }
    int after = 0;
    while (text.same(a + after, b + after)) {
      after++;
    }
    int first = a - before;
    int length = before + after;
    // A pair of surrogates is one character: half of one is none.
    int from = Character.isLowSurrogate(text.at(first)) ? 1 : 0;
    int to = length - (Character.isHighSurrogate(text.at(first + length - 1)) ? 1 : 0);
    String run = text.text(first + from, first + to);
    boolean overlapsItself = sameText && b - a < to - from;
    if (run.codePointCount(0, run.length()) >= shortest && !overlapsItself) {
      runs.add(new Run(first + from, b - before + from, to - from));
    }
  }

  /// Joins neighbouring stock grams to passages.
  private List<Stock> stock() {
    List<Stock> passages = new ArrayList<>();
    for (Map.Entry<Integer, Integer> gram : stockCounts.entrySet()) {
      int from = gram.getKey();
      int to = from + shortest;
      Stock last = passages.isEmpty() ? new Stock(-1, -1, 0) : passages.getLast();
      if (last.to() == to - 1) {
        passages.removeLast();
        from = last.from();
      }
      passages.add(
          new Stock(from, to, Math.max(gram.getValue(), from == last.from() ? last.places() : 0)));
    }
    return passages;
  }
}
