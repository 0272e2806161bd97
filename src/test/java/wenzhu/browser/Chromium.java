package wenzhu.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The browser that `script/test` found, or one that stands where they usually do. Without one a
/// test fails.
public final class Chromium implements AutoCloseable {

  private static final List<String> PLACES =
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

  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag2aaa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

  private static final List<String> OF_COLOUR =
      List.of("color-contrast", "color-contrast-enhanced", "link-in-text-block");

  private final Playwright playwright;
  private final Browser browser;

  private Chromium(Playwright playwright) {
    this.playwright = playwright;
    this.browser =
        playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions().setExecutablePath(place()).setArgs(ARGUMENTS));
  }

  /// Starts one.
  public static Chromium launch() {
    return new Chromium(
        Playwright.create(
            new Playwright.CreateOptions()
                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"))));
  }

  private static Path place() {
    return Stream.concat(Stream.ofNullable(System.getenv("WENZHU_CHROMIUM")), PLACES.stream())
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(() -> new AssertionError("no Chromium: run script/test, which installs it"));
  }

  public Browser browser() {
    return browser;
  }

  /// What axe finds on a page, by the rules of level AAA too, each with the first element it is
  /// about.
  public static List<String> barriers(Page page) {
    return found(new AxeBuilder(page).withTags(RULES));
  }

  /// The same, by the rules about colours alone: all that another theme can break.
  public static List<String> barriersOfColour(Page page) {
    return found(new AxeBuilder(page).withRules(OF_COLOUR));
  }

  private static List<String> found(AxeBuilder axe) {
    return axe.analyze().getViolations().stream()
        .map(rule -> rule.getId() + " " + rule.getNodes().getFirst().getHtml())
        .toList();
  }

  /// By how much a page is wider than its window.
  public static int excessWidth(Page page) {
    return (Integer)
        page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth");
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
