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

/// What readers do on the page of the search, each story with a browser state of its own.
class SearchPageTest {

  private static final String SEARCH = "search/index.html";

  private static Visit search(String query) {
    return ServedSite.visit().open(SEARCH + (query.isEmpty() ? "" : "?q=" + query));
  }

  @Test
  void passagesComeAsOneTypesAndShowTheirWords() {
    try (Visit visit = search("").ask("新质").answered()) {
      assertThat(visit.hits().first().locator("mark").first()).hasText("新质");
      assertThat(visit.hits().first().locator("a"))
          .hasAttribute("href", Pattern.compile("^\\.\\./.*#[a-z0-9-]+:\\d+-\\d+.*"));
      assertThat(visit.page.locator("[role=status]")).containsText(" 段");
      assertThat(visit.faults()).isEmpty();
    }
  }

  @Test
  void theListGoesOnToItsEnd() {
    try (Visit visit = search("成都").answered()) {
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
  void pressingTwiceGoesOnOnce() {
    try (Visit visit = search("成都").answered()) {
      visit.page.locator("#_next").evaluate("next => [next.click(), next.click()]");
      assertThat(visit.hits().nth(19)).isVisible();
      assertThat(all(visit, "data-hit")).hasSize(20).doesNotHaveDuplicates();
    }
  }

  /// The words may occur on the page before, in its contents or in another passage.
  @Test
  void aHitLeadsToItsWords() {
    for (String query : List.of("科技 创新", "成都", "生产力")) {
      try (Visit visit = search(query).answered()) {
        for (int hit = 0; hit < visit.hits().count(); hit++) {
          visit.hits().nth(hit).locator("a").click();
          assertThat(visit.page.locator("[data-block]:focus")).hasCount(1);
          visit.page.waitForLoadState(LoadState.LOAD);
          visit.page.waitForTimeout(100); // The browser might still go elsewhere.
          assertThat(visit.lit()).isNotEmpty();
          assertThat(visit.litIsInView()).as("%s: %s", query, visit.page.url()).isTrue();
          visit.page.goBack();
          visit.answered();
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
  void theAddressKeepsTheQueryAndBackRestoresIt() {
    try (Visit visit = search("")) {
      visit.box().focus();
      visit.page.keyboard().type("新质");
      visit.answered();
      assertThat(visit.page).hasURL(Pattern.compile(".*\\?q=%E6%96%B0%E8%B4%A8$"));
      visit.press("Enter");
      visit.ask("成都").answered().press("Enter");
      visit.page.goBack();
      assertThat(visit.box()).hasValue("新质");
      assertThat(visit.hits().first().locator("mark").first()).hasText("新质");
      visit.page.goForward();
      assertThat(visit.box()).hasValue("成都");
      assertThat(visit.hits().first().locator("mark").first()).hasText("成都");
      visit.hits().first().locator("a").click();
      visit.page.goBack();
      assertThat(visit.box()).hasValue("成都");
      visit.answered();
      assertThat(visit.faults()).isEmpty();
    }
  }

  @Test
  void filtersAreWordsOfTheQuery() {
    try (Visit visit = search("成都").answered()) {
      Locator filter = visit.page.locator("#_filters button").first();
      String word = filter.getAttribute("value");
      filter.focus();
      visit.press("Enter");
      assertThat(visit.box()).hasValue("成都 " + word);
      Locator pressed = visit.page.locator("#_filters [aria-pressed=true]");
      assertThat(pressed).hasCount(1);
      assertThat(pressed).isFocused();
      visit.press("Enter");
      assertThat(visit.box()).hasValue("成都");
      assertThat(visit.page.locator("#_filters [aria-pressed=true]")).hasCount(0);
      visit.page.goBack();
      assertThat(visit.box()).hasValue("成都 " + word);
    }
  }

  @Test
  void aFilterThatNothingPassesCanBeLetGo() {
    try (Visit visit = search("成都 year:1900").answered()) {
      Locator pressed = visit.page.locator("#_filters [aria-pressed=true]");
      assertThat(pressed).hasAttribute("value", "year:1900");
      pressed.focus();
      visit.press("Enter");
      assertThat(visit.box()).hasValue("成都");
      assertThat(pressed).hasCount(0);
    }
  }

  @Test
  void whatIsShownStaysUntilTheNextIsThere() {
    try (Visit visit = search("成都").answered()) {
      visit.page.evaluate(
          """
          () => {
            window.least = 99;
            const list = document.querySelector('#_hits');
            new MutationObserver(() => {
              window.least = Math.min(window.least, list.querySelectorAll('[data-hit]').length);
            }).observe(list, { childList: true, subtree: true });
          }
          """);
      visit.box().focus();
      visit.page.keyboard().type("市");
      visit.until("window.least < 99");
      assertThat((Integer) visit.page.evaluate("window.least")).isPositive();
    }
  }

  @Test
  void aCorrectionIsReported() {
    try (Visit visit = search("新制生产力").answered()) {
      assertThat(visit.remark()).containsText("没有完全匹配“新制生产力”，以下是“新质生产力”的结果（同音字）。");
      assertThat(visit.hits().first().locator("mark").first()).hasText("新质生产力");
    }
  }

  @Test
  void pinyinFindsTheTerm() {
    try (Visit visit = search("").ask("xinzhi")) {
      assertThat(visit.page.locator("#_links a").first()).containsText("新质");
    }
  }

  /// The line is what takes time: nothing that is looked up waits for the page to be laid out.
  @Test
  void whatTheAddressAsksIsLookedUpBeforeTheStyleIsThere() throws IOException {
    try (StaticHost host = StaticHost.of(BuiltSite.filesWith(MadeIndex.thousand().index()), "/");
        Visit visit = ServedSite.visit(new NewContextOptions(), host.root())) {
      List<Route> held = new ArrayList<>();
      visit.page.route("**/style.*.css", held::add);
      visit.page.waitForRequest(
          Pattern.compile(".*/search/[0-9a-f]+/g/.*"),
          () ->
              visit.page.navigate(
                  host.root() + SEARCH + "?q=科技",
                  new NavigateOptions().setWaitUntil(WaitUntilState.COMMIT)));
      assertThat(held).hasSize(1);
      held.getFirst().resume();
      assertThat(visit.answered().hits()).hasCount(10);
      assertThat(visit.faults()).isEmpty();
    }
  }
}
