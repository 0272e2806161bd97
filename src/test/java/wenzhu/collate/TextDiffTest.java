package wenzhu.collate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import wenzhu.collate.TextDiff.Difference;

/// Applying the differences to one text gives the other, and the text between them is equal.
class TextDiffTest {

  @Test
  void applyingTheDifferencesGivesTheOtherText() {
    long seed = Long.getLong("seed", 1L);
    for (int i = 0; i < 5_000; i++) {
      Random random = new Random(seed + i);
      String left = text(random);
      String right = text(random);
      assertThat(apply(left, right))
          .as("-Dseed=%d: %s / %s", seed + i, left, right)
          .isEqualTo(right);
    }
  }

  private static String apply(String left, String right) {
    StringBuilder result = new StringBuilder();
    int at = 0;
    for (Difference difference : TextDiff.of(left, right).differences()) {
      result.append(left, at, difference.left().from());
      assertThat(result).hasSize(difference.right().from());
      result.append(difference.right().in(right));
      at = difference.left().to();
    }
    return result.append(left.substring(at)).toString();
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    int length = random.nextInt(14);
    for (int i = 0; i < length; i++) {
      text.append(random.nextInt(6) == 0 ? "𠮷" : String.valueOf("甲乙丙".charAt(random.nextInt(3))));
    }
    return text.toString();
  }
}
