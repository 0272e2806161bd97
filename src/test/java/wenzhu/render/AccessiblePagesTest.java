package wenzhu.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wenzhu.browser.Chromium;
import wenzhu.browser.StaticHost;
import wenzhu.output.OutputFile;

/// Looks at the pages in Chromium: from the disk and from a host under a prefix nothing is missing
/// and nothing is wider than the window; axe's rules, those of level AAA too, find nothing in any
/// theme, whether notes and the settings are open or not.
class AccessiblePagesTest {

  /// Pages that are laid out otherwise in a wide window.
  private static final List<String> WIDE_PAGES =
      List.of("index.html", "new-quality/index.html", "new-quality/understanding/index.html");

  /// Opens the notes of a page, if it has some.
  private static final String OPEN =
      """
      () => {
        const notes = document.querySelectorAll('details.note');
        notes.forEach((note) => { note.open = true; });
        return notes.length > 0;
      }
      """;

  /// Light and dark as the system has it, sepia as the reader chooses it.
  private enum Theme {
    LIGHT,
    DARK,
    SEPIA;

    ColorScheme scheme() {
      return this == DARK ? ColorScheme.DARK : ColorScheme.LIGHT;
    }
  }

  @TempDir private Path folder;

  @Test
  void everyKindOfPageIsAccessible() throws IOException {
    for (OutputFile file : SampleSite.built().files) {
      Path target = folder.resolve(file.path());
      Files.createDirectories(target.getParent());
      Files.write(target, file.bytes());
    }
    List<String> findings = new ArrayList<>();
    Map<String, byte[]> files = new TreeMap<>();
    SampleSite.built().files.forEach(file -> files.put(file.path(), file.bytes()));
    try (StaticHost host = StaticHost.of(files, "/some/prefix/");
        Chromium chromium = Chromium.launch()) {
      Browser browser = chromium.browser();
      look(browser, folder.toUri().toString(), kinds(), 320, Theme.LIGHT, false, findings);
      for (Theme theme : Theme.values()) {
        look(browser, host.root(), kinds(), 390, theme, true, findings);
        look(browser, host.root(), WIDE_PAGES, 1440, theme, true, findings);
      }
    }
    assertThat(findings).isEmpty();
  }

  private static void look(
      Browser browser,
      String root,
      List<String> pages,
      int width,
      Theme theme,
      boolean axe,
      List<String> findings) {
    try (var context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setViewportSize(width, 900)
                .setColorScheme(theme.scheme()))) {
      Page page = context.newPage();
      page.onRequest(request -> {
        if (!request.url().startsWith(root)) {
          findings.add("asks for " + request.url());
        }
      });
      page.onConsoleMessage(message -> findings.add(page.url() + " says " + message.text()));
      for (String path : pages) {
        String where = path + " at " + width + " " + theme + ": ";
        page.navigate(root + path);
        if (theme == Theme.SEPIA) {
          page.evaluate("document.documentElement.dataset.theme = 'sepia'");
        }
        int excess = Chromium.excessWidth(page);
        if (excess > 0) {
          findings.add(where + "wider than the window by " + excess);
        }
        if (axe) {
          Chromium.barriers(page).forEach(barrier -> findings.add(where + barrier));
          if ((Boolean) page.evaluate(OPEN)) {
            Chromium.barriers(page).forEach(barrier -> findings.add(where + "open: " + barrier));
          }
          // The same on every page.
          if (path.equals("index.html")) {
            page.click(".settings-button");
            Chromium.barriers(page)
                .forEach(barrier -> findings.add(where + "settings: " + barrier));
          }
        }
      }
    }
  }

  /// One page of each kind.
  private static List<String> kinds() {
    String quotation = SampleSite.built().corpus.quotations().getFirst().page();
    return Stream.of(
            "",
            "new-quality/",
            "new-quality/chengdu/",
            "new-quality/source/",
            "quotes/",
            quotation,
            "terms/",
            "terms/productive-forces/",
            "notes/",
            "index/",
            "about/")
        .map(page -> page + "index.html")
        .toList();
  }
}
