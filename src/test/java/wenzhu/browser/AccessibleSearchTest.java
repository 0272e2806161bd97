package wenzhu.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// In every state of the search, axe finds no violation and nothing is wider than the window.
class AccessibleSearchTest {

  private static final String SEARCH = "search/index.html";

  @ParameterizedTest
  @CsvSource({"320, LIGHT", "320, DARK", "1440, LIGHT", "1440, DARK"})
  void everyStateIsAccessible(int width, ColorScheme scheme) {
    List<String> findings = new ArrayList<>();
    try (Visit visit =
        ServedSite.visit(
            new NewContextOptions().setViewportSize(width, 700).setColorScheme(scheme))) {
      visit.open(SEARCH);
      check(visit, "empty", findings);
      visit.enterQuery("成都").waitForHits();
      check(visit, "results", findings);
      visit.page.locator("#_filters").evaluate("list => { list.parentElement.open = true }");
      visit.page.locator("#_filters button").first().click();
      assertThat(visit.page.locator("#_filters [aria-pressed=true]")).isVisible();
      check(visit, "filtered", findings);
      visit.enterQuery("新制生产力");
      assertThat(visit.remark()).containsText("没有完全匹配");
      check(visit, "corrected", findings);
      visit.enterQuery("龘龘龘龘");
      assertThat(visit.remark()).hasText("没有找到。");
      check(visit, "nothing", findings);
      visit.open("new-quality/chengdu/index.html").enterQuery("成都");
      assertThat(visit.options().first()).isVisible();
      visit.press("ArrowDown");
      check(visit, "popup", findings);
      visit.page.route(Pattern.compile(".*/search/.*\\.js$"), Route::abort);
      visit.open(SEARCH).enterQuery("新质");
      assertThat(visit.page.locator(".foot button:visible")).isVisible();
      check(visit, "failed", findings);
    }
    assertThat(findings).isEmpty();
  }

  private static void check(Visit visit, String state, List<String> findings) {
    int overflow = Chromium.horizontalOverflow(visit.page);
    if (overflow > 0) {
      findings.add(state + ": wider than the window by " + overflow);
    }
    Chromium.accessibilityViolations(visit.page)
        .forEach(violation -> findings.add(state + ": " + violation));
  }
}
