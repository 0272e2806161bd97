package wenzhu.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// A suffix array finds what a scan finds.
class SuffixArrayTest {

  @Test
  void findsEveryOccurrence() {
    check("甲乙甲乙甲", "甲乙甲", 0, 2);
    check("甲甲甲甲", "甲甲", 0, 1, 2);
    check("甲乙", "乙", 1);
    check("甲乙", "甲乙", 0);
    check("甲乙", "甲乙丙");
    check("甲乙", "丙");
    check("", "甲");
  }

  private static void check(String text, String string, int... positions) {
    assertThat(new SuffixArray(text).find(string).sorted()).containsExactly(box(positions));
  }

  private static Integer[] box(int... positions) {
    return IntStream.of(positions).boxed().toArray(Integer[]::new);
  }

  @Test
  void findsWhatAScanFinds() {
    long seed = Long.getLong("seed", 1L);
    for (int i = 0; i < 500; i++) {
      Random random = new Random(seed + i);
      String text = text(random, random.nextInt(60));
      String string = text(random, 1 + random.nextInt(5));
      assertThat(new SuffixArray(text).find(string).sorted())
          .as("-Dseed=%d: %s in %s", seed + i, string, text)
          .containsExactly(
              box(
                  IntStream.range(0, text.length())
                      .filter(at -> text.startsWith(string, at))
                      .toArray()));
    }
  }

  private static String text(Random random, int length) {
    StringBuilder text = new StringBuilder();
    random.ints(length, '甲', '甲' + 3).forEach(text::appendCodePoint);
    return text.toString();
  }
}
