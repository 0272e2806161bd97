package wenzhu.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import wenzhu.index.MadeIndex;

/// The search with network failures, damaged files, and hostile queries and fragments.
class SearchFaultsTest {

  private static final String SEARCH = "search/index.html";
  private static final Pattern DATA = Pattern.compile(".*/search/.*\\.js$");

  @Test
  void loadFailureIsReportedAndCanBeRetried() {
    try (Visit visit = ServedSite.visit()) {
      visit.page.route(DATA, Route::abort);
      visit.open(SEARCH).enterQuery("新质");
      assertThat(visit.remark()).hasText("检索数据没有载入，也许是网络断了。");
      assertThat(visit.page.locator("[role=status]")).hasText("检索数据没有载入，也许是网络断了。");
      visit.page.unroute(DATA);
      visit.page.locator(".foot button:visible").focus();
      visit.press("Enter");
      visit.waitForHits();
      assertThat(visit.searchBox()).isFocused();
    }
  }

  @Test
  void searchBoxOfAPageReportsALoadFailure() {
    try (Visit visit = ServedSite.visit()) {
      visit.page.route(DATA, Route::abort);
      visit.open("terms/index.html").enterQuery("新质");
      assertThat(visit.page.locator("#_announcer")).containsText("没有载入");
      visit.page.unroute(DATA);
      visit.enterQuery("成都");
      assertThat(visit.options().first()).isVisible();
    }
  }

  @Test
  void damagedFileGivesNoHits() {
    try (Visit visit = ServedSite.visit()) {
      visit.page.route(
          DATA,
          route -> {
            String text = route.fetch().text();
            route.fulfill(
                new Route.FulfillOptions()
                    .setContentType("text/javascript")
                    .setBody(text.substring(0, text.length() / 2)));
          });
      visit.open(SEARCH).enterQuery("新质");
      assertThat(visit.page.locator(".foot button:visible")).hasText("重试");
      assertThat(visit.hits()).hasCount(0);
    }
  }

  @Test
  void rebuiltSiteIsReportedAndSearchedAfterAReload() throws IOException {
    Map<String, byte[]> files = new ConcurrentHashMap<>(BuiltSite.files());
    try (StaticHost host = StaticHost.of(files, "/").cacheable(true);
        Visit visit = ServedSite.visit(new NewContextOptions(), host.root())) {
      visit.open(SEARCH).enterQuery("新质").waitForHits();
      files.clear();
      files.putAll(BuiltSite.filesWith(MadeIndex.thousand().index()));
      visit.enterQuery("新制生产力");
      assertThat(visit.remark()).hasText("网站已经更新，请刷新本页。");
      visit.page.locator(".foot button:visible").click();
      assertThat(visit.remark()).containsText("以下是“新质生产力”的结果（同音字）");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"gbk", "utf-8", "iso-8859-1"})
  void declaredCharsetOfScriptsDoesNotMatter(String charset) throws IOException {
    Map<String, byte[]> files = BuiltSite.filesWith(MadeIndex.thousand().index());
    for (Map<String, byte[]> site : List.of(BuiltSite.files(), files)) {
      try (StaticHost host = StaticHost.of(site, "/").charset(charset);
          Visit visit = ServedSite.visit(new NewContextOptions(), host.root())) {
        visit.open(SEARCH).enterQuery("新制生产力");
        assertThat(visit.remark()).containsText("以下是“新质生产力”的结果（同音字）");
        assertThat(visit.hits().first()).isVisible();
      }
    }
  }

  /// The packs of the index are exempt: the client reads them as bytes.
  @Test
  void allScriptsExceptPacksAreAscii() {
    Pattern pack = Pattern.compile("search/[0-9a-f]{16}/.*");
    assertThat(BuiltSite.files().entrySet())
        .filteredOn(file -> file.getKey().matches(".*\\.(js|json|webmanifest)"))
        .filteredOn(file -> !pack.matcher(file.getKey()).matches())
        .hasSizeGreaterThan(6)
        .allSatisfy(
            file -> assertThat(file.getValue()).as(file.getKey()).asString(UTF_8).isASCII());
  }

  static Stream<String> hostileQueries() {
    return Stream.of(
        "新".repeat(10_000),
        "新质 ".repeat(3_000),
        "\u0000\u0001\u0007\u001b\u007f\u0085",
        "<img src=x onerror=alert(1)>",
        "\"><script>alert(1)</script>",
        ".*+?^${}()|[]\\/",
        "(((((a+)+)+)+)+)$",
        "kind: issue:\" -\" --x -",
        "\"没有合上",
        "\ud800新质\udfff",
        "新\u200f质\u202e生\u200b产力",
        "%E6%96&q=1#x:0-1",
        "__proto__ constructor toString",
        "kind:__proto__ article:constructor term:toString");
  }

  @ParameterizedTest
  @MethodSource("hostileQueries")
  void queriesAreTreatedAsText(String query) {
    try (Visit visit = ServedSite.visit().open(SEARCH)) {
      visit.page.evaluate(
          """
          query => {
            const box = document.querySelector('#_q');
            box.value = query;
            box.dispatchEvent(new InputEvent('input'));
          }
          """,
          query);
      assertThat(visit.remark()).not().hasText("");
      assertThat(visit.page.locator("main :is(img, script, style, iframe)")).hasCount(0);
      assertThat(visit.remark().locator("*")).hasCount(0);
      visit.press("Enter");
      visit.page.reload();
      assertThat(visit.remark()).not().hasText("");
      assertThat(visit.errors()).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("hostileFragments")
  void hostileFragmentsAreIgnored(String fragment) {
    try (Visit visit = ServedSite.visit().open("new-quality/chengdu/index.html#" + fragment)) {
      assertThat(visit.highlightedText()).isEmpty();
      assertThat(visit.focused("tagName")).isEqualTo("BODY");
      assertThat(visit.errors()).isEmpty();
    }
  }

  static Stream<String> hostileFragments() {
    return Stream.of(
        "_main:0-2",
        "nothing:0-2",
        ":0-2",
        "%:0-2",
        "%E6:0-2",
        "<img src=x onerror=alert(1)>:0-2",
        "__proto__:0-2",
        "a:99999999999999999999-999999999999999999999",
        "x:-1-5",
        "x:1e3-2e3");
  }
}
