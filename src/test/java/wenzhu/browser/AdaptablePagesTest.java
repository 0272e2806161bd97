package wenzhu.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What readers change for themselves takes nothing from any kind of page: colours of their own, no
/// motion, a page at twice and four times the size, more space in the text (WCAG 1.4.4, 1.4.10,
/// 1.4.12).
class AdaptablePagesTest {

  /// Text that is cut off by its box, or stands beyond the window where nothing scrolls. A key word in
  /// its context is cut to a line by its nature: each leads to its place.
  private static final String LOST =
      """
      () => {
        const lost = [];
        const tell = (what, element) => lost.push(`${what}: ${element.tagName} ${element.className} ${element.textContent.trim().slice(0, 20)}`);
        const shown = (element) => element.checkVisibility({ visibilityProperty: true });
        const own = (element) => [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
        const width = document.documentElement.clientWidth;
        if (document.documentElement.scrollWidth > width) {
          lost.push(`wider than the window by ${document.documentElement.scrollWidth - width}`);
        }
        for (const element of document.body.querySelectorAll('*')) {
          if (!shown(element) || element.closest('svg, .skip, .said, legend, .kwic')) continue;
          const { overflowX, overflowY } = getComputedStyle(element);
          const hides = [overflowX, overflowY].some((value) => value === 'hidden' || value === 'clip');
          if (hides && (element.scrollHeight > element.clientHeight + 1 || element.scrollWidth > element.clientWidth + 1)) {
            tell('cut off', element);
          }
          if (own(element) && !element.closest('.table, pre, .options')) {
            const { right, left } = element.getBoundingClientRect();
            if (right > width + 1 || left < -1) tell('beyond the window', element);
          }
        }
        return lost;
      }
      """;

  /// WCAG 1.4.12, said in the page's own style sheets since its policy allows no others.
  private static final String SPACED =
      """
      () => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
          p { margin-block-end: 2em !important; }`);
        document.adoptedStyleSheets = [sheet];
      }
      """;

  /// Controls whose states look the same, and what has a colour of its own.
  private static final String UNSEEN =
      """
      () => {
        const unseen = [];
        const look = (element) => {
          const { borderColor, borderWidth, outlineStyle, outlineColor } = getComputedStyle(element);
          return `${borderColor} ${borderWidth} ${outlineStyle} ${outlineColor}`;
        };
        for (const set of document.querySelectorAll('fieldset')) {
          const labels = [...set.querySelectorAll('label:has([type=radio])')];
          const chosen = labels.filter((label) => label.control.checked).map(look);
          const others = labels.filter((label) => !label.control.checked).map(look);
          if (chosen.some((one) => others.includes(one))) unseen.push(`chosen or not: ${set.textContent.trim().slice(0, 20)}`);
        }
        for (const link of document.querySelectorAll('main p a:not([data-apparatus]), .prose .term')) {
          if (link.checkVisibility() && getComputedStyle(link).textDecorationLine === 'none' && getComputedStyle(link).borderBottomWidth === '0px'
              && getComputedStyle(link).color === getComputedStyle(link.parentElement).color) {
            unseen.push(`a link like text: ${link.textContent}`);
          }
        }
        for (const drawn of document.querySelectorAll('svg :is(text, path, circle, rect)')) {
          const { fill, stroke } = getComputedStyle(drawn);
          const paper = getComputedStyle(document.body).backgroundColor;
          if (drawn.checkVisibility() && [fill, stroke].every((colour) => colour === 'none' || colour === paper)) {
            unseen.push(`drawn in the colour of the page: ${drawn.outerHTML.slice(0, 60)}`);
          }
        }
        return unseen;
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
  void aPageAtTwiceTheSizeLosesNothing() {
    check(window(640, 512), "() => {}", LOST);
  }

  @Test
  void aPageAtFourTimesTheSizeLosesNothing() {
    check(window(320, 256), "() => {}", LOST);
  }

  @Test
  void theLargestTextOnTheSmallestPhoneLosesNothing() {
    check(window(320, 568), "() => { document.documentElement.dataset.size = 'huge'; }", LOST);
  }

  @Test
  void moreSpaceInTheTextLosesNothing() {
    check(window(390, 844), SPACED, LOST);
    check(window(1440, 900), SPACED, LOST);
  }

  @Test
  void coloursOfTheReadersOwnHideNothing() {
    check(window(1440, 900).setForcedColors(ForcedColors.ACTIVE), "() => {}", UNSEEN);
  }

  @Test
  void nothingMovesForThoseWhoWantNoMotion() {
    check(window(1440, 900).setReducedMotion(ReducedMotion.REDUCE), "() => {}", MOVING);
  }

  /// What would break each rule is found out.
  @Test
  void aBrokenPageIsFoundOut() {
    broken("() => { document.querySelector('.prose p').style.width = '60rem'; }", LOST);
    broken(
        "() => { Object.assign(document.querySelector('.prose p').style, { height: '1rem', overflow: 'hidden' }); }",
        LOST);
    broken(
        "() => { document.querySelectorAll('.prose .term').forEach(({ style }) => { style.textDecoration = 'none'; style.color = 'inherit'; }); }",
        UNSEEN);
    broken(
        "() => { document.querySelectorAll('.settings label').forEach(({ style }) => { style.border = '0'; style.outline = '0'; }); }",
        UNSEEN);
    broken("() => { document.body.style.scrollBehavior = 'smooth'; }", MOVING);
    broken("() => { document.body.animate({ opacity: [0, 1] }, 60000); }", MOVING);
  }

  private static NewContextOptions window(int width, int height) {
    return new NewContextOptions().setViewportSize(width, height);
  }

  private static void check(NewContextOptions reader, String change, String faults) {
    List<String> all = new ArrayList<>();
    try (Visit visit = ServedSite.visit(reader)) {
      for (String path : Typesetting.pageKinds()) {
        if (path.equals("404.html")) {
          continue; // Its style sheet is at the root of a host.
        }
        visit.open(path).page.evaluate(change);
        faults(visit, faults).forEach(fault -> all.add(path + " " + fault));
      }
    }
    assertThat(all).isEmpty();
  }

  private static void broken(String change, String faults) {
    try (Visit visit = ServedSite.visit(window(390, 844)).open("new-quality/chengdu/index.html")) {
      visit.page.evaluate(change);
      assertThat(faults(visit, faults)).as(change).isNotEmpty();
    }
  }

  @SuppressWarnings("unchecked") // What a page gives back has no type.
  private static List<String> faults(Visit visit, String faults) {
    return (List<String>) visit.page.evaluate(faults);
  }
}
