package wenzhu.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Which pairs are told of together. That what is told of them is right is held by the oracle, which
/// asks for many.
class CooccurrencesTest {

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
}
