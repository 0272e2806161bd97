package wenzhu.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The pictures as the browser draws them, without a script.
class PicturesTest {

  private static final List<String> PAGES =
      List.of(
          "new-quality/understanding/index.html",
          "new-quality/chengdu/index.html",
          "quotes/index.html",
          "terms/index.html");

  /// Finds labels that overlap or leave their picture, and links that are too small for touch.
  private static final String FAULTS =
      """
      () => {
        const faults = [];
        for (const picture of document.querySelectorAll('.picture > svg')) {
          const frame = picture.getBoundingClientRect();
          const words = [...picture.querySelectorAll('text')].filter((text) => text.textContent);
          const rects = words.map((text) => text.getBoundingClientRect());
          words.forEach((text, i) => {
            const { left, right, top, bottom } = rects[i];
            if (left < frame.left - 1 || right > frame.right + 1 || top < frame.top - 1 || bottom > frame.bottom + 1) {
              faults.push(`outside: ${text.textContent}`);
            }
            rects.slice(i + 1).forEach((other, j) => {
              const overlaps = Math.min(right, other.right) - Math.max(left, other.left) > 1
                && Math.min(bottom, other.bottom) - Math.max(top, other.top) > 3;
              if (overlaps) {
                faults.push(`overlapping: ${text.textContent}, ${words[i + 1 + j].textContent}`);
              }
            });
          });
          for (const link of picture.querySelectorAll('a')) {
            if (link.querySelector('rect').getBoundingClientRect().height < 24) {
              faults.push(`small: ${link.textContent}`);
            }
          }
        }
        return faults;
      }
      """;

  private static Visit visit(int width) {
    return ServedSite.visit(
        new NewContextOptions().setViewportSize(width, 900).setJavaScriptEnabled(false));
  }

  @ParameterizedTest
  @ValueSource(ints = {320, 390, 768, 1200, 1440})
  void labelsDoNotOverlapOrLeaveTheFrame(int width) {
    List<Object> faults = new ArrayList<>();
    try (Visit visit = visit(width)) {
      for (String file : PAGES) {
        visit.open(file);
        assertThat(visit.page.locator(".picture > svg")).hasCount(1);
        faults.addAll((List<?>) visit.page.evaluate(FAULTS));
      }
    }
    assertThat(faults).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {390, 1440})
  void nameInTheNetworkLinksToItsTerm(int width) {
    try (Visit visit = visit(width)) {
      visit.open("terms/index.html");
      Locator name = visit.page.locator(".network svg a").first();
      String term = name.locator("text").textContent();
      name.focus();
      visit.press("Enter");
      assertThat(visit.page).hasTitle(Pattern.compile("^" + term));
    }
  }

  /// The table has the same data as the picture, with links to the passages.
  @ParameterizedTest
  @ValueSource(ints = {390, 1440})
  void tableLinksToThePassages(int width) {
    try (Visit visit = visit(width)) {
      visit.open("new-quality/chengdu/index.html");
      visit.page.locator(".dispersion-plot summary").click();
      Locator note = visit.page.locator(".dispersion-plot .locators").first().locator("a").nth(2);
      assertThat(note).hasText("注3");
      note.click();
      assertThat(visit.page.locator(".noteref").nth(2)).isInViewport();
    }
  }
}
