package wenzhu.collate;

import static java.util.stream.Collectors.joining;
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

  /// Each difference is drawn as its text on the left, `/`, and its text on the right.
  @Test
  void differencesAreMergedUnlessMoreIsEqualBetweenThemThanTheSmallerHas() {
    check("甲乙", "甲乙", "");
    check("甲天乙地丙", "甲子乙丑丙", "天乙地/子乙丑");
    check("甲天乙乙地丙", "甲子乙乙丑丙", "天/子 地/丑");
    check("甲天天乙乙地丙", "甲子子乙乙丑丙", "天天/子子 地/丑");
    check("甲天天乙乙地地丙", "甲乙乙丙", "天天乙乙地地/乙乙");
    check("甲天天乙乙地丙", "甲乙乙丙", "天天/ 地/");
    check("甲乙乙丙", "甲天天乙乙地地丙", "乙乙/天天乙乙地地");
    check("𠮷天乙乙𪚥丙", "𠮷子乙乙丑丙", "天/子 𪚥/丑");
    check("天甲甲地", "甲甲", "天/ 地/");
  }

  /// Above ten thousand characters that may differ.
  @Test
  void longTextsHaveOneDifference() {
    String equal = "甲".repeat(4_998);
    check("天" + equal + "地", "子" + equal + "丑", "天/子 地/丑");
    String more = equal + "甲";
    check("天" + more + "地", "子" + equal + "丑", "天" + more + "地/子" + equal + "丑");
  }

  private static void check(String left, String right, String expected) {
    assertThat(
            TextDiff.of(left, right).differences().stream()
                .map(difference -> difference.left().in(left) + "/" + difference.right().in(right))
                .collect(joining(" ")))
        .isEqualTo(expected);
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
