package wenzhu.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/// Starts the Chromium of `WENZHU_CHROMIUM`, or one in a usual place. A test fails without one.
public final class Chromium {

  /// One process for each test thread, because Playwright's objects are not thread-safe. It ends
  /// with the Java process.
  private static final ThreadLocal<Browser> BROWSER = ThreadLocal.withInitial(Chromium::launch);

  private static final List<String> USUAL_PATHS =
      List.of(
          "/usr/bin/chromium-headless-shell",
          "/usr/bin/chromium",
          "/usr/bin/chromium-browser",
          "/usr/bin/google-chrome");

  /// Disables the browser's own network traffic, such as updates.
  private static final List<String> ARGUMENTS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private static final List<String> TAGS =
      List.of("wcag2a", "wcag2aa", "wcag2aaa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

  private static final List<String> COLOUR_RULES =
      List.of("color-contrast-enhanced", "link-in-text-block");

  private static final String AXE = axe();

  /// Text that has the enhanced contrast has the minimum contrast, so only the former is measured.
  private static final String RUN_AXE =
      """
      async ([type, values]) => {
        const rules = type === 'tag' ? { 'color-contrast': { enabled: false } } : {};
        const { violations } = await axe.run(document, { runOnly: { type, values }, rules, resultTypes: ['violations'] });
        return violations.map(({ id, nodes }) => `${id} ${nodes[0].html}`);
      }
      """;

  private Chromium() {}

  /// The browser of this thread. Each test uses its own context.
  public static Browser browser() {
    return BROWSER.get();
  }

  private static Browser launch() {
    // Generous, because other tests run at the same time.
    PlaywrightAssertions.setDefaultAssertionTimeout(60_000);
    Map<String, String> environment = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    return Playwright.create(new CreateOptions().setEnv(environment))
        .chromium()
        .launch(new BrowserType.LaunchOptions().setExecutablePath(executable()).setArgs(ARGUMENTS));
  }

  private static Path executable() {
    return Stream.concat(Stream.ofNullable(System.getenv("WENZHU_CHROMIUM")), USUAL_PATHS.stream())
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(() -> new AssertionError("no Chromium: run script/test, which installs it"));
  }

  private static String axe() {
    try (InputStream script = Chromium.class.getResourceAsStream("/axe.min.js")) {
      return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /// The violations that axe finds on a page, up to WCAG level AAA, each with its first element.
  public static List<String> accessibilityViolations(Page page) {
    return violations(page, "tag", TAGS);
  }

  /// The violations of axe's colour rules, the only rules that a change of theme can violate.
  public static List<String> colourViolations(Page page) {
    return violations(page, "rule", COLOUR_RULES);
  }

  /// Loads axe into the page once.
  @SuppressWarnings("unchecked") // Page.evaluate returns an untyped value.
  private static List<String> violations(Page page, String type, List<String> values) {
    if (Boolean.FALSE.equals(page.evaluate("'axe' in window"))) {
      page.evaluate(AXE);
    }
    return (List<String>) page.evaluate(RUN_AXE, List.of(type, values));
  }

  /// The number of pixels by which a page is wider than its window.
  public static int horizontalOverflow(Page page) {
    return (Integer)
        page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth");
  }
}
