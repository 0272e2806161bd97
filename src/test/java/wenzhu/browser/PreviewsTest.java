package wenzhu.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The preview of a term's definition beside a link to it, with mouse, keyboard and touch.
class PreviewsTest {

  private static final String ARTICLE = "new-quality/chengdu/index.html";
  private static final Pattern TERM = Pattern.compile(".*/terms/new-quality-productive-forces/.*");

  private static Visit article() {
    return ServedSite.visit().open(ARTICLE);
  }

  private static Locator link(Visit visit) {
    return visit.page.locator(".prose section > p .term[href*='/new-quality-productive-']").first();
  }

  private static Locator preview(Visit visit) {
    return visit.page.locator("#_preview");
  }

  @Test
  void previewShowsReadingMeaningStatusAndShorterTerms() {
    try (Visit visit = article()) {
      link(visit).hover();
      assertThat(preview(visit)).containsText("xīn zhì shēngchǎnlì");
      assertThat(preview(visit)).containsText("未核");
      assertThat(preview(visit)).containsText("公开提出的概念");
      assertThat(preview(visit).locator("a")).hasText(new String[] {"新质生产力", "新质", "生产力"});
      assertThat(link(visit)).hasAttribute("aria-describedby", "_preview");
      assertThat(Chromium.accessibilityViolations(visit.page)).isEmpty();
      assertThat(visit.errors()).isEmpty();
    }
  }

  @Test
  void previewStaysOpenWhileTheMouseIsOverIt() {
    try (Visit visit = article()) {
      link(visit).hover();
      assertThat(preview(visit)).isVisible();
      preview(visit).hover();
      visit.page.waitForTimeout(600);
      assertThat(preview(visit)).isVisible();
      visit.page.mouse().move(5, 5);
      assertThat(preview(visit)).isHidden();
      link(visit).hover();
      assertThat(preview(visit)).isVisible();
      visit.press("Escape");
      assertThat(preview(visit)).isHidden();
    }
  }

  @Test
  void tabMovesThroughThePreviewAndOn() {
    try (Visit visit = article()) {
      visit.page.locator(".prose .noteref").first().focus();
      for (int i = 0;
          i < 40 && !visit.focused("href").endsWith("new-quality-productive-forces/index.html");
          i++) {
        visit.press("Tab");
      }
      assertThat(link(visit)).isFocused();
      assertThat(preview(visit)).containsText("公开提出的概念");
      visit.press("Tab", "Tab", "Tab");
      assertThat(preview(visit).locator("a").last()).isFocused();
      visit.press("Escape");
      assertThat(preview(visit)).isHidden();
      assertThat(link(visit)).isFocused();
      visit.press("Tab");
      assertThat(preview(visit)).not().containsText("公开提出的概念");
      visit.press("Shift+Tab");
      assertThat(link(visit)).isFocused();
      visit.press("Tab", "Tab", "Tab", "Tab");
      assertThat(link(visit)).not().isFocused();
      assertThat(preview(visit)).not().containsText("公开提出的概念");
      assertThat(visit.page.locator(".prose a:focus")).hasCount(1);
    }
  }

  @Test
  void firstTapOpensThePreviewAndSecondTapFollowsTheLink() {
    var phone = new NewContextOptions().setViewportSize(390, 800).setHasTouch(true);
    try (Visit visit = ServedSite.visit(phone).open(ARTICLE)) {
      link(visit).tap();
      assertThat(preview(visit)).isVisible();
      assertThat(Chromium.horizontalOverflow(visit.page)).isZero();
      visit.page.locator(".prose p").first().tap();
      assertThat(preview(visit)).isHidden();
      link(visit).tap();
      assertThat(preview(visit)).isVisible();
      preview(visit).locator("a").first().tap();
      visit.page.waitForURL(TERM);
      visit.page.goBack();
      link(visit).tap();
      link(visit).tap();
      visit.page.waitForURL(TERM);
      assertThat(visit.errors()).isEmpty();
    }
  }

  @Test
  void clickFollowsTheLink() {
    try (Visit visit = article()) {
      link(visit).click();
      visit.page.waitForURL(TERM);
    }
  }

  @Test
  void linkLeadsToTheDefinitionWithoutScript() {
    try (Visit visit = ServedSite.visit(new NewContextOptions().setJavaScriptEnabled(false))) {
      visit.open(ARTICLE);
      link(visit).hover();
      assertThat(preview(visit)).isHidden();
      link(visit).click();
      visit.page.waitForURL(TERM);
    }
  }

  @Test
  void previewWorksWithoutThePopoverApi() {
    try (Visit visit = ServedSite.visit()) {
      visit.page.addInitScript("delete HTMLElement.prototype.popover");
      visit.open(ARTICLE);
      link(visit).hover();
      assertThat(preview(visit)).isVisible();
      visit.press("Escape");
      assertThat(preview(visit)).isHidden();
      assertThat(visit.errors()).isEmpty();
    }
  }
}
