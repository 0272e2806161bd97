package wenzhu.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Of which pairs it is told which blocks have both, and which are told. That a browser reads it so is
/// held by the oracle.
class CooccurrencesTest {

  private static final IndexedBlocks BLOCKS = IndexedBlocks.of(MadeIndex.thousand().corpus());

  @Test
  void thereAreNotTooMany() {
    for (long seed = 0; seed < 50; seed++) {
      Random random = new Random(seed);
      int range = random.nextBoolean() ? 40 : 40_000;
      int[] counts =
          IntStream.generate(() -> Cooccurrences.LEAST + random.nextInt(range))
              .limit(random.nextInt(3 * Cooccurrences.MOST))
              .toArray();
      int least = Cooccurrences.least(counts);
      long told = Arrays.stream(counts).filter(count -> count >= least).count();
      long withTheNext = Arrays.stream(counts).filter(count -> count >= least - 1).count();
      assertThat(told).as("seed %d", seed).isLessThanOrEqualTo(Cooccurrences.MOST);
      assertThat(least == Cooccurrences.LEAST || withTheNext > Cooccurrences.MOST)
          .as("seed %d", seed)
          .isTrue();
    }
  }

  /// With so many blocks in common that none, some or too many can be told; many of these score alike.
  @Test
  void theBestBlocksOfTwoAreTold() throws IOException {
    try (LuceneIndex lucene = LuceneIndex.of(BLOCKS)) {
      GramScorer scores = new GramScorer(BLOCKS, lucene.reader());
      for (int inCommon : new int[] {0, 1, 3, 9, 10, 11, 400}) {
        Random random = new Random(inCommon);
        List<Integer> blocks = new ArrayList<>(IntStream.range(0, BLOCKS.size()).boxed().toList());
        Collections.shuffle(blocks, random);
        Map<Integer, Integer> one = counts(blocks.subList(0, 2_000), random);
        Map<Integer, Integer> other =
            counts(blocks.subList(2_000 - inCommon, 4_000 - inCommon), random);
        Cooccurrences together = new Cooccurrences(BLOCKS, scores, new int[] {2_000, 2_000});
        take("新质", one, together, scores);
        take("成都", other, together, scores);
        assertThat(told("成都A新质", together))
            .as("%d in common", inCommon)
            .isEqualTo(best(one, other, scores));
      }
    }
  }

  private static Map<Integer, Integer> counts(List<Integer> blocks, Random random) {
    Map<Integer, Integer> counts = new TreeMap<>();
    blocks.forEach(block -> counts.put(block, 1 + random.nextInt(2)));
    return counts;
  }

  private static void take(
      String pair, Map<Integer, Integer> counts, Cooccurrences together, GramScorer scores) {
    Postings postings = new Postings();
    counts.forEach(postings::add);
    scores.learn(pair, inField(counts));
    together.take(pair, postings);
  }

  private static int[] inField(Map<Integer, Integer> counts) {
    int[] inField = new int[Field.values().length];
    counts.keySet().forEach(block -> inField[BLOCKS.fieldOf(block)]++);
    return inField;
  }

  /// Blocks, best first.
  private static List<Integer> told(String key, Cooccurrences together) {
    CompactEntries entries = new CompactEntries();
    together.entries().forEach(prepared -> entries.addAll(prepared.few()));
    Map<Integer, Integer> byRank = new TreeMap<>();
    for (int entry = 0; entry < entries.size(); entry++) {
      StringBuilder string = new StringBuilder();
      entries.addString(entry, string);
      assertThat(string).hasToString(key);
      BitWriter bits = new BitWriter();
      entries.addBits(entry, bits);
      ReadBits reader = new ReadBits(bits.toString());
      int size = (int) reader.next(0) + 1;
      int block = -1;
      for (int i = 0; i < size; i++) {
        block += (int) reader.next(PostingBlocks.order(BLOCKS.size(), size)) + 1;
        byRank.put((int) reader.next(0), block);
      }
    }
    assertThat(byRank.keySet())
        .containsExactlyElementsOf(IntStream.range(0, byRank.size()).boxed().toList());
    return List.copyOf(byRank.values());
  }

  private static List<Integer> best(
      Map<Integer, Integer> one, Map<Integer, Integer> other, GramScorer scores) {
    GramScorer.Scorer ofOne = scores.of("新质", inField(one));
    GramScorer.Scorer ofOther = scores.of("成都", inField(other));
    Map<Integer, Float> both = new TreeMap<>();
    one.forEach((block, count) -> {
      int otherCount = other.getOrDefault(block, 0);
      if (otherCount > 0) {
        double sum = (double) ofOne.score(block, count) + ofOther.score(block, otherCount);
        both.put(block, (float) sum);
      }
    });
    return both.entrySet().stream()
        .sorted(
            Map.Entry.<Integer, Float>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(Cooccurrences.BEST)
        .map(Map.Entry::getKey)
        .toList();
  }
}
