package wenzhu.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page.NavigateOptions;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.WaitUntilState;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import wenzhu.index.MadeIndex;

/// User stories of the search page, each in its own browser context.
class SearchPageTest {

  private static final String SEARCH = "search/index.html";

  private static Visit searchPage(String query) {
    return ServedSite.visit().open(SEARCH + (query.isEmpty() ? "" : "?q=" + query));
  }

  @Test
  void hitsAppearWhileTypingWithTheWordsMarked() {
    try (Visit visit = searchPage("").enterQuery("新质").waitForHits()) {
      assertThat(visit.hits().first().locator("mark").first()).hasText("新质");
      assertThat(visit.hits().first().locator("a"))
          .hasAttribute("href", Pattern.compile("^\\.\\./.*#[a-z0-9-]+:\\d+-\\d+.*"));
      assertThat(visit.page.locator("[role=status]")).containsText(" 段");
      assertThat(visit.errors()).isEmpty();
    }
  }

  @Test
  void moreButtonLoadsTheListToItsEnd() {
    try (Visit visit = searchPage("成都").waitForHits()) {
      Locator more = visit.page.locator(".foot button:visible");
      while (more.count() > 0) {
        int before = visit.hits().count();
        more.focus();
        visit.press("Enter");
        assertThat(visit.hits().nth(before)).isVisible();
        assertThat(visit.hits().nth(before).locator("a")).isFocused();
      }
      int count = visit.hits().count();
      List<String> ranks = all(visit, "data-rank");
      assertThat(ranks.stream().map(Integer::valueOf).sorted())
          .containsExactlyElementsOf(IntStream.rangeClosed(1, count).boxed().toList());
      assertThat(all(visit, "data-hit")).doesNotHaveDuplicates();
      assertThat(visit.remark()).hasText(Pattern.compile(count + " 段，见于 \\d+ 篇"));
    }
  }

  @Test
  void doubleClickOnMoreLoadsOnePage() {
    try (Visit visit = searchPage("成都").waitForHits()) {
      visit.page.locator("#_next").evaluate("next => [next.click(), next.click()]");
      assertThat(visit.hits().nth(19)).isVisible();
      assertThat(all(visit, "data-hit")).hasSize(20).doesNotHaveDuplicates();
    }
  }

  /// The same words may occur earlier on the page, in its contents or in another passage.
  @Test
  void hitLinksToItsHighlightedWords() {
    for (String query : List.of("科技 创新", "成都", "生产力")) {
      try (Visit visit = searchPage(query).waitForHits()) {
        for (int hit = 0; hit < visit.hits().count(); hit++) {
          visit.hits().nth(hit).locator("a").click();
          assertThat(visit.page.locator("[data-block]:focus")).hasCount(1);
          visit.page.waitForLoadState(LoadState.LOAD);
          visit.page.waitForTimeout(100); // The browser might still scroll.
          assertThat(visit.highlightedText()).isNotEmpty();
          assertThat(visit.highlightIsInView()).as("%s: %s", query, visit.page.url()).isTrue();
          visit.page.goBack();
          visit.waitForHits();
        }
      }
    }
  }

  @SuppressWarnings("unchecked")
  private static List<String> all(Visit visit, String attribute) {
    return (List<String>)
        visit.hits().evaluateAll("(hits, name) => hits.map(h => h.getAttribute(name))", attribute);
  }

  @Test
  void addressHasTheQueryAndBackRestoresIt() {
    try (Visit visit = searchPage("")) {
      visit.searchBox().focus();
      visit.page.keyboard().type("新质");
      visit.waitForHits();
      assertThat(visit.page).hasURL(Pattern.compile(".*\\?q=%E6%96%B0%E8%B4%A8$"));
      visit.press("Enter");
      visit.enterQuery("成都").waitForHits().press("Enter");
      visit.page.goBack();
      assertThat(visit.searchBox()).hasValue("新质");
      assertThat(visit.hits().first().locator("mark").first()).hasText("新质");
      visit.page.goForward();
      assertThat(visit.searchBox()).hasValue("成都");
      assertThat(visit.hits().first().locator("mark").first()).hasText("成都");
      visit.hits().first().locator("a").click();
      visit.page.goBack();
      assertThat(visit.searchBox()).hasValue("成都");
      visit.waitForHits();
      assertThat(visit.errors()).isEmpty();
    }
  }

  @Test
  void filterButtonsAddAndRemoveWordsOfTheQuery() {
    try (Visit visit = searchPage("成都").waitForHits()) {
      Locator filter = visit.page.locator("#_filters button").first();
      String word = filter.getAttribute("value");
      filter.focus();
      visit.press("Enter");
      assertThat(visit.searchBox()).hasValue("成都 " + word);
      Locator pressed = visit.page.locator("#_filters [aria-pressed=true]");
      assertThat(pressed).hasCount(1);
      assertThat(pressed).isFocused();
      visit.press("Enter");
      assertThat(visit.searchBox()).hasValue("成都");
      assertThat(visit.page.locator("#_filters [aria-pressed=true]")).hasCount(0);
      visit.page.goBack();
      assertThat(visit.searchBox()).hasValue("成都 " + word);
    }
  }

  @Test
  void filterWithoutHitsCanBeRemoved() {
    try (Visit visit = searchPage("成都 year:1900").waitForHits()) {
      Locator pressed = visit.page.locator("#_filters [aria-pressed=true]");
      assertThat(pressed).hasAttribute("value", "year:1900");
      pressed.focus();
      visit.press("Enter");
      assertThat(visit.searchBox()).hasValue("成都");
      assertThat(pressed).hasCount(0);
    }
  }

  @Test
  void oldHitsStayVisibleUntilTheNewOnesArrive() {
    try (Visit visit = searchPage("成都").waitForHits()) {
      visit.page.evaluate(
          """
          () => {
            window.minimum = 99;
            const list = document.querySelector('#_hits');
            new MutationObserver(() => {
              window.minimum = Math.min(window.minimum, list.querySelectorAll('[data-hit]').length);
            }).observe(list, { childList: true, subtree: true });
          }
          """);
      visit.searchBox().focus();
      visit.page.keyboard().type("市");
      visit.waitUntil("window.minimum < 99");
      assertThat((Integer) visit.page.evaluate("window.minimum")).isPositive();
    }
  }

  @Test
  void correctionIsReported() {
    try (Visit visit = searchPage("新制生产力").waitForHits()) {
      assertThat(visit.remark()).containsText("没有完全匹配“新制生产力”，以下是“新质生产力”的结果（同音字）。");
      assertThat(visit.hits().first().locator("mark").first()).hasText("新质生产力");
    }
  }

  @Test
  void pinyinQueryLinksToTheTerm() {
    try (Visit visit = searchPage("").enterQuery("xinzhi")) {
      assertThat(visit.page.locator("#_links a").first()).containsText("新质");
    }
  }

  /// The network is the slowest part, so no request for the index waits for the layout of the page.
  @Test
  void queryOfTheAddressStartsBeforeTheStyleSheetIsLoaded() throws IOException {
    try (StaticHost host = StaticHost.of(BuiltSite.filesWith(MadeIndex.thousand().index()), "/");
        Visit visit = ServedSite.visit(new NewContextOptions(), host.root())) {
      List<Route> blocked = new ArrayList<>();
      visit.page.route("**/style.*.css", blocked::add);
      visit.page.waitForRequest(
          Pattern.compile(".*/search/[0-9a-f]+/g/.*"),
          () ->
              visit.page.navigate(
                  host.root() + SEARCH + "?q=科技",
                  new NavigateOptions().setWaitUntil(WaitUntilState.COMMIT)));
      assertThat(blocked).hasSize(1);
      blocked.getFirst().resume();
      assertThat(visit.waitForHits().hits()).hasCount(10);
      assertThat(visit.errors()).isEmpty();
    }
  }
}
