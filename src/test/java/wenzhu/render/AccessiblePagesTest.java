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
/// and nothing is wider than the window; axe's rules, those of level AAA too, find nothing.
class AccessiblePagesTest {

  /// Pages that are laid out otherwise in a wide window.
  private static final List<String> WIDE_PAGES =
      List.of("index.html", "new-quality/index.html", "new-quality/understanding/index.html");

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
      look(browser, folder.toUri().toString(), kinds(), 320, ColorScheme.LIGHT, false, findings);
      look(browser, host.root(), kinds(), 390, ColorScheme.DARK, true, findings);
      look(browser, host.root(), WIDE_PAGES, 1440, ColorScheme.LIGHT, true, findings);
    }
    assertThat(findings).isEmpty();
  }

  private static void look(
      Browser browser,
      String root,
      List<String> pages,
      int width,
      ColorScheme scheme,
      boolean axe,
      List<String> findings) {
    try (var context =
        browser.newContext(
            new Browser.NewContextOptions().setViewportSize(width, 900).setColorScheme(scheme))) {
      Page page = context.newPage();
      page.onRequest(request -> {
        if (!request.url().startsWith(root)) {
          findings.add("asks for " + request.url());
        }
      });
      page.onConsoleMessage(message -> findings.add(page.url() + " says " + message.text()));
      for (String path : pages) {
        String where = path + " at " + width + " " + scheme + ": ";
        page.navigate(root + path);
        int excess = Chromium.excessWidth(page);
        if (excess > 0) {
          findings.add(where + "wider than the window by " + excess);
        }
        if (axe) {
          Chromium.barriers(page).forEach(barrier -> findings.add(where + barrier));
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
