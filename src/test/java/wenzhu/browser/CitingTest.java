package wenzhu.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The citation panel for a paragraph or for selected text.
class CitingTest {

  private static final String ARTICLE = "new-quality/chengdu/index.html";
  private static final String PARAGRAPH = ".prose .lede > p[data-block]";

  /// Selects the first characters of a block.
  private static final String SELECT =
      """
      (block) => {
        const text = document.createTreeWalker(block, NodeFilter.SHOW_TEXT).nextNode();
        getSelection().setBaseAndExtent(text, 0, text, 2);
      }
      """;

  private static Visit article() {
    return ServedSite.visit(
            new NewContextOptions()
                .setViewportSize(1440, 900)
                .setPermissions(List.of("clipboard-read", "clipboard-write")))
        .open(ARTICLE);
  }

  private static Locator panel(Visit visit) {
    return visit.page.locator("#_citing");
  }

  private static Locator text(Visit visit) {
    return panel(visit).locator("textarea");
  }

  /// Selects a format in the panel and returns the citation.
  private static String citation(Visit visit, String format) {
    panel(visit).locator("[value=" + format + "]").check();
    return text(visit).inputValue();
  }

  @Test
  void mouseOpensThePanelAndCopiesTheCitation() {
    try (Visit visit = article()) {
      Locator paragraph = visit.page.locator(PARAGRAPH);
      paragraph.locator(".cite").click();
      String address = visit.page.url() + "#" + paragraph.getAttribute("id");
      assertThat(text(visit)).hasValue(address);
      String today = (String) visit.page.evaluate("new Date().toLocaleDateString('sv')");
      assertThat(citation(visit, "gbt7714"))
          .isEqualTo("课题组. 成都如何加快形成新质生产力[N/OL]. 理论周刊[" + today + "]. " + address + ".");
      assertThat(citation(visit, "bibtex"))
          .contains("  note = {页面未印报纸名称、日期和版次；文注数字版（2026-11-23）},\n");
      assertThat(citation(visit, "bibtex"))
          .endsWith("  url = {" + address + "},\n  urldate = {" + today + "}\n}");
      assertThat(citation(visit, "ris"))
          .endsWith("UR  - " + address + "\nY2  - " + today.replace('-', '/') + "\nER  - ");
      assertThat(citation(visit, "csl-json"))
          .contains("\"URL\": \"" + address + "\"", "\"accessed\"");
      String expected = text(visit).inputValue();
      panel(visit).locator("button", new Locator.LocatorOptions().setHasText("复制")).click();
      assertThat(panel(visit).locator("[role=status]")).hasText("已复制。");
      assertThat(visit.page.evaluate("navigator.clipboard.readText()")).isEqualTo(expected);
      for (String theme : List.of("light", "dark", "sepia")) {
        visit.page.evaluate("theme => { document.documentElement.dataset.theme = theme; }", theme);
        assertThat(Chromium.accessibilityViolations(visit.page)).as(theme).isEmpty();
      }
      visit.press("Escape");
      assertThat(panel(visit)).isHidden();
      assertThat(visit.errors()).isEmpty();
    }
  }

  @Test
  void keyboardOpensThePanelAndReturnsToTheLink() {
    try (Visit visit = article()) {
      Locator link = visit.page.locator(PARAGRAPH + " .cite");
      link.focus();
      visit.press("Enter");
      assertThat(panel(visit)).isVisible();
      assertThat(visit.focused("value")).isEqualTo("link");
      visit.press("ArrowRight");
      assertThat(text(visit)).hasValue(Pattern.compile("^课题组\\. "));
      visit.press("Tab");
      assertThat(text(visit)).isFocused();
      visit.press("Escape");
      assertThat(panel(visit)).isHidden();
      assertThat(link).isFocused();
    }
  }

  /// With the keyboard, the citation link of the paragraph is the next focusable element after a
  /// selection.
  @Test
  void citationLinkCitesTheSelectedText() {
    try (Visit visit = article()) {
      Locator paragraph = visit.page.locator(PARAGRAPH);
      paragraph.evaluate(SELECT);
      paragraph.locator(".cite").focus();
      visit.press("Enter");
      assertThat(text(visit))
          .hasValue(Pattern.compile("#" + paragraph.getAttribute("id") + ":0-2:~:text=[^#]*"));
    }
  }

  @Test
  void touchCitesTheSelectedText() {
    NewContextOptions phone =
        new NewContextOptions().setViewportSize(390, 844).setHasTouch(true).setIsMobile(true);
    try (Visit visit = ServedSite.visit(phone).open(ARTICLE)) {
      Locator paragraph = visit.page.locator(PARAGRAPH);
      Locator button = visit.page.locator("#_cite-selected");
      assertThat(button).isHidden();
      paragraph.evaluate(SELECT);
      button.tap();
      assertThat(panel(visit).locator("h2")).hasText("引用所选的文字");
      assertThat(button).isHidden();
      panel(visit).locator("label", new Locator.LocatorOptions().setHasText("RIS")).tap();
      assertThat(text(visit)).hasValue(Pattern.compile("^TY {2}- NEWS"));
      panel(visit).locator("button", new Locator.LocatorOptions().setHasText("关闭")).tap();
      assertThat(panel(visit)).isHidden();
      assertThat(Chromium.horizontalOverflow(visit.page)).isZero();
      assertThat(visit.errors()).isEmpty();
    }
  }

  @Test
  void citationLinkIsAnOrdinaryLinkWithoutScript() {
    try (Visit visit =
        ServedSite.visit(new NewContextOptions().setJavaScriptEnabled(false)).open(ARTICLE)) {
      Locator paragraph = visit.page.locator(PARAGRAPH);
      paragraph.locator(".cite").click();
      assertThat(visit.page).hasURL(Pattern.compile(".*#" + paragraph.getAttribute("id") + "$"));
      visit.page.locator(".formats summary").click();
      assertThat(visit.page.locator("pre[data-format=bibtex]")).isVisible();
    }
  }

  /// The address of a local file is of no use to others.
  @Test
  void noLinkIsOfferedForAPageOnTheDisk(@TempDir Path folder) throws Exception {
    BuiltSite.writeTo(folder);
    try (Visit visit = ServedSite.visit(new NewContextOptions(), folder.toUri().toString())) {
      visit.open(ARTICLE).page.locator(PARAGRAPH + " .cite").click();
      assertThat(panel(visit).locator("input")).hasCount(4);
      assertThat(text(visit)).hasValue(Pattern.compile("^课题组\\. [^\\[]*\\[N/OL\\][^\\[]*$"));
      assertThat(panel(visit).locator(".hint")).isVisible();
      assertThat(visit.errors()).isEmpty();
    }
  }

  /// The text in the clipboard is that of the source.
  @Test
  void copiedTextContainsNoApparatus() {
    try (Visit visit = article()) {
      for (Locator paragraph : visit.page.locator(".prose p:has(> .cite)").all()) {
        paragraph.evaluate("block => getSelection().selectAllChildren(block)");
        visit.press("Control+c");
        String copied = (String) visit.page.evaluate("navigator.clipboard.readText()");
        String own =
            (String)
                paragraph.evaluate(
                    """
                    (block) => {
                      const copy = block.cloneNode(true);
                      copy.querySelectorAll('[data-apparatus]').forEach((mark) => mark.remove());
                      return copy.textContent;
                    }
                    """);
        assertThat(copied).isEqualTo(own);
      }
    }
  }
}
