package wenzhu.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wenzhu.index.Answer;
import wenzhu.index.AnswerText;
import wenzhu.index.DrawnQueries;
import wenzhu.index.MadeIndex;

/// Compares the client with Lucene as the test oracle: the same blocks, in the same order, with the
/// same scores to the last bit. If Lucene finds nothing and the client corrects the query, the
/// oracle is Lucene's answer to the corrected query. `CorrectionTest` tests the corrections
/// themselves.
@Tag("nightly")
class OracleTest {

  private static final int ALL = Integer.MAX_VALUE;

  /// With more hits, paging to the end takes thousands of requests.
  private static final int FEW = 100;

  private static final Pattern CORRECTED = Pattern.compile("answered (.*)\ncorrection (.+)\n");

  @Test
  void agreesOnTheEdition() throws IOException {
    try (StaticHost host = host(MadeIndex.sample());
        BareSearch search = BareSearch.on(host)) {
      check(MadeIndex.sample(), search, 3, 1, ALL);
    }
  }

  @Test
  void agreesOnAThousandArticles() throws IOException {
    try (StaticHost host = host(MadeIndex.thousand());
        BareSearch search = BareSearch.onCached(host)) {
      check(MadeIndex.thousand(), search, 4, 1, ALL);
    }
  }

  @Test
  void agreesOnAHostWithRanges() throws IOException {
    try (StaticHost host = host(MadeIndex.thousand());
        BareSearch search = BareSearch.on(host)) {
      check(MadeIndex.thousand(), search, 5, 9, FEW);
    }
  }

  @Test
  void agreesOnAHostWithoutRanges() throws IOException {
    try (StaticHost host = host(MadeIndex.thousand()).ranges(false);
        BareSearch search = BareSearch.on(host)) {
      check(MadeIndex.thousand(), search, 6, 9, FEW);
    }
  }

  @Test
  void agreesOnTheEditionFromTheDisk(@TempDir Path folder) throws IOException {
    checkFromTheDisk(MadeIndex.sample(), folder, 7, 1, ALL);
  }

  @Test
  void agreesOnAThousandArticlesFromTheDisk(@TempDir Path folder) throws IOException {
    checkFromTheDisk(MadeIndex.thousand(), folder, 8, 9, FEW);
  }

  private static void checkFromTheDisk(
      MadeIndex made, Path folder, long seed, int step, int maxHits) throws IOException {
    for (Map.Entry<String, byte[]> file : BareSearch.files(made.index()).entrySet()) {
      Path target = folder.resolve(file.getKey());
      Files.createDirectories(target.getParent());
      Files.write(target, file.getValue());
    }
    try (BareSearch search = BareSearch.inFolder(folder)) {
      check(made, search, seed, step, maxHits);
    }
  }

  private static StaticHost host(MadeIndex made) throws IOException {
    return StaticHost.of(BareSearch.files(made.index()), "/");
  }

  /// Runs every `step`-th of the random queries of a seed if it has at most `maxHits` hits.
  private static void check(MadeIndex made, BareSearch search, long seed, int step, int maxHits) {
    List<String> drawn = DrawnQueries.of(made.corpus(), seed);
    List<Answer> expected = new ArrayList<>();
    for (int i = 0; i < drawn.size(); i += step) {
      Answer answer = made.index().answer(drawn.get(i), Integer.MAX_VALUE);
      if (maxHits == ALL || (answer.total() <= maxHits && !canBeCorrected(answer))) {
        expected.add(answer);
      }
    }
    assertThat(expected.size()).isGreaterThanOrEqualTo(50);
    List<String> actual = search.allHits(expected.stream().map(Answer::query).toList());
    List<String> wrong = new ArrayList<>();
    for (int i = 0; i < expected.size(); i++) {
      String text = expectedText(made, expected.get(i), actual.get(i));
      if (!actual.get(i).equals(text)) {
        wrong.add(expected.get(i).query() + "\nexpected\n" + text + "\nbut\n" + actual.get(i));
      }
    }
    assertThat(wrong.size()).as("seed %d: %s", seed, String.join("\n\n", wrong)).isZero();
  }

  private static boolean canBeCorrected(Answer answer) {
    return answer.total() == 0 && answer.pages().isEmpty();
  }

  private static String expectedText(MadeIndex made, Answer answer, String actual) {
    Matcher corrected = CORRECTED.matcher(actual);
    return canBeCorrected(answer) && corrected.lookingAt()
        ? AnswerText.of(
            made.index().answer(corrected.group(1), Integer.MAX_VALUE), corrected.group(2))
        : AnswerText.of(answer, "");
  }
}
