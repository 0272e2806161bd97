package wenzhu.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

/// The similarity of two texts is that of the table of common subsequences.
class SimilarityTest {

  @Test
  void isTwiceTheCommonLengthByTheSumOfLengths() {
    check("甲乙丙", "甲乙丙", 1);
    check("甲乙丙丁", "丁丙乙甲", 0.25);
    check("甲乙丙丁", "甲乙丁丙", 0.75);
    check("甲乙", "丙丁", 0);
  }

  private static void check(String a, String b, double similarity) {
    assertThat(isLike(a, b, similarity)).isTrue();
    assertThat(isLike(a, b, similarity + 0.01)).isFalse();
    assertThat(isLike(b, a, similarity)).isTrue();
  }

  @Test
  void longTextsAreComparedInTheSameWay() {
    long seed = Long.getLong("seed", 1L);
    for (int i = 0; i < 300; i++) {
      Random random = new Random(seed + i);
      String a = text(random);
      String b = text(random);
      double length = (a.length() + b.length()) / 2.0;
      int common = common(a, b);
      assertThat(isLike(a, b, (common - 0.5) / length)).as("-Dseed=%d", seed + i).isTrue();
      assertThat(isLike(a, b, (common + 0.5) / length)).as("-Dseed=%d", seed + i).isFalse();
    }
  }

  private static boolean isLike(String a, String b, double least) {
    return Similarity.text(a).isLike(Similarity.text(b), least);
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int length = 1 + random.nextInt(260); length > 0; length--) {
      text.append((char) ('甲' + random.nextInt(4)));
    }
    return text.toString();
  }

  private static int common(String a, String b) {
    int[][] table = new int[a.length() + 1][b.length() + 1];
    for (int i = 1; i <= a.length(); i++) {
      for (int j = 1; j <= b.length(); j++) {
        table[i][j] =
            a.charAt(i - 1) == b.charAt(j - 1)
                ? table[i - 1][j - 1] + 1
                : Math.max(table[i - 1][j], table[i][j - 1]);
      }
    }
    return table[a.length()][b.length()];
  }
}
