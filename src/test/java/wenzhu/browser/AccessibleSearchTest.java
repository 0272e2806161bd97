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

/// In no state of the search does axe find anything, and nothing is wider than the narrowest window.
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
      look(visit, "empty", findings);
      visit.ask("成都").answered();
      look(visit, "results", findings);
      visit.page.locator("#_filters").evaluate("list => { list.parentElement.open = true }");
      visit.page.locator("#_filters button").first().click();
      assertThat(visit.page.locator("#_filters [aria-pressed=true]")).isVisible();
      look(visit, "filtered", findings);
      visit.ask("新制生产力");
      assertThat(visit.remark()).containsText("没有完全匹配");
      look(visit, "repaired", findings);
      visit.ask("龘龘龘龘");
      assertThat(visit.remark()).hasText("没有找到。");
      look(visit, "nothing", findings);
      visit.open("new-quality/chengdu/index.html").ask("成都");
      assertThat(visit.options().first()).isVisible();
      visit.press("ArrowDown");
      look(visit, "popup", findings);
      visit.page.route(Pattern.compile(".*/search/.*\\.js$"), Route::abort);
      visit.open(SEARCH).ask("新质");
      assertThat(visit.page.locator(".foot button:visible")).isVisible();
      look(visit, "failed", findings);
    }
    assertThat(findings).isEmpty();
  }

  private static void look(Visit visit, String state, List<String> findings) {
    int excess = Chromium.excessWidth(visit.page);
    if (excess > 0) {
      findings.add(state + ": wider than the window by " + excess);
    }
    Chromium.barriers(visit.page).forEach(barrier -> findings.add(state + ": " + barrier));
  }
}
