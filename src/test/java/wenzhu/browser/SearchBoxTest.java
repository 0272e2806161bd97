package wenzhu.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The box in the head of every page, used by the keyboard alone.
class SearchBoxTest {

  private static Visit terms() {
    return ServedSite.visit().open("terms/index.html");
  }

  @Test
  void fromTheSlashToTheLitWords() {
    try (Visit visit = terms()) {
      visit.press("/");
      assertThat(visit.box()).isFocused();
      visit.page.keyboard().type("新质生产力");
      assertThat(visit.options().first()).isVisible();
      assertThat(visit.box()).hasAttribute("aria-expanded", "true");
      visit.press("ArrowUp");
      assertThat(visit.box())
          .hasAttribute("aria-activedescendant", visit.options().last().getAttribute("id"));
      assertThat(visit.options().last()).hasAttribute("aria-selected", "true");
      visit.press("Enter");
      visit.page.waitForURL(Pattern.compile(".*#[a-z0-9-]+:\\d+-\\d+$"));
      visit.until("CSS.highlights.has('lit')");
      assertThat(visit.lit()).isEqualTo("新质生产力");
      assertThat(visit.page.url()).contains("#" + visit.focused("id") + ":");
      assertThat(visit.faults()).isEmpty();
    }
  }

  @Test
  void returnAloneLeadsToTheSearchPage() {
    try (Visit visit = terms()) {
      visit.press("/");
      visit.page.keyboard().type("成都");
      visit.press("Enter");
      visit.page.waitForURL("**/search/index.html?q=*");
      visit.answered();
      assertThat(visit.box()).hasValue("成都");
      assertThat(visit.faults()).isEmpty();
    }
  }

  @Test
  void keysThatWalkAndLeaveTheList() {
    try (Visit visit = terms()) {
      visit.box().focus();
      visit.page.keyboard().type("成都");
      assertThat(visit.options().first()).isVisible();
      visit.press("ArrowDown", "Home");
      assertThat(visit.box()).hasAttribute("aria-activedescendant", "");
      visit.press("ArrowDown", "ArrowUp");
      assertThat(visit.box()).hasAttribute("aria-activedescendant", "");
      visit.press("Escape");
      assertThat(visit.options().first()).isHidden();
      assertThat(visit.box()).hasAttribute("aria-expanded", "false");
      assertThat(visit.box()).hasValue("成都");
      visit.press("ArrowDown");
      assertThat(visit.options().first()).hasAttribute("aria-selected", "true");
      visit.press("Escape", "Escape");
      assertThat(visit.box()).hasValue("");
      visit.page.keyboard().type("成都");
      assertThat(visit.options().first()).isVisible();
      visit.press("Tab");
      assertThat(visit.options().first()).isHidden();
      assertThat(visit.box()).not().isFocused();
    }
  }

  @Test
  void aListThatWasLeftStaysShutWhenALateAnswerComes() {
    try (Visit visit = terms()) {
      visit.ask("成都");
      assertThat(visit.options().first()).isVisible();
      List<Route> held = new ArrayList<>();
      visit.page.route(
          "**/search/*/f/*.js", held::add); // What a query that finds nothing asks for.
      visit.ask("新制生产力");
      visit.page.waitForCondition(() -> !held.isEmpty());
      visit.press("Escape");
      visit.page.unroute("**/search/*/f/*.js");
      held.forEach(Route::resume);
      assertThat(visit.page.locator(".options > p")).containsText("没有完全匹配“新制生产力”");
      assertThat(visit.options().first()).isHidden();
      visit.ask("新质");
      assertThat(visit.options().first()).isVisible();
    }
  }

  @Test
  void wordsAreLitWhereThereAreNoHighlights() {
    try (Visit visit = ServedSite.visit()) {
      visit.page.addInitScript("delete window.Highlight");
      visit.open("terms/index.html").ask("新质生产力");
      visit.options().last().click();
      visit.page.waitForURL(Pattern.compile(".*#[a-z0-9-]+:\\d+-\\d+$"));
      Locator lit = visit.page.locator("[data-block] mark");
      assertThat(lit.first()).containsText("新质");
      String text = String.valueOf(visit.page.evaluate("document.body.textContent"));
      visit.page.evaluate("location.hash = '_main'");
      assertThat(lit).hasCount(0);
      assertThat(visit.page.locator("body")).hasText(text);
    }
  }

  @Test
  void theSettingSwitchesTheSlashOff() {
    try (Visit visit = ServedSite.visit().open("search/index.html")) {
      visit.page.click(".settings-button");
      visit.page.locator("[name=slash][value=off]").check();
      visit.open("terms/index.html").press("/");
      assertThat(visit.box()).not().isFocused();
      visit.open("search/index.html").press("/");
      assertThat(visit.box()).not().isFocused();
      visit.page.click(".settings-button");
      visit.page.locator("[name=slash][value='']").check();
      visit.press("/");
      assertThat(visit.box()).isFocused();
      assertThat(visit.box()).hasValue("");
      visit.press("/");
      assertThat(visit.box()).hasValue("/");
    }
  }

  @Test
  void nothingIsLoadedBeforeTheBoxIsUsed() {
    try (Visit visit = ServedSite.visit()) {
      List<String> asked = new ArrayList<>();
      visit.page.onRequest(request -> asked.add(request.url()));
      visit.open("terms/index.html");
      visit.page.waitForLoadState();
      assertThat(asked).noneMatch(url -> url.contains("/search/"));
      visit.page.waitForRequest("**/search/**", () -> visit.box().focus());
    }
  }

  @Test
  void aRepairIsToldInTheListToo() {
    try (Visit visit = terms()) {
      visit.ask("新制生产力");
      assertThat(visit.page.locator(".options > p")).containsText("没有完全匹配“新制生产力”");
      assertThat(visit.options().first()).isVisible();
      visit.ask("龘龘龘龘");
      assertThat(visit.page.locator(".options > p")).hasText("没有找到。");
      assertThat(visit.options()).hasCount(0);
    }
  }
}
