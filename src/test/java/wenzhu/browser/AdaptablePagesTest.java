package wenzhu.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// No kind of page loses content when readers force their own colours, reduce motion, zoom to 200 %
/// and 400 %, or increase the spacing of the text (WCAG 1.4.4, 1.4.10, 1.4.12).
class AdaptablePagesTest {

  /// Finds text that its box clips, or that is outside the window and cannot be scrolled to. Lines
  /// of a concordance (`.kwic`) are excluded: they are clipped on purpose, and link to the full
  /// text.
  private static final String LOST_TEXT =
      """
      () => {
        const lost = [];
        const report = (what, element) => lost.push(`${what}: ${element.tagName} ${element.className} ${element.textContent.trim().slice(0, 20)}`);
        const shown = (element) => element.checkVisibility({ visibilityProperty: true });
        const hasText = (element) => [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
        const width = document.documentElement.clientWidth;
        if (document.documentElement.scrollWidth > width) {
          lost.push(`wider than the window by ${document.documentElement.scrollWidth - width}`);
        }
        for (const element of document.body.querySelectorAll('*')) {
          if (!shown(element) || element.closest('svg, .skip, .announcer, legend, .kwic')) continue;
          const { overflowX, overflowY } = getComputedStyle(element);
          const clips = [overflowX, overflowY].some((value) => value === 'hidden' || value === 'clip');
          if (clips && (element.scrollHeight > element.clientHeight + 1 || element.scrollWidth > element.clientWidth + 1)) {
            report('cut off', element);
          }
          if (hasText(element) && !element.closest('.table, pre, .options')) {
            const { right, left } = element.getBoundingClientRect();
            if (right > width + 1 || left < -1) report('beyond the window', element);
          }
        }
        return lost;
      }
      """;

  /// Sets the spacing of WCAG 1.4.12. A constructed style sheet is used because the page's content
  /// security policy forbids inline styles.
  private static final String ADD_SPACE =
      """
      () => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
          p { margin-block-end: 2em !important; }`);
        document.adoptedStyleSheets = [sheet];
      }
      """;

  /// Finds controls whose states look the same, and links and drawings that cannot be distinguished
  /// from their surroundings.
  private static final String INDISTINCT =
      """
      () => {
        const indistinct = [];
        const appearance = (element) => {
          const { borderColor, borderWidth, outlineStyle, outlineColor } = getComputedStyle(element);
          return `${borderColor} ${borderWidth} ${outlineStyle} ${outlineColor}`;
        };
        for (const set of document.querySelectorAll('fieldset')) {
          const labels = [...set.querySelectorAll('label:has([type=radio])')];
          const chosen = labels.filter((label) => label.control.checked).map(appearance);
          const others = labels.filter((label) => !label.control.checked).map(appearance);
          if (chosen.some((one) => others.includes(one))) indistinct.push(`chosen or not: ${set.textContent.trim().slice(0, 20)}`);
        }
        for (const link of document.querySelectorAll('main p a:not([data-apparatus]), .prose .term')) {
          if (link.checkVisibility() && getComputedStyle(link).textDecorationLine === 'none' && getComputedStyle(link).borderBottomWidth === '0px'
              && getComputedStyle(link).color === getComputedStyle(link.parentElement).color) {
            indistinct.push(`a link like text: ${link.textContent}`);
          }
        }
        for (const drawn of document.querySelectorAll('svg :is(text, path, circle, rect)')) {
          const { fill, stroke } = getComputedStyle(drawn);
          const background = getComputedStyle(document.body).backgroundColor;
          if (drawn.checkVisibility() && [fill, stroke].every((colour) => colour === 'none' || colour === background)) {
            indistinct.push(`drawn in the colour of the page: ${drawn.outerHTML.slice(0, 60)}`);
          }
        }
        return indistinct;
      }
      """;

  private static final String MOVING =
      """
      () => [
        ...document.getAnimations().filter(({ timeline }) => timeline instanceof DocumentTimeline).map(({ animationName }) => animationName),
        ...[...document.querySelectorAll('*')].filter((element) => getComputedStyle(element).scrollBehavior === 'smooth').map(({ tagName }) => tagName),
      ]
      """;

  @Test
  void zoomTo200PercentLosesNoText() {
    check(window(640, 512), "() => {}", LOST_TEXT);
  }

  @Test
  void zoomTo400PercentLosesNoText() {
    check(window(320, 256), "() => {}", LOST_TEXT);
  }

  @Test
  void largestTextSizeOnASmallPhoneLosesNoText() {
    check(window(320, 568), "() => { document.documentElement.dataset.size = 'huge'; }", LOST_TEXT);
  }

  @Test
  void increasedTextSpacingLosesNoText() {
    check(window(390, 844), ADD_SPACE, LOST_TEXT);
    check(window(1440, 900), ADD_SPACE, LOST_TEXT);
  }

  @Test
  void forcedColoursHideNothing() {
    check(window(1440, 900).setForcedColors(ForcedColors.ACTIVE), "() => {}", INDISTINCT);
  }

  @Test
  void reducedMotionStopsAllAnimation() {
    check(window(1440, 900).setReducedMotion(ReducedMotion.REDUCE), "() => {}", MOVING);
  }

  /// Each check finds a page that violates it.
  @Test
  void eachCheckFindsAViolation() {
    checkFound("() => { document.querySelector('.prose p').style.width = '60rem'; }", LOST_TEXT);
    checkFound(
        "() => { Object.assign(document.querySelector('.prose p').style, { height: '1rem', overflow: 'hidden' }); }",
        LOST_TEXT);
    checkFound(
        "() => { document.querySelectorAll('.prose .term').forEach(({ style }) => { style.textDecoration = 'none'; style.color = 'inherit'; }); }",
        INDISTINCT);
    checkFound(
        "() => { document.querySelectorAll('.settings label').forEach(({ style }) => { style.border = '0'; style.outline = '0'; }); }",
        INDISTINCT);
    checkFound("() => { document.body.style.scrollBehavior = 'smooth'; }", MOVING);
    checkFound("() => { document.body.animate({ opacity: [0, 1] }, 60000); }", MOVING);
  }

  private static NewContextOptions window(int width, int height) {
    return new NewContextOptions().setViewportSize(width, height);
  }

  private static void check(NewContextOptions options, String change, String check) {
    List<String> all = new ArrayList<>();
    try (Visit visit = ServedSite.visit(options)) {
      for (String path : Typesetting.pageKinds()) {
        if (path.equals("404.html")) {
          continue; // It finds its style sheet at the root of a host only.
        }
        visit.open(path).page.evaluate(change);
        violations(visit, check).forEach(violation -> all.add(path + " " + violation));
      }
    }
    assertThat(all).isEmpty();
  }

  private static void checkFound(String change, String check) {
    try (Visit visit = ServedSite.visit(window(390, 844)).open("new-quality/chengdu/index.html")) {
      visit.page.evaluate(change);
      assertThat(violations(visit, check)).as(change).isNotEmpty();
    }
  }

  @SuppressWarnings("unchecked") // Page.evaluate returns an untyped value.
  private static List<String> violations(Visit visit, String check) {
    return (List<String>) visit.page.evaluate(check);
  }
}
