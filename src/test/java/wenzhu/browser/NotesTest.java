package wenzhu.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.Media;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Notes in the margin, on a phone, in copied text and in print. None of this needs a script.
class NotesTest {

  private static final String ARTICLE = "new-quality/chengdu/index.html";
  private static final String VISIBLE =
      "notes => notes.filter(note => note.checkVisibility()).length";

  private static Visit visit(int width) {
    return ServedSite.visit(
            new NewContextOptions().setViewportSize(width, 900).setJavaScriptEnabled(false))
        .open(ARTICLE);
  }

  private static Locator marks(Visit visit) {
    return visit.page.locator(".noteref");
  }

  private static Locator notes(Visit visit) {
    return visit.page.locator(".note > aside");
  }

  @ParameterizedTest
  @ValueSource(ints = {390, 1440})
  void markLinksToItsNoteAndBack(int width) {
    try (Visit visit = visit(width)) {
      Locator mark = marks(visit).nth(12);
      mark.focus();
      visit.press("Enter");
      assertThat(notes(visit).nth(12)).isInViewport();
      notes(visit).nth(12).locator(".note-number").press("Enter");
      assertThat(mark).isFocused();
      assertThat(mark).isInViewport();
    }
  }

  @Test
  void onAPhoneANoteOpensBelowItsText() {
    try (Visit visit = visit(390)) {
      assertThat(notes(visit).first()).isHidden();
      visit.page.locator(".note > summary").first().press("Enter");
      assertThat(notes(visit).first()).isVisible();
      assertThat(notes(visit).nth(1)).isHidden();
    }
  }

  @Test
  void openedNoteIsLevelWithItsMark() {
    try (Visit visit = visit(1440)) {
      marks(visit).nth(12).press("Enter");
      assertThat(notes(visit).nth(12)).isInViewport();
      double distance = notes(visit).nth(12).boundingBox().y - marks(visit).nth(12).boundingBox().y;
      assertThat(distance).isBetween(-20.0, 20.0);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {390, 1440})
  void copiedTextContainsNoNotes(int width) {
    String difference =
        """
        () => {
          const paragraphs = [...document.querySelectorAll('.reading > .prose section > p')];
          const range = new Range();
          range.setStartBefore(paragraphs[1]);
          range.setEndAfter(paragraphs[2]);
          getSelection().addRange(range);
          const text = (paragraph) => {
            const copy = paragraph.cloneNode(true);
            copy.querySelectorAll('[data-apparatus]').forEach((mark) => mark.remove());
            return copy.textContent;
          };
          const selected = getSelection().toString().replaceAll('\\n', '');
          const source = text(paragraphs[1]) + text(paragraphs[2]);
          return selected === source ? '' : selected;
        }
        """;
    try (Visit visit = visit(width)) {
      assertThat(visit.page.evaluate(difference)).isEqualTo("");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {390, 1440})
  void hiddenKindsOfNotesDoNotChangeTheNumbersOfOthers(int width) {
    try (Visit visit = visit(width)) {
      Locator last = marks(visit).last();
      String number = last.getAttribute("data-number");
      visit.page.evaluate("document.documentElement.dataset.hide = 'data background'");
      assertThat(visit.page.locator(".noteref-data:visible, .note-data:visible")).hasCount(0);
      assertThat(last).isVisible();
      assertThat(last).hasAttribute("data-number", number);
      visit.page.evaluate("document.documentElement.dataset.hide = 'notes'");
      assertThat(marks(visit).locator("visible=true")).hasCount(0);
      assertThat(notes(visit).locator("visible=true")).hasCount(0);
    }
  }

  @Test
  void inPrintEachNoteOccursOnceAfterTheText() {
    try (Visit visit = visit(1440)) {
      visit.page.emulateMedia(new EmulateMediaOptions().setMedia(Media.PRINT));
      int all = marks(visit).count();
      assertThat(notes(visit).evaluateAll(VISIBLE)).isEqualTo(all);
      assertThat(notes(visit).first().boundingBox().y)
          .isGreaterThan(visit.page.locator(".signature").boundingBox().y);
      assertThat(visit.page.locator("nav, form, summary, .site-foot").locator("visible=true"))
          .hasCount(0);
    }
  }
}
