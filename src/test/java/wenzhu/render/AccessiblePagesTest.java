package wenzhu.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wenzhu.output.OutputFile;

/// Looks at the pages in Chromium: from the disk and from a host under a prefix nothing is missing
/// and nothing is wider than the window; axe's rules, those of level AAA too, find nothing.
class AccessiblePagesTest {

  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag2aaa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

  private static final List<String> CHROMIUM =
      List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");

  /// Nothing that the browser does of its own accord: no updates, no look-ups.
  private static final List<String> ARGUMENTS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  /// Pages that are laid out otherwise in a wide window.
  private static final List<String> WIDE_PAGES =
      List.of("index.html", "new-quality/index.html", "new-quality/understanding/index.html");

  @TempDir private Path folder;

  @Test
  void everyKindOfPageIsAccessible() throws IOException {
    Path chromium = chromium();
    for (OutputFile file : SampleSite.built().files) {
      Path target = folder.resolve(file.path());
      Files.createDirectories(target.getParent());
      Files.write(target, file.bytes());
    }
    List<String> findings = new ArrayList<>();
    HttpServer server = host("/some/prefix/");
    try (Playwright playwright =
            Playwright.create(
                new Playwright.CreateOptions()
                    .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser =
            playwright
                .chromium()
                .launch(
                    new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium)
                        .setArgs(ARGUMENTS))) {
      String host = "http://localhost:" + server.getAddress().getPort() + "/some/prefix/";
      look(browser, folder.toUri().toString(), kinds(), 320, ColorScheme.LIGHT, false, findings);
      look(browser, host, kinds(), 390, ColorScheme.DARK, true, findings);
      look(browser, host, WIDE_PAGES, 1440, ColorScheme.LIGHT, true, findings);
    } finally {
      server.stop(0);
    }
    assertThat(findings).isEmpty();
  }

  /// The browser that `script/test` found, or one that stands where they usually do. Without one the test fails.
  private static Path chromium() {
    return Stream.concat(Stream.ofNullable(System.getenv("WENZHU_CHROMIUM")), CHROMIUM.stream())
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(() -> new AssertionError("no Chromium: run script/test, which installs it"));
  }

  private static HttpServer host(String prefix) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    SampleSite.built().files.forEach(file -> files.put(prefix + file.path(), file.bytes()));
    HttpServer server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
    server.createContext(
        "/",
        exchange -> {
          String path = exchange.getRequestURI().getPath();
          byte[] bytes = files.getOrDefault(path, new byte[0]);
          String type =
              path.endsWith(".css")
                  ? "text/css"
                  : path.endsWith(".svg") ? "image/svg+xml" : "text/html";
          exchange.getResponseHeaders().add("Content-Type", type);
          exchange.sendResponseHeaders(bytes.length == 0 ? 404 : 200, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    server.start();
    return server;
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
        Object wider =
            page.evaluate(
                "document.documentElement.scrollWidth - document.documentElement.clientWidth");
        if (!Integer.valueOf(0).equals(wider)) {
          findings.add(where + "wider than the window by " + wider);
        }
        if (axe) {
          for (Rule rule : new AxeBuilder(page).withTags(RULES).analyze().getViolations()) {
            findings.add(where + rule.getId() + " " + rule.getNodes().getFirst().getHtml());
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
