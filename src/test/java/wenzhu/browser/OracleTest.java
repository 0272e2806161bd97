package wenzhu.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wenzhu.index.Answer;
import wenzhu.index.DrawnQueries;
import wenzhu.index.MadeIndex;
import wenzhu.index.Told;

/// The browser answers as Lucene does: the same blocks in the same order with the same scores to
/// the last bit, and mends what is found nowhere in the same way.
class OracleTest {

  private static final int ALL = Integer.MAX_VALUE;

  /// Queries with more hits take thousands of requests to page to their end.
  private static final int FEW = 100;

  private static final Chromium CHROMIUM = Chromium.launch();

  @AfterAll
  static void close() {
    CHROMIUM.close();
  }

  @Test
  void onTheEdition() throws IOException {
    try (StaticHost host = host(MadeIndex.sample());
        BareSearch search = BareSearch.on(CHROMIUM, host)) {
      check(MadeIndex.sample(), search, 3, 1, ALL);
    }
  }

  @Test
  void onAThousandArticles() throws IOException {
    try (StaticHost host = host(MadeIndex.thousand());
        BareSearch search = BareSearch.quicklyOn(CHROMIUM, host)) {
      check(MadeIndex.thousand(), search, 4, 1, ALL);
    }
  }

  @Test
  void fromAHostThatSendsRanges() throws IOException {
    try (StaticHost host = host(MadeIndex.thousand());
        BareSearch search = BareSearch.on(CHROMIUM, host)) {
      check(MadeIndex.thousand(), search, 5, 10, FEW);
    }
  }

  @Test
  void fromAHostThatSendsWholeFiles() throws IOException {
    try (StaticHost host = host(MadeIndex.thousand()).ranges(false);
        BareSearch search = BareSearch.on(CHROMIUM, host)) {
      check(MadeIndex.thousand(), search, 6, 10, FEW);
    }
  }

  @Test
  void theEditionFromTheDisk(@TempDir Path folder) throws IOException {
    fromTheDisk(MadeIndex.sample(), folder, 7, 1, ALL);
  }

  @Test
  void aThousandArticlesFromTheDisk(@TempDir Path folder) throws IOException {
    fromTheDisk(MadeIndex.thousand(), folder, 8, 10, FEW);
  }

  private static void fromTheDisk(MadeIndex made, Path folder, long seed, int step, int most)
      throws IOException {
    for (Map.Entry<String, byte[]> file : BareSearch.files(made.index()).entrySet()) {
      Path target = folder.resolve(file.getKey());
      Files.createDirectories(target.getParent());
      Files.write(target, file.getValue());
    }
    try (BareSearch search = BareSearch.inFolder(CHROMIUM, folder)) {
      check(made, search, seed, step, most);
    }
  }

  private static StaticHost host(MadeIndex made) throws IOException {
    return StaticHost.of(BareSearch.files(made.index()), "/");
  }

  /// Asks every `step`th of the queries that are drawn by a seed, if it has no more than `most` hits.
  private static void check(MadeIndex made, BareSearch search, long seed, int step, int most) {
    List<String> drawn = DrawnQueries.of(made.corpus(), seed);
    List<String> queries = new ArrayList<>();
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < drawn.size(); i += step) {
      Answer answer = made.index().answer(drawn.get(i), Integer.MAX_VALUE);
      if (answer.total() <= most) {
        queries.add(drawn.get(i));
        expected.add(Told.of(answer));
      }
    }
    assertThat(queries).hasSizeGreaterThanOrEqualTo(50);
    List<String> told = search.ask(queries);
    List<String> wrong = new ArrayList<>();
    for (int i = 0; i < queries.size(); i++) {
      if (!told.get(i).equals(expected.get(i))) {
        wrong.add(queries.get(i) + "\nexpected\n" + expected.get(i) + "\nbut\n" + told.get(i));
      }
    }
    assertThat(wrong.size()).as("seed %d: %s", seed, String.join("\n\n", wrong)).isZero();
  }
}
