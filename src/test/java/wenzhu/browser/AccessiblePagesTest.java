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

/// Looks at the pages in Chromium: from the disk and from a host under a prefix nothing is missing
/// and nothing is wider than the window; axe's rules, those of level AAA too, find nothing, whether
/// notes, tables and settings are open or not. In the other themes, the rules about colours.
class AccessiblePagesTest {

  /// Pages that are laid out otherwise in a wide window.
  private static final List<String> WIDE_PAGES =
      List.of("index.html", "new-quality/index.html", "new-quality/chengdu/index.html");

  /// A second article; pages whose states other tests open; a page whose style is at the root of a host.
  private static final Set<String> LEFT_OUT =
      Set.of(
          "new-quality/understanding/index.html",
          "search/index.html",
          "offline/index.html",
          "404.html");

  private static final List<String> OTHER_THEMES = List.of("dark", "sepia");

  /// Opens what is folded on a page, if something is.
  private static final String OPEN =
      """
      () => {
        const folded = document.querySelectorAll('details:not([open])');
        folded.forEach((part) => { part.open = true; });
        return folded.length > 0;
      }
      """;

  private static final String THEME =
      "theme => { document.documentElement.dataset.theme = theme; }";

  private final List<String> findings = new ArrayList<>();

  @Test
  void everyKindOfPageIsAccessible(@TempDir Path folder) throws IOException {
    BuiltSite.lay(folder);
    String disk = folder.toUri().toString();
    String host = ServedSite.root();
    visit(disk, 320, page -> kinds().forEach(path -> open(page, disk, path)));
    visit(host, 390, page -> kinds().forEach(path -> look(page, host, path)));
    visit(host, 1440, page -> WIDE_PAGES.forEach(path -> look(page, host, path)));
    assertThat(findings).isEmpty();
  }

  private void visit(String root, int width, Consumer<Page> reader) {
    try (Visit visit =
        ServedSite.visit(new NewContextOptions().setViewportSize(width, 900), root)) {
      reader.accept(visit.page);
      findings.addAll(visit.faults());
    }
  }

  private void open(Page page, String root, String path) {
    page.navigate(root + path);
    int excess = Chromium.excessWidth(page);
    if (excess > 0) {
      findings.add(page.url() + " is wider than the window by " + excess);
    }
  }

  /// As it opens, with all that is folded open, and in each theme.
  private void look(Page page, String root, String path) {
    open(page, root, path);
    note(page, "", Chromium.barriers(page));
    if ((Boolean) page.evaluate(OPEN)) {
      note(page, "open", Chromium.barriers(page));
    }
    if (path.equals("index.html")) { // The same on every page.
      page.click(".settings-button");
      note(page, "settings", Chromium.barriers(page));
    }
    for (String theme : OTHER_THEMES) {
      page.evaluate(THEME, theme);
      note(page, theme, Chromium.barriersOfColour(page));
    }
  }

  private void note(Page page, String state, List<String> barriers) {
    barriers.forEach(barrier -> findings.add(page.url() + " " + state + ": " + barrier));
  }

  private static List<String> kinds() {
    return Typesetting.pageKinds().stream().filter(path -> !LEFT_OUT.contains(path)).toList();
  }
}
