package wenzhu.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wenzhu.browser.Chromium;
import wenzhu.browser.StaticHost;
import wenzhu.output.OutputFile;

/// Looks at the pages in Chromium: from the disk and from a host under a prefix nothing is missing
/// and nothing is wider than the window; axe's rules, those of level AAA too, find nothing, whether
/// notes, tables and settings are open or not. In the other themes, the rules about colours.
class AccessiblePagesTest {

  /// Pages that are laid out otherwise in a wide window.
  private static final Set<String> WIDE_PAGES =
      Set.of("index.html", "new-quality/index.html", "new-quality/chengdu/index.html");

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
    Map<String, byte[]> files = new TreeMap<>();
    for (OutputFile file : SampleSite.built().files) {
      files.put(file.path(), file.bytes());
      Path target = folder.resolve(file.path());
      Files.createDirectories(target.getParent());
      Files.write(target, file.bytes());
    }
    try (StaticHost host = StaticHost.of(files, "/some/prefix/");
        Chromium chromium = Chromium.launch()) {
      String disk = folder.toUri().toString();
      visit(chromium.browser(), disk, 320, page -> kinds().forEach(path -> open(page, disk, path)));
      visit(
          chromium.browser(),
          host.root(),
          390,
          page -> kinds().forEach(path -> look(page, host.root(), path)));
      visit(
          chromium.browser(),
          host.root(),
          1440,
          page -> WIDE_PAGES.stream().sorted().forEach(path -> look(page, host.root(), path)));
    }
    assertThat(findings).isEmpty();
  }

  private void visit(Browser browser, String root, int width, Consumer<Page> reader) {
    try (var context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setViewportSize(width, 900)
                .setServiceWorkers(ServiceWorkerPolicy.BLOCK))) {
      Page page = context.newPage();
      page.onRequest(request -> {
        if (!request.url().startsWith(root)) {
          findings.add("asks for " + request.url());
        }
      });
      page.onConsoleMessage(message -> {
        if (!message.text().endsWith("blocked by Playwright")) {
          findings.add(page.url() + " says " + message.text());
        }
      });
      reader.accept(page);
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
