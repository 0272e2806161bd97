package wenzhu.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wenzhu.index.MadeIndex;

/// If the network fails while more hits are loaded, a retry continues the list: no hit is lost or
/// repeated.
@Tag("nightly")
class InterruptedListTest {

  /// The first 200 hits, on a working network, and on one where each file needs three attempts.
  private static final String LISTS =
      """
      async ([modules, query]) => {
        const { openSearch } = await import(modules + 'search/open.js');
        const load = self.fetch.bind(self);
        let failures = 0;
        const list = async (failuresPerFile) => {
          const attempts = new Map();
          self.fetch = async (address, options) => {
            const earlier = attempts.get(address) ?? 0;
            attempts.set(address, earlier + 1);
            if (earlier < failuresPerFile) {
              throw new TypeError('no network');
            }
            return load(address, options);
          };
          const search = await openSearch(new URL('search/', location.href).href);
          const retry = async (ask) => {
            for (let left = 1000; ; left--) {
              try {
                return await ask();
              } catch (fault) {
                failures++;
                if (fault.kind !== 'load' || !left) {
                  throw fault;
                }
              }
            }
          };
          const answer = await retry(() => search.ask(query));
          const hits = [];
          for (let more; hits.length < 200 && more?.length !== 0; hits.push(...more)) {
            more = await retry(() => answer.take(10));
          }
          return hits.map(({ page, id, score }) => `${page}#${id} ${score}`).join('\\n');
        };
        return { whole: await list(0), interrupted: await list(2), failures };
      }
      """;

  @ParameterizedTest
  @ValueSource(strings = {"质", "科技", "科技创新", "成都 产业", "发展 生产", "科技 生产 -创新", "基础研究 kind:body"})
  void retriedListEqualsTheUninterruptedList(String query) throws IOException {
    try (StaticHost host = StaticHost.of(BareSearch.files(MadeIndex.thousand().index()), "/");
        BareSearch search = BareSearch.on(host)) {
      Map<?, ?> lists = (Map<?, ?>) search.evaluate(LISTS, query);
      assertThat((int) lists.get("failures")).isGreaterThan(3);
      assertThat(String.valueOf(lists.get("interrupted")).lines().toList())
          .isEqualTo(String.valueOf(lists.get("whole")).lines().toList())
          .hasSizeGreaterThan(10);
    }
  }
}
