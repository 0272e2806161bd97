package wenzhu.index.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Texts that do not fit go on elsewhere.
class TextPackTest {

  @Test
  void aTextThatDoesNotFitIsReadBack() {
    for (long seed = 0; seed < 60; seed++) {
      Random random = new Random(seed);
      String text = text(random, random.nextInt(random.nextInt(8) == 0 ? 120_000 : 2_000));
      int slots = 1 + random.nextInt(20);
      Pack overflow = new Pack("x");
      String record = TextPack.fitted(Pack.DIVIDER + text, slots, overflow);
      assertThat(Pack.slots(record)).as("seed %d", seed).isLessThanOrEqualTo(slots);
      assertThat(whole(record, StoredRecords.of(overflow))).as("seed %d", seed).isEqualTo(text);
    }
  }

  private static String text(Random random, int length) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append("质 \n𠮷é".charAt(random.nextInt(6)));
    }
    return text.toString();
  }

  /// As `large.js` reads.
  private static String whole(String record, Map<Long, String> overflow) {
    StringBuilder text = new StringBuilder();
    String next = record;
    while (true) {
      int from = next.indexOf(Pack.DIVIDER);
      text.append(next.substring(from + 1));
      if (from == 0) {
        return text.toString();
      }
      next = Objects.requireNonNull(overflow.get(address(next.substring(0, from))));
    }
  }

  private static long address(String place) {
    return new ReadBits(place).next(16);
  }
}
