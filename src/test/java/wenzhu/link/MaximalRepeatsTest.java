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
import wenzhu.link.MaximalRepeats.Repeat;

/// Compares the algorithm with a comparison of every position with every other.
class MaximalRepeatsTest {

  private static final Comparator<Repeat> ORDER =
      Comparator.comparingInt(Repeat::first).thenComparingInt(Repeat::second);

  @Test
  void findsMaximalRepeats() {
    check("abcXabcd", "zabcd");
    check("", "a", "abc", "abc");
    check("aaaaaaaaa");
    check("abcabcabc");
    check("𠀀𠀁𠀂", "𠐀𠀁𠀂", "𠀀𠀁");
  }

  /// The places of an n-gram are as many as chance makes them, and each pair of places has a repeat of its own.
  @Test
  void ofTextsOfTwoLettersTheRarestRepeatsAreFound() {
    Random random = new Random(1);
    StringBuilder letters = new StringBuilder();
    random.ints(60_000, 'a', 'c').forEach(letters::appendCodePoint);
    ConcatenatedTexts text = ConcatenatedTexts.of(List.of(letters.toString()));
    MaximalRepeats.Repeats found = MaximalRepeats.within(text, 13, 64);
    assertThat(found.repeats()).hasSizeBetween(5_000, text.length());
    assertThat(found.frequent()).isNotEmpty().allMatch(passage -> passage.count() > 4);
  }

  /// Whether two texts, given by number, may have a common repeat.
  @FunctionalInterface
  private interface PairFilter {
    boolean accepts(int one, int other);
  }

  private static void check(String... texts) {
    compare(List.of(texts), 3, 1000, "");
  }

  @Test
  void agreesWithTheNaiveAlgorithm() {
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

  private static void compare(List<String> texts, int minLength, int maxCount, String seed) {
    ConcatenatedTexts text = ConcatenatedTexts.of(texts);
    PairFilter any = (_, _) -> true;
    assertThat(MaximalRepeats.within(text, minLength, maxCount).repeats().stream().sorted(ORDER))
        .as("%s: %s, minLength %d, maxCount %d", seed, texts, minLength, maxCount)
        .containsExactlyElementsOf(naive(text, minLength, maxCount, any));
    PairFilter evenWithOdd = (a, b) -> (a + b) % 2 == 1;
    assertThat(
            MaximalRepeats.between(text, minLength, maxCount, i -> i % 2 == 0, i -> i % 2 == 1)
                .repeats()
                .stream()
                .sorted(ORDER))
        .as("%s, between: %s, minLength %d, maxCount %d", seed, texts, minLength, maxCount)
        .containsExactlyElementsOf(naive(text, minLength, maxCount, evenWithOdd));
  }

  /// Extends every pair of positions, and keeps the repeat unless all its n-ngrams are frequent.
  private static List<Repeat> naive(
      ConcatenatedTexts text, int minLength, int maxCount, PairFilter pairs) {
    List<Repeat> repeats = new ArrayList<>();
    for (int a = 1; a < text.length(); a++) {
      for (int b = a + 1; b < text.length(); b++) {
        if (text.isSame(a - 1, b - 1) || !text.isSame(a, b)) {
          continue;
        }
        int length = 0;
        while (text.isSame(a + length, b + length)) {
          length++;
        }
        if (pairs.accepts(text.textAt(a), text.textAt(b))
            && hasRareNgram(text, a, length, minLength, maxCount)) {
          repeat(text, a, b, length, minLength).ifPresent(repeats::add);
        }
      }
    }
    return repeats.stream().sorted(ORDER).toList();
  }

  private static boolean hasRareNgram(
      ConcatenatedTexts text, int at, int length, int minLength, int maxCount) {
    return IntStream.rangeClosed(at, at + length - minLength)
        .anyMatch(ngram -> count(text, ngram, minLength) <= maxCount);
  }

  private static long count(ConcatenatedTexts text, int ngram, int length) {
    return IntStream.rangeClosed(1, text.length() - length)
        .filter(position ->
            text.text(position, position + length).equals(text.text(ngram, ngram + length)))
        .count();
  }

  private static Optional<Repeat> repeat(
      ConcatenatedTexts text, int a, int b, int length, int minLength) {
    int from = Character.isLowSurrogate(text.at(a)) ? 1 : 0;
    int to = length - (Character.isHighSurrogate(text.at(a + length - 1)) ? 1 : 0);
    boolean overlaps = text.textAt(a) == text.textAt(b) && b - a < to - from;
    long characters = to <= from ? 0 : text.text(a + from, a + to).codePoints().count();
    return overlaps || characters < minLength
        ? Optional.empty()
        : Optional.of(new Repeat(a + from, b + from, to - from));
  }

  @Test
  void returnsAFrequentPassageOnce() {
    String[] texts = new String[10];
    Arrays.setAll(texts, i -> "常用的一句话" + i);
    MaximalRepeats.Repeats found =
        MaximalRepeats.within(ConcatenatedTexts.of(List.of(texts)), 3, 5);
    assertThat(found.repeats()).isEmpty();
    assertThat(found.frequent()).containsExactly(new MaximalRepeats.Frequent(1, 7, 10));
  }

  @Test
  void findsARepeatThatContainsAFrequentPassage() {
    List<String> texts = new ArrayList<>(List.of("常用语之后的长段文字", "常用语之后的长段文字"));
    IntStream.range(0, 9).forEach(i -> texts.add(i + "常用语"));
    assertThat(MaximalRepeats.within(ConcatenatedTexts.of(texts), 3, 5).repeats())
        .containsExactly(new Repeat(1, 12, 10));
  }
}
