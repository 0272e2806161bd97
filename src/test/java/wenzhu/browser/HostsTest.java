package wenzhu.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import wenzhu.index.MadeIndex;

/// The search on hosts that answer requests incorrectly.
class HostsTest {

  private static final List<String> QUERIES = List.of("新质", "科技创新", "成都 产业", "kind:note 生产力");

  @ParameterizedTest
  @EnumSource
  void wrongRangeMakesTheClientLoadTheWholeFile(StaticHost.WrongRange wrong) throws IOException {
    try (StaticHost host = StaticHost.of(BareSearch.files(MadeIndex.thousand().index()), "/");
        BareSearch search = BareSearch.on(host)) {
      List<String> expected = search.firstTen(QUERIES);
      assertThat(expected).noneMatch(answer -> answer.startsWith("fails"));
      host.wrongRanges(wrong);
      assertThat(search.reload().firstTen(QUERIES)).isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {404, 403, 200})
  void newVersionIsDetectedWhateverTheStatusOfMissingFiles(int status) throws IOException {
    Map<String, byte[]> files =
        new ConcurrentHashMap<>(BareSearch.files(MadeIndex.thousand().index()));
    try (StaticHost host = StaticHost.of(files, "/").missingFileStatus(status);
        BareSearch search = BareSearch.on(host)) {
      assertThat(search.firstTen(List.of("新质")).getFirst()).doesNotStartWith("fails");
      files.keySet().removeIf(path -> path.startsWith("search/"));
      files.putAll(BareSearch.files(MadeIndex.sample().index()));
      assertThat(search.firstTen(List.of("科技创新", "成都 产业", "kind:note 生产力")))
          .containsOnly("fails stale");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {404, 403, 200})
  void missingFileOfTheSameVersionIsNotReportedAsANewVersion(int status) throws IOException {
    Map<String, byte[]> files =
        new ConcurrentHashMap<>(BareSearch.files(MadeIndex.thousand().index()));
    try (StaticHost host = StaticHost.of(files, "/").missingFileStatus(status);
        BareSearch search = BareSearch.on(host)) {
      files.keySet().removeIf(path -> path.matches("search/.*/.*"));
      assertThat(search.firstTen(List.of("新质")).getFirst()).matches("fails (load|damaged)");
    }
  }
}
