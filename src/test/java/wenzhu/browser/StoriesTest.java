package wenzhu.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import java.io.IOException;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// User stories, each with the mouse in a wide window, with touch on a phone, and with the
/// keyboard.
class StoriesTest {

  private static final String ARTICLE = "new-quality/chengdu/index.html";

  /// The input device of a reader.
  enum Input {
    MOUSE,
    TOUCH,
    KEYBOARD;

    NewContextOptions window() {
      return this == TOUCH
          ? new NewContextOptions().setViewportSize(390, 844).setHasTouch(true).setIsMobile(true)
          : new NewContextOptions().setViewportSize(1440, 900);
    }

    void press(Locator target) {
      switch (this) {
        case MOUSE -> target.click();
        case TOUCH -> target.tap();
        case KEYBOARD -> target.press("Enter");
      }
    }

    /// Chooses a radio button: by its label, or with the keyboard.
    void choose(Locator radio) {
      switch (this) {
        case MOUSE -> radio.click();
        case TOUCH -> radio.tap();
        case KEYBOARD -> radio.press(" ");
      }
    }

    /// Follows a link to a term. On touch, the first tap shows the preview and the second follows
    /// the link.
    void follow(Locator term) {
      press(term);
      if (this == TOUCH) {
        press(term);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void opensANoteAndReturnsToTheText(Input input) {
    try (Visit visit = ServedSite.visit(input.window()).open(ARTICLE)) {
      Locator mark = visit.page.locator(".prose .noteref").nth(5);
      Locator note = visit.page.locator(".prose .note > aside").nth(5);
      input.press(mark);
      assertThat(note).isInViewport();
      input.press(note.locator(".note-number"));
      assertThat(mark).isInViewport();
      assertThat(visit.page).hasURL(Pattern.compile("#" + mark.getAttribute("id") + "$"));
      assertThat(visit.errors()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void opensAndClosesThePreviewOfATerm(Input input) {
    try (Visit visit = ServedSite.visit(input.window()).open(ARTICLE)) {
      Locator term = visit.page.locator(".prose .term").nth(3);
      Locator preview = visit.page.locator("#_preview");
      switch (input) {
        case MOUSE -> term.hover();
        case TOUCH -> term.tap();
        case KEYBOARD -> {
          term.evaluate("link => link.previousElementSibling?.focus()");
          term.focus();
          visit.press("Shift+Tab", "Tab");
        }
      }
      assertThat(preview).isVisible();
      switch (input) {
        case MOUSE -> visit.page.mouse().move(1, 1);
        case TOUCH -> visit.page.locator(".prose h2").first().tap();
        case KEYBOARD -> visit.press("Escape");
      }
      assertThat(preview).isHidden();
      assertThat(visit.page).hasURL(Pattern.compile(".*/" + ARTICLE + "(#.*)?$"));
    }
  }

  @ParameterizedTest
  @EnumSource
  void followsATermToAnOccurrenceAndGoesBack(Input input) {
    try (Visit visit = ServedSite.visit(input.window()).open(ARTICLE)) {
      input.follow(visit.page.locator(".prose .term").nth(3));
      assertThat(visit.page).hasURL(Pattern.compile(".*/terms/[a-z-]+/index.html$"));
      input.press(visit.page.locator(".kwic a").first());
      assertThat(visit.page).hasURL(Pattern.compile(".*/new-quality/.*#.+"));
      visit.page.goBack();
      assertThat(visit.page).hasURL(Pattern.compile(".*/terms/.*"));
      visit.page.goBack();
      assertThat(visit.page.locator("h1")).hasText("成都如何加快形成新质生产力");
    }
  }

  @ParameterizedTest
  @EnumSource
  void citesAParagraph(Input input) {
    try (Visit visit = ServedSite.visit(input.window()).open(ARTICLE)) {
      Locator panel = visit.page.locator("#_citing");
      input.press(visit.page.locator(".prose .lede .cite").first());
      assertThat(panel).isVisible();
      input.choose(panel.locator("[value=gbt7714]"));
      assertThat(panel.locator("textarea")).hasValue(Pattern.compile("^课题组\\. "));
      input.press(panel.locator("button").last());
      assertThat(panel).isHidden();
      assertThat(visit.errors()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void settingsSurviveAReload(Input input) {
    try (Visit visit = ServedSite.visit(input.window()).open(ARTICLE)) {
      input.press(visit.page.locator(".settings-button"));
      input.choose(visit.page.locator("[name=theme][value=dark]"));
      input.choose(visit.page.locator("[name=size][value=large]"));
      visit.page.reload();
      assertThat(visit.page.locator("html")).hasAttribute("data-theme", "dark");
      assertThat(visit.page.locator("html")).hasAttribute("data-size", "large");
    }
  }

  @ParameterizedTest
  @EnumSource
  void readsAStoredIssueOffline(Input input) throws IOException {
    StaticHost host = StaticHost.of(BuiltSite.files(), "/");
    NewContextOptions window = input.window().setServiceWorkers(ServiceWorkerPolicy.ALLOW);
    try (Visit visit = new Visit(Chromium.browser().newContext(window), host.root())) {
      visit.open(ARTICLE);
      input.press(visit.page.locator(".save-offline button"));
      assertThat(visit.page.locator(".save-offline [role=status]")).containsText("已保存");
      host.close();
      input.press(visit.page.locator(".neighbours a").first());
      assertThat(visit.page.locator("h1")).hasText("正确认识和把握新质生产力");
      input.follow(visit.page.locator(".prose .term").first());
      assertThat(visit.page.locator("h1 dfn")).isVisible();
    } finally {
      host.close();
    }
  }
}
