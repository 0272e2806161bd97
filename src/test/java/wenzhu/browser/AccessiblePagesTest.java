package wenzhu.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Loads the pages in Chromium, from the disk and from a host under a prefix. No file is missing,
/// and no page is wider than the window. axe finds no violation, up to WCAG level AAA, with notes,
/// tables and settings closed and open. The other themes are checked with axe's colour rules only.
class AccessiblePagesTest {

  /// Pages with another layout in a wide window.
  private static final List<String> WIDE_PAGES =
      List.of("index.html", "new-quality/index.html", "new-quality/chengdu/index.html");

  /// A second article, two pages that other tests check in all their states, and a page that finds
  /// its style sheet at the root of a host only.
  private static final Set<String> EXCLUDED =
      Set.of(
          "new-quality/understanding/index.html",
          "search/index.html",
          "offline/index.html",
          "404.html");

  private static final List<String> OTHER_THEMES = List.of("dark", "sepia");

  /// Opens all closed `details` elements; false if there are none.
  private static final String OPEN_DETAILS =
      """
      () => {
        const closed = document.querySelectorAll('details:not([open])');
        closed.forEach((details) => { details.open = true; });
        return closed.length > 0;
      }
      """;

  private static final String SET_THEME =
      "theme => { document.documentElement.dataset.theme = theme; }";

  private final List<String> findings = new ArrayList<>();

  @Test
  void everyKindOfPageIsAccessible(@TempDir Path folder) throws IOException {
    BuiltSite.writeTo(folder);
    String disk = folder.toUri().toString();
    String host = ServedSite.root();
    visit(disk, 320, page -> checkedPages().forEach(path -> open(page, disk, path)));
    visit(host, 390, page -> checkedPages().forEach(path -> checkStates(page, host, path)));
    visit(host, 1440, page -> WIDE_PAGES.forEach(path -> checkStates(page, host, path)));
    assertThat(findings).isEmpty();
  }

  private void visit(String root, int width, Consumer<Page> check) {
    try (Visit visit =
        ServedSite.visit(new NewContextOptions().setViewportSize(width, 900), root)) {
      check.accept(visit.page);
      findings.addAll(visit.errors());
    }
  }

  private void open(Page page, String root, String path) {
    page.navigate(root + path);
    int overflow = Chromium.horizontalOverflow(page);
    if (overflow > 0) {
      findings.add(page.url() + " is wider than the window by " + overflow);
    }
  }

  /// Checks the page as loaded, with all details open, and in each theme.
  private void checkStates(Page page, String root, String path) {
    open(page, root, path);
    add(page, "", Chromium.accessibilityViolations(page));
    if ((Boolean) page.evaluate(OPEN_DETAILS)) {
      add(page, "open", Chromium.accessibilityViolations(page));
    }
    if (path.equals("index.html")) { // The settings are the same on every page.
      page.click(".settings-button");
      add(page, "settings", Chromium.accessibilityViolations(page));
    }
    for (String theme : OTHER_THEMES) {
      page.evaluate(SET_THEME, theme);
      add(page, theme, Chromium.colourViolations(page));
    }
  }

  private void add(Page page, String state, List<String> violations) {
    violations.forEach(violation -> findings.add(page.url() + " " + state + ": " + violation));
  }

  private static List<String> checkedPages() {
    return Typesetting.pageKinds().stream().filter(path -> !EXCLUDED.contains(path)).toList();
  }
}
