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

/// What readers do, each by mouse in a wide window, by a finger on a phone, and by the keyboard alone.
class StoriesTest {

  private static final String ARTICLE = "new-quality/chengdu/index.html";

  /// How a reader handles the page.
  enum Hand {
    MOUSE,
    FINGER,
    KEYBOARD;

    NewContextOptions window() {
      return this == FINGER
          ? new NewContextOptions().setViewportSize(390, 844).setHasTouch(true).setIsMobile(true)
          : new NewContextOptions().setViewportSize(1440, 900);
    }

    void press(Locator target) {
      switch (this) {
        case MOUSE -> target.click();
        case FINGER -> target.tap();
        case KEYBOARD -> target.press("Enter");
      }
    }

    /// One of a group of radio buttons: a word on the screen, or the next by the arrow key.
    void choose(Locator radio) {
      switch (this) {
        case MOUSE -> radio.click();
        case FINGER -> radio.tap();
        case KEYBOARD -> radio.press(" ");
      }
    }

    /// A link to a term shows what it means before it is followed; a finger needs a second tap.
    void follow(Locator term) {
      press(term);
      if (this == FINGER) {
        press(term);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void readsANoteAndGoesOn(Hand hand) {
    try (Visit visit = ServedSite.visit(hand.window()).open(ARTICLE)) {
      Locator mark = visit.page.locator(".prose .noteref").nth(5);
      Locator note = visit.page.locator(".prose .note > aside").nth(5);
      hand.press(mark);
      assertThat(note).isInViewport();
      hand.press(note.locator(".note-number"));
      assertThat(mark).isInViewport();
      assertThat(visit.page).hasURL(Pattern.compile("#" + mark.getAttribute("id") + "$"));
      assertThat(visit.faults()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void looksAtATermAndLeavesIt(Hand hand) {
    try (Visit visit = ServedSite.visit(hand.window()).open(ARTICLE)) {
      Locator term = visit.page.locator(".prose .term").nth(3);
      Locator preview = visit.page.locator("#_preview");
      switch (hand) {
        case MOUSE -> term.hover();
        case FINGER -> term.tap();
        case KEYBOARD -> {
          term.evaluate("link => link.previousElementSibling?.focus()");
          term.focus();
          visit.press("Shift+Tab", "Tab");
        }
      }
      assertThat(preview).isVisible();
      switch (hand) {
        case MOUSE -> visit.page.mouse().move(1, 1);
        case FINGER -> visit.page.locator(".prose h2").first().tap();
        case KEYBOARD -> visit.press("Escape");
      }
      assertThat(preview).isHidden();
      assertThat(visit.page).hasURL(Pattern.compile(".*/" + ARTICLE + "(#.*)?$"));
    }
  }

  @ParameterizedTest
  @EnumSource
  void followsATermToWhereItStandsAndBack(Hand hand) {
    try (Visit visit = ServedSite.visit(hand.window()).open(ARTICLE)) {
      hand.follow(visit.page.locator(".prose .term").nth(3));
      assertThat(visit.page).hasURL(Pattern.compile(".*/terms/[a-z-]+/index.html$"));
      hand.press(visit.page.locator(".kwic a").first());
      assertThat(visit.page).hasURL(Pattern.compile(".*/new-quality/.*#.+"));
      visit.page.goBack();
      assertThat(visit.page).hasURL(Pattern.compile(".*/terms/.*"));
      visit.page.goBack();
      assertThat(visit.page.locator("h1")).hasText("成都如何加快形成新质生产力");
    }
  }

  @ParameterizedTest
  @EnumSource
  void citesAParagraph(Hand hand) {
    try (Visit visit = ServedSite.visit(hand.window()).open(ARTICLE)) {
      Locator panel = visit.page.locator("#_citing");
      hand.press(visit.page.locator(".prose .lede .cite").first());
      assertThat(panel).isVisible();
      hand.choose(panel.locator("[value=gbt7714]"));
      assertThat(panel.locator("textarea")).hasValue(Pattern.compile("^课题组\\. "));
      hand.press(panel.locator("button").last());
      assertThat(panel).isHidden();
      assertThat(visit.faults()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void settlesHowToRead(Hand hand) {
    try (Visit visit = ServedSite.visit(hand.window()).open(ARTICLE)) {
      hand.press(visit.page.locator(".settings-button"));
      hand.choose(visit.page.locator("[name=theme][value=dark]"));
      hand.choose(visit.page.locator("[name=size][value=large]"));
      visit.page.reload();
      assertThat(visit.page.locator("html")).hasAttribute("data-theme", "dark");
      assertThat(visit.page.locator("html")).hasAttribute("data-size", "large");
    }
  }

  @ParameterizedTest
  @EnumSource
  void readsOnWithoutANetwork(Hand hand) throws IOException {
    StaticHost host = StaticHost.of(BuiltSite.files(), "/");
    NewContextOptions window = hand.window().setServiceWorkers(ServiceWorkerPolicy.ALLOW);
    try (Visit visit = new Visit(Chromium.browser().newContext(window), host.root())) {
      visit.open(ARTICLE);
      hand.press(visit.page.locator(".keep button"));
      assertThat(visit.page.locator(".keep [role=status]")).containsText("已保存");
      host.close();
      hand.press(visit.page.locator(".neighbours a").first());
      assertThat(visit.page.locator("h1")).hasText("正确认识和把握新质生产力");
      hand.follow(visit.page.locator(".prose .term").first());
      assertThat(visit.page.locator("h1 dfn")).isVisible();
    } finally {
      host.close();
    }
  }
}
