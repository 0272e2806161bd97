package wenzhu.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A setting takes effect at once, and on the next page before its first paint. Settings need
/// nothing but a script.
class SettingsTest {

  private static final String ARTICLE = "new-quality/chengdu/index.html";
  private static final String TERM = "terms/productive-forces/index.html";

  private static Visit article() {
    return ServedSite.visit().open(ARTICLE);
  }

  private static Locator panel(Visit visit) {
    return visit.page.locator("#_settings");
  }

  private static void choose(Visit visit, String name, String value) {
    if (panel(visit).isHidden()) {
      visit.page.click(".settings-button");
    }
    panel(visit).locator("[name=%s][value='%s']".formatted(name, value)).check();
  }

  @ParameterizedTest
  @CsvSource({
    "theme,   dark,     html,                    backgroundColor, 'rgb(23, 21, 18)'",
    "theme,   sepia,    html,                    backgroundColor, 'rgb(243, 232, 210)'",
    "size,    huge,     html,                    fontSize,        21px",
    "leading, wide,     .prose p,                lineHeight,      39.6px",
    "align,   left,     .prose p,                textAlign,       start",
    "setting, vertical, .prose,                  writingMode,     vertical-rl",
  })
  void settingAppliesToThisPageAndTheNext(
      String name, String value, String selector, String property, String expected) {
    String style = "(element, property) => getComputedStyle(element)[property]";
    try (Visit visit = article()) {
      Locator element = visit.page.locator(selector).first();
      Object before = element.evaluate(style, property);
      choose(visit, name, value);
      assertThat(element.evaluate(style, property)).isEqualTo(expected);
      visit.page.reload();
      assertThat(element.evaluate(style, property)).isEqualTo(expected);
      choose(visit, name, "");
      visit.page.reload();
      assertThat(element.evaluate(style, property)).isEqualTo(before);
      assertThat(visit.errors()).isEmpty();
    }
  }

  @Test
  void settingsCanBeChangedWithTheKeyboard() {
    try (Visit visit = article()) {
      visit.page.locator(".settings-button").focus();
      visit.press("Enter");
      assertThat(panel(visit)).isVisible();
      visit.press("Tab", "ArrowRight", "ArrowRight");
      assertThat(visit.page.locator("html")).hasAttribute("data-theme", "dark");
      visit.press("Tab", "ArrowRight");
      assertThat(visit.page.locator("html")).hasAttribute("data-size", "large");
      visit.press("Escape");
      assertThat(panel(visit)).isHidden();
      assertThat(visit.page.locator(".settings-button")).isFocused();
    }
  }

  @Test
  void uncheckedKindsOfNotesAreHidden() {
    try (Visit visit = article()) {
      Locator marks = visit.page.locator(".noteref:visible");
      int all = marks.count();
      int data = visit.page.locator(".noteref-data").count();
      visit.page.click(".settings-button");
      panel(visit).locator("[value=data]").uncheck();
      assertThat(marks).hasCount(all - data);
      visit.page.reload();
      assertThat(marks).hasCount(all - data);
      visit.page.click(".settings-button");
      panel(visit).locator("[value=notes]").uncheck();
      assertThat(marks).hasCount(0);
      assertThat(panel(visit).locator("[value=gloss]")).isDisabled();
      panel(visit).locator("button").click();
      assertThat(marks).hasCount(all);
      assertThat(panel(visit).locator("[value=data]")).isChecked();
    }
  }

  @Test
  void linkToAHiddenNoteShowsIt() {
    try (Visit visit = article()) {
      visit.page.click(".settings-button");
      panel(visit).locator("[value=notes]").uncheck();
      Locator note = visit.page.locator(".note").first();
      assertThat(note.locator("aside")).isHidden();
      String id = note.locator("[data-block]").first().getAttribute("id");
      visit.open(ARTICLE + "?1#" + id + ":0-2");
      assertThat(note.locator("aside")).isVisible();
      visit.open(ARTICLE + "?2#" + id);
      assertThat(note.locator("aside")).isVisible();
      assertThat(visit.page.locator(".note > aside:visible")).hasCount(1);
    }
  }

  /// The style sheet alone draws the progress line, which takes no space.
  @Test
  void progressLineAndContentsFollowTheScrollPosition() {
    try (Visit visit = article()) {
      String line =
          "new DOMMatrix(getComputedStyle(document.querySelector('.reading'), '::before').transform).a";
      String current =
          "[...document.querySelectorAll('.contents a')].findIndex(a => a.matches(':target-current'))";
      assertThat(((Number) visit.page.evaluate(line)).doubleValue()).isZero();
      visit.page.evaluate("document.querySelectorAll('.prose h2')[2].scrollIntoView()");
      visit.waitUntil(current + " === 2");
      assertThat(((Number) visit.page.evaluate(line)).doubleValue()).isBetween(0.2, 0.8);
      visit.page.evaluate("scrollTo(0, document.documentElement.scrollHeight)");
      visit.waitUntil(line + " > 0.99");
    }
  }

  @Test
  void pinyinCanBeSwitchedOff() {
    try (Visit visit = ServedSite.visit().open(TERM)) {
      assertThat(visit.page.locator("rt").first()).isVisible();
      choose(visit, "pinyin", "off");
      assertThat(visit.page.locator("rt").first()).isHidden();
    }
  }

  @Test
  void settingAppliesToOtherWindows() {
    try (Visit visit = article()) {
      Page other = visit.context.newPage();
      other.navigate(visit.page.url());
      choose(visit, "theme", "sepia");
      assertThat(other.locator("html")).hasAttribute("data-theme", "sepia");
      choose(visit, "theme", "");
      assertThat(other.locator("html[data-theme]")).hasCount(0);
    }
  }

  @Test
  void settingsCauseNoLayoutShiftWhenAPageOpens() {
    String shift =
        """
        () => new Promise((resolve) => {
          let sum = 0;
          new PerformanceObserver((list) => list.getEntries().forEach(({ value }) => { sum += value; }))
              .observe({ type: 'layout-shift', buffered: true });
          setTimeout(() => resolve(String(sum)), 300);
        })
        """;
    try (Visit visit = article()) {
      choose(visit, "size", "huge");
      choose(visit, "leading", "wide");
      choose(visit, "theme", "dark");
      visit.page.reload();
      assertThat(visit.page.evaluate(shift)).isEqualTo("0");
    }
  }

  @Test
  void settingsAreHiddenWithoutScript() {
    try (Visit visit = ServedSite.visit(new NewContextOptions().setJavaScriptEnabled(false))) {
      visit.open(ARTICLE);
      assertThat(visit.page.locator(".settings-button")).isHidden();
      assertThat(panel(visit)).isHidden();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          delete HTMLElement.prototype.popover
          Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no'); } })
          localStorage.setItem('wenzhu.settings', '{"not json')
          localStorage.setItem('wenzhu.settings', '"a string"')
          """)
  void settingsWorkWithoutPopoverOrStorage(String missing) {
    try (Visit visit = ServedSite.visit()) {
      visit.page.addInitScript(missing);
      visit.open(ARTICLE);
      choose(visit, "theme", "dark");
      assertThat(visit.page.locator("html")).hasAttribute("data-theme", "dark");
      visit.press("Escape");
      assertThat(panel(visit)).isHidden();
      assertThat(visit.errors()).isEmpty();
    }
  }
}
