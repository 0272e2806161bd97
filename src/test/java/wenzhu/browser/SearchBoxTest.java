package wenzhu.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The search box in the header of every page, used with the keyboard only.
class SearchBoxTest {

  private static Visit terms() {
    return ServedSite.visit().open("terms/index.html");
  }

  @Test
  void slashQueryAndReturnLeadToTheHighlightedWords() {
    try (Visit visit = terms()) {
      visit.press("/");
      assertThat(visit.searchBox()).isFocused();
      visit.page.keyboard().type("新质生产力");
      assertThat(visit.options().first()).isVisible();
      assertThat(visit.searchBox()).hasAttribute("aria-expanded", "true");
      visit.press("ArrowUp");
      assertThat(visit.searchBox())
          .hasAttribute("aria-activedescendant", visit.options().last().getAttribute("id"));
      assertThat(visit.options().last()).hasAttribute("aria-selected", "true");
      visit.press("Enter");
      visit.page.waitForURL(Pattern.compile(".*#[a-z0-9-]+:\\d+-\\d+$"));
      visit.waitUntil("CSS.highlights.has('target')");
      assertThat(visit.highlightedText()).isEqualTo("新质生产力");
      assertThat(visit.page.url()).contains("#" + visit.focused("id") + ":");
      assertThat(visit.errors()).isEmpty();
    }
  }

  @Test
  void returnWithoutAChosenOptionOpensTheSearchPage() {
    try (Visit visit = terms()) {
      visit.press("/");
      visit.page.keyboard().type("成都");
      visit.press("Enter");
      visit.page.waitForURL("**/search/index.html?q=*");
      visit.waitForHits();
      assertThat(visit.searchBox()).hasValue("成都");
      assertThat(visit.errors()).isEmpty();
    }
  }

  @Test
  void arrowKeysMoveInTheListAndEscapeAndTabCloseIt() {
    try (Visit visit = terms()) {
      visit.searchBox().focus();
      visit.page.keyboard().type("成都");
      assertThat(visit.options().first()).isVisible();
      visit.press("ArrowDown", "Home");
      assertThat(visit.searchBox()).hasAttribute("aria-activedescendant", "");
      visit.press("ArrowDown", "ArrowUp");
      assertThat(visit.searchBox()).hasAttribute("aria-activedescendant", "");
      visit.press("Escape");
      assertThat(visit.options().first()).isHidden();
      assertThat(visit.searchBox()).hasAttribute("aria-expanded", "false");
      assertThat(visit.searchBox()).hasValue("成都");
      visit.press("ArrowDown");
      assertThat(visit.options().first()).hasAttribute("aria-selected", "true");
      visit.press("Escape", "Escape");
      assertThat(visit.searchBox()).hasValue("");
      visit.page.keyboard().type("成都");
      assertThat(visit.options().first()).isVisible();
      visit.press("Tab");
      assertThat(visit.options().first()).isHidden();
      assertThat(visit.searchBox()).not().isFocused();
    }
  }

  @Test
  void closedListStaysClosedWhenALateAnswerArrives() {
    try (Visit visit = terms()) {
      visit.enterQuery("成都");
      assertThat(visit.options().first()).isVisible();
      List<Route> blocked = new ArrayList<>();
      // Files that only a query without hits loads.
      visit.page.route("**/search/*/f/*.js", blocked::add);
      visit.enterQuery("新制生产力");
      visit.page.waitForCondition(() -> !blocked.isEmpty());
      visit.press("Escape");
      visit.page.unroute("**/search/*/f/*.js");
      blocked.forEach(Route::resume);
      assertThat(visit.page.locator(".options > p")).containsText("没有完全匹配“新制生产力”");
      assertThat(visit.options().first()).isHidden();
      visit.enterQuery("新质");
      assertThat(visit.options().first()).isVisible();
    }
  }

  @Test
  void wordsAreMarkedWithoutTheHighlightApi() {
    try (Visit visit = ServedSite.visit()) {
      visit.page.addInitScript("delete window.Highlight");
      visit.open("terms/index.html").enterQuery("新质生产力");
      visit.options().last().click();
      visit.page.waitForURL(Pattern.compile(".*#[a-z0-9-]+:\\d+-\\d+$"));
      Locator marks = visit.page.locator("[data-block] mark");
      assertThat(marks.first()).containsText("新质");
      String text = String.valueOf(visit.page.evaluate("document.body.textContent"));
      visit.page.evaluate("location.hash = '_main'");
      assertThat(marks).hasCount(0);
      assertThat(visit.page.locator("body")).hasText(text);
    }
  }

  @Test
  void settingDisablesTheSlashKey() {
    try (Visit visit = ServedSite.visit().open("search/index.html")) {
      visit.page.click(".settings-button");
      visit.page.locator("[name=slash][value=off]").check();
      visit.open("terms/index.html").press("/");
      assertThat(visit.searchBox()).not().isFocused();
      visit.open("search/index.html").press("/");
      assertThat(visit.searchBox()).not().isFocused();
      visit.page.click(".settings-button");
      visit.page.locator("[name=slash][value='']").check();
      visit.press("/");
      assertThat(visit.searchBox()).isFocused();
      assertThat(visit.searchBox()).hasValue("");
      visit.press("/");
      assertThat(visit.searchBox()).hasValue("/");
    }
  }

  @Test
  void nothingIsLoadedBeforeTheBoxIsUsed() {
    try (Visit visit = ServedSite.visit()) {
      List<String> requested = new ArrayList<>();
      visit.page.onRequest(request -> requested.add(request.url()));
      visit.open("terms/index.html");
      visit.page.waitForLoadState();
      assertThat(requested).noneMatch(url -> url.contains("/search/"));
      visit.page.waitForRequest("**/search/**", () -> visit.searchBox().focus());
    }
  }

  @Test
  void correctionIsReportedInTheList() {
    try (Visit visit = terms()) {
      visit.enterQuery("新制生产力");
      assertThat(visit.page.locator(".options > p")).containsText("没有完全匹配“新制生产力”");
      assertThat(visit.options().first()).isVisible();
      visit.enterQuery("龘龘龘龘");
      assertThat(visit.page.locator(".options > p")).hasText("没有找到。");
      assertThat(visit.options()).hasCount(0);
    }
  }
}
