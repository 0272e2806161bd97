package wenzhu.link;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import wenzhu.link.MaximalRepeats.Run;

/// Repeated passages against a plain comparison of every place with every other.
class MaximalRepeatsTest {

  private static final Comparator<Run> ORDER =
      Comparator.comparingInt(Run::first).thenComparingInt(Run::second);

  @Test
  void findsMaximalRuns() {
    check("abcXabcd", "zabcd");
    check("", "a", "abc", "abc");
    check("aaaaaaaaa");
    check("abcabcabc");
    check("𠀀𠀁𠀂", "𠐀𠀁𠀂", "𠀀𠀁");
  }

  private static void check(String... texts) {
    compare(List.of(texts), 3, 1000, "");
  }

  @Test
  void agreesWithThePlainComparison() {
    for (long seed = 0; seed < 3000; seed++) {
      Random random = new Random(seed);
      String alphabet = List.of("ab", "abc", "abcdef", "ab𠀀𠐀", "ab\uD840").get(random.nextInt(5));
      int[] letters = alphabet.codePoints().toArray();
      List<String> texts =
          IntStream.rangeClosed(1, 1 + random.nextInt(6))
              .mapToObj(_ -> text(random, letters, random.nextInt(30)))
              .toList();
      compare(texts, 2 + random.nextInt(5), 1 + random.nextInt(12), "seed " + seed);
    }
  }

  private static String text(Random random, int[] letters, int length) {
    return random
        .ints(length, 0, letters.length)
        .mapToObj(i -> Character.toString(letters[i]))
        .collect(joining());
  }

  private static void compare(List<String> texts, int shortest, int most, String seed) {
    JoinedTexts text = JoinedTexts.of(texts);
    MaximalRepeats.Pairs any = (_, _) -> true;
    assertThat(MaximalRepeats.within(text, shortest, most, any).runs().stream().sorted(ORDER))
        .as("%s: %s, shortest %d, most %d", seed, texts, shortest, most)
        .containsExactlyElementsOf(plain(text, shortest, most, any));
    MaximalRepeats.Pairs evenWithOdd = (a, b) -> (a + b) % 2 == 1;
    assertThat(
            MaximalRepeats.between(text, shortest, most, i -> i % 2 == 0, i -> i % 2 == 1)
                .runs()
                .stream()
                .sorted(ORDER))
        .as("%s, between: %s, shortest %d, most %d", seed, texts, shortest, most)
        .containsExactlyElementsOf(plain(text, shortest, most, evenWithOdd));
  }

  /// Every pair of places, extended; kept unless all its grams are stock.
  private static List<Run> plain(
      JoinedTexts text, int shortest, int most, MaximalRepeats.Pairs pairs) {
    List<Run> runs = new ArrayList<>();
    for (int a = 1; a < text.length(); a++) {
      for (int b = a + 1; b < text.length(); b++) {
        if (text.same(a - 1, b - 1) || !text.same(a, b)) {
          continue;
        }
        int length = 0;
        while (text.same(a + length, b + length)) {
          length++;
        }
        if (pairs.may(text.textAt(a), text.textAt(b))
            && hasRareGram(text, a, length, shortest, most)) {
          whole(text, a, b, length, shortest).ifPresent(runs::add);
        }
      }
    }
    return runs.stream().sorted(ORDER).toList();
  }

  private static boolean hasRareGram(JoinedTexts text, int at, int length, int shortest, int most) {
    return IntStream.rangeClosed(at, at + length - shortest)
        .anyMatch(gram -> places(text, gram, shortest) <= most);
  }

  private static long places(JoinedTexts text, int gram, int length) {
    return IntStream.rangeClosed(1, text.length() - length)
        .filter(place -> text.text(place, place + length).equals(text.text(gram, gram + length)))
        .count();
  }

  private static Optional<Run> whole(JoinedTexts text, int a, int b, int length, int shortest) {
    int from = Character.isLowSurrogate(text.at(a)) ? 1 : 0;
    int to = length - (Character.isHighSurrogate(text.at(a + length - 1)) ? 1 : 0);
    boolean overlaps = text.textAt(a) == text.textAt(b) && b - a < to - from;
    long characters = to <= from ? 0 : text.text(a + from, a + to).codePoints().count();
    return overlaps || characters < shortest
        ? Optional.empty()
        : Optional.of(new Run(a + from, b + from, to - from));
  }

  @Test
  void tellsAStockPassageOnce() {
    String[] texts = new String[10];
    Arrays.setAll(texts, i -> "常用的一句话" + i);
    MaximalRepeats.Found found =
        MaximalRepeats.within(JoinedTexts.of(List.of(texts)), 3, 5, (_, _) -> true);
    assertThat(found.runs()).isEmpty();
    assertThat(found.stock()).containsExactly(new MaximalRepeats.Stock(1, 7, 10));
  }

  @Test
  void aLongRunIsFoundThroughAStockPassageInIt() {
    List<String> texts = new ArrayList<>(List.of("常用语之后的长段文字", "常用语之后的长段文字"));
    IntStream.range(0, 9).forEach(i -> texts.add(i + "常用语"));
    assertThat(MaximalRepeats.within(JoinedTexts.of(texts), 3, 5, (_, _) -> true).runs())
        .containsExactly(new Run(1, 12, 10));
  }
}
