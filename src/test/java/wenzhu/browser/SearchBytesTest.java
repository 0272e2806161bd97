package wenzhu.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import wenzhu.index.MadeIndex;

/// Limits on the bytes of a first query: its scripts and, for a thousand articles, the records that
/// a host sends for the first ten hits with their texts. The limits are 25 % above the measured
/// values, for scripts 5 %.
class SearchBytesTest {

  private static final Pattern RECORDS = Pattern.compile("/search/[^/]+/[^/]+/\\d+\\.js");

  /// Ends when all requests have ended, including those whose data is not used.
  private static final String FIRST_TEN =
      """
      async ([modules, query]) => {
        const { openSearch } = await import(modules + 'search/open.js');
        const load = self.fetch.bind(self);
        const requests = [];
        self.fetch = (...request) => requests[requests.push(load(...request)) - 1];
        const search = await openSearch(new URL('search/', location.href).href);
        const hits = await (await search.ask(query)).take(10);
        await Promise.allSettled(requests);
        return hits.length;
      }
      """;

  /// The first hit, if only a given number of texts arrives.
  private static final String FIRST_HIT =
      """
      async ([modules, [query, texts]]) => {
        const { openSearch } = await import(modules + 'search/open.js');
        const load = self.fetch.bind(self);
        self.fetch = (address, options) =>
          address.includes('/b/') && texts-- <= 0 ? new Promise(() => {}) : load(address, options);
        const answer = await (await openSearch(new URL('search/', location.href).href)).ask(query);
        return new Promise((resolve) => answer.take(10, ({ id }) => resolve(id)));
      }
      """;

  @Test
  void eachScriptIsBelowItsLimit() throws IOException {
    check(5_700, "client");
    check(2_350, "cite");
    check(1_050, "offline");
    check(2_460, "worker");
    check(4_500, "search-page");
    check(5_220, "engine-large");
    check(3_100, "ranking");
    check(3_970, "extras");
    check(9_650, "engine-small");
  }

  private static void check(int limit, String script) throws IOException {
    try (InputStream joined =
        SearchBytesTest.class.getResourceAsStream("/wenzhu/web/" + script + ".js")) {
      byte[] bytes = Objects.requireNonNull(joined, script).readAllBytes();
      assertThat(StaticHost.compressed(bytes).length).as(script).isLessThan(limit);
    }
  }

  @Test
  void eachClassOfQueryIsBelowItsLimit() throws IOException {
    try (StaticHost host = StaticHost.of(BareSearch.files(MadeIndex.thousand().index()), "/");
        BareSearch search = BareSearch.on(host)) {
      check(host, search, 3_700, "common word", "生产", "科技", "创新");
      check(host, search, 3_700, "single character", "质", "新", "都");
      check(host, search, 20_200, "four characters", "科技创新", "产业体系", "基础研究");
      check(host, search, 11_700, "rare phrase", "改造自然和征服自然", "揭榜挂帅”“赛马制", "众创、众包、众筹等");
      check(host, search, 11_000, "two words", "科技 生产", "成都 产业", "新质 创新");
      check(host, search, 15_800, "two very common words", "发展 生产", "发展 产业", "创新 国家");
      check(host, search, 33_500, "pinyin", "xinzhi", "shengchanli", "chengdu");
    }
  }

  @Test
  void firstHitDoesNotWaitForOtherTexts() throws IOException {
    try (StaticHost host = StaticHost.of(BareSearch.files(MadeIndex.thousand().index()), "/");
        BareSearch search = BareSearch.on(host)) {
      Object expected = search.evaluate(FIRST_HIT, List.of("科技", 99));
      assertThat(search.reload().evaluate(FIRST_HIT, List.of("科技", 1))).isEqualTo(expected);
    }
  }

  @Test
  void hostWithoutRangesSendsEachFileOnce() throws IOException {
    Map<String, byte[]> files = BareSearch.files(MadeIndex.thousand().index());
    try (StaticHost host = StaticHost.of(files, "/").ranges(false);
        BareSearch search = BareSearch.on(host)) {
      search.firstTen(List.of("新质"));
      host.drainSent();
      search.firstTen(List.of("成都 产业", "科技创新", "新制生产力"));
      assertThat(host.drainSent()).extracting(StaticHost.Sent::path).doesNotHaveDuplicates();
    }
  }

  private static void check(
      StaticHost host, BareSearch search, int limit, String kind, String... queries) {
    for (String query : queries) {
      search.reload();
      host.drainSent();
      assertThat(search.evaluate(FIRST_TEN, query)).as(query).isNotEqualTo(0);
      List<StaticHost.Sent> sent =
          host.drainSent().stream().filter(one -> RECORDS.matcher(one.path()).matches()).toList();
      int bytes = sent.stream().mapToInt(StaticHost.Sent::bytes).sum();
      assertThat(bytes).as("%s: %s, %d requests", kind, query, sent.size()).isLessThan(limit);
    }
  }
}
