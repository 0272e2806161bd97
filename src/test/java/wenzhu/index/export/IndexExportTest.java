package wenzhu.index.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import wenzhu.index.Indexer;
import wenzhu.index.MadeIndex;
import wenzhu.index.SearchIndex;
import wenzhu.link.Corpus;

/// The files of an index as a whole.
@Tag("nightly")
class IndexExportTest {

  @Test
  void theSameCorpusGivesTheSameBytesAtAnyNumberOfThreads() throws Exception {
    Corpus corpus = MadeIndex.thousand().corpus();
    assertThat(hashes(corpus, 4)).isEqualTo(hashes(corpus, 1));
  }

  private static Map<String, Integer> hashes(Corpus corpus, int threads) throws Exception {
    try (ForkJoinPool pool = new ForkJoinPool(threads)) {
      return pool.submit(
              () -> {
                try (SearchIndex index = Indexer.index(corpus)) {
                  return IndexExport.files(index)
                      .collect(
                          Collectors.toMap(
                              file -> file.path(),
                              file -> Arrays.hashCode(file.bytes()),
                              (a, _) -> a,
                              TreeMap::new));
                }
              })
          .get();
    }
  }
}
