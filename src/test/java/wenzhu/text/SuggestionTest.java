package wenzhu.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// The nearest name.
class SuggestionTest {

  private static final List<String> NAMES = List.of("labour", "labourers", "city", "新质");

  @Test
  void findsTheNearest() {
    check("labor", "labour");
    check("lbaour", "labour");
    check("labourer", "labourers");
    check("ctiy", "city");
    check("新制", "新质");
  }

  private static void check(String given, String expected) {
    assertThat(Suggestion.nearest(given, NAMES)).as(given).contains(expected);
  }

  @Test
  void findsNothingInWhatIsFar() {
    for (String far : List.of("village", "", "劳动")) {
      assertThat(Suggestion.nearest(far, NAMES)).as(far).isEmpty();
    }
  }

  @Test
  void isComparedOnlyIfItsLengthIsNear() {
    assertThat(Suggestion.work("labour", List.of("labor", "lab", "labouring", "labourings")))
        .isEqualTo(4 + 6 * 5 + 6 * 9);
    assertThat(Suggestion.nearest("abcdef", List.of("abcdefghi"))).contains("abcdefghi");
    assertThat(Suggestion.nearest("abcdef", List.of("abcdefghij"))).isEmpty();
    assertThat(Suggestion.nearest("ab", List.of("b", "a"))).contains("a");
  }

  @Test
  void isADistance() {
    for (long seed = 0; seed < 5_000; seed++) {
      Random random = new Random(seed);
      String a = word(random);
      String b = word(random);
      int distance = Suggestion.distance(a, b);
      assertThat(distance).as("seed %d", seed).isEqualTo(Suggestion.distance(b, a));
      assertThat(distance == 0).as("seed %d", seed).isEqualTo(a.equals(b));
      assertThat(distance)
          .as("seed %d", seed)
          .isBetween(Math.abs(a.length() - b.length()), Math.max(a.length(), b.length()));
    }
  }

  private static String word(Random random) {
    StringBuilder word = new StringBuilder();
    random.ints(random.nextInt(6), 'a', 'd').forEach(word::appendCodePoint);
    return word.toString();
  }
}
