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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wenzhu.index.Answer;
import wenzhu.index.AnswerText;
import wenzhu.index.DrawnQueries;
import wenzhu.index.MadeIndex;

/// The browser answers as Lucene does: the same blocks in the same order with the same scores to
/// the last bit. Where Lucene finds nothing and the client corrects the query, its answer is Lucene's
/// answer to the corrected query; `CorrectionTest` has what is corrected to what.
class OracleTest {

  private static final int ALL = Integer.MAX_VALUE;

  /// Queries with more hits take thousands of requests to page to their end.
  private static final int FEW = 100;

  private static final Pattern CORRECTED = Pattern.compile("answered (.*)\ncorrection (.+)\n");

  @Test
  void onTheEdition() throws IOException {
    try (StaticHost host = host(MadeIndex.sample());
        BareSearch search = BareSearch.on(host)) {
      check(MadeIndex.sample(), search, 3, 1, ALL);
    }
  }

  @Test
  void onAThousandArticles() throws IOException {
    try (StaticHost host = host(MadeIndex.thousand());
        BareSearch search = BareSearch.quicklyOn(host)) {
      check(MadeIndex.thousand(), search, 4, 1, ALL);
    }
  }

  @Test
  void fromAHostThatSendsRanges() throws IOException {
    try (StaticHost host = host(MadeIndex.thousand());
        BareSearch search = BareSearch.on(host)) {
      check(MadeIndex.thousand(), search, 5, 9, FEW);
    }
  }

  @Test
  void fromAHostThatSendsWholeFiles() throws IOException {
    try (StaticHost host = host(MadeIndex.thousand()).ranges(false);
        BareSearch search = BareSearch.on(host)) {
      check(MadeIndex.thousand(), search, 6, 9, FEW);
    }
  }

  @Test
  void theEditionFromTheDisk(@TempDir Path folder) throws IOException {
    fromTheDisk(MadeIndex.sample(), folder, 7, 1, ALL);
  }

  @Test
  void aThousandArticlesFromTheDisk(@TempDir Path folder) throws IOException {
    fromTheDisk(MadeIndex.thousand(), folder, 8, 9, FEW);
  }

  private static void fromTheDisk(MadeIndex made, Path folder, long seed, int step, int most)
      throws IOException {
    for (Map.Entry<String, byte[]> file : BareSearch.files(made.index()).entrySet()) {
      Path target = folder.resolve(file.getKey());
      Files.createDirectories(target.getParent());
      Files.write(target, file.getValue());
    }
    try (BareSearch search = BareSearch.inFolder(folder)) {
      check(made, search, seed, step, most);
    }
  }

  private static StaticHost host(MadeIndex made) throws IOException {
    return StaticHost.of(BareSearch.files(made.index()), "/");
  }

  /// Asks every `step`th of the queries that are drawn by a seed, if it has no more than `most` hits.
  private static void check(MadeIndex made, BareSearch search, long seed, int step, int most) {
    List<String> drawn = DrawnQueries.of(made.corpus(), seed);
    List<Answer> expected = new ArrayList<>();
    for (int i = 0; i < drawn.size(); i += step) {
      Answer answer = made.index().answer(drawn.get(i), Integer.MAX_VALUE);
      if (most == ALL || (answer.total() <= most && !isCorrected(answer))) {
        expected.add(answer);
      }
    }
    assertThat(expected.size()).isGreaterThanOrEqualTo(50);
    List<String> given = search.ask(expected.stream().map(Answer::query).toList());
    List<String> wrong = new ArrayList<>();
    for (int i = 0; i < expected.size(); i++) {
      String text = expectedText(made, expected.get(i), given.get(i));
      if (!given.get(i).equals(text)) {
        wrong.add(expected.get(i).query() + "\nexpected\n" + text + "\nbut\n" + given.get(i));
      }
    }
    assertThat(wrong.size()).as("seed %d: %s", seed, String.join("\n\n", wrong)).isZero();
  }

  private static boolean isCorrected(Answer answer) {
    return answer.total() == 0 && answer.pages().isEmpty();
  }

  private static String expectedText(MadeIndex made, Answer answer, String given) {
    Matcher corrected = CORRECTED.matcher(given);
    return isCorrected(answer) && corrected.lookingAt()
        ? AnswerText.of(
            made.index().answer(corrected.group(1), Integer.MAX_VALUE), corrected.group(2))
        : AnswerText.of(answer, "");
  }
}
