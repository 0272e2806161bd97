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

/// Runs the Chromium that `script/test` found, or one in the usual place. Without one a test fails.
public final class Chromium {

  /// One process for each thread that runs tests, since Playwright's objects belong to a thread. It
  /// ends with the Java process.
  private static final ThreadLocal<Browser> BROWSER = ThreadLocal.withInitial(Chromium::launch);

  private static final List<String> PLACES =
      List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");

  /// Switches off what the browser does by itself: updates and look-ups.
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
      List.of("color-contrast", "color-contrast-enhanced", "link-in-text-block");

  private static final String AXE = axe();

  private static final String RUN_AXE =
      """
      async ([type, values]) => {
        const { violations } = await axe.run(document, { runOnly: { type, values }, resultTypes: ['violations'] });
        return violations.map(({ id, nodes }) => `${id} ${nodes[0].html}`);
      }
      """;

  private Chromium() {}

  /// The browser of this thread. Tests are kept apart by contexts.
  public static Browser browser() {
    return BROWSER.get();
  }

  private static Browser launch() {
    // Other tests run at the same time.
    PlaywrightAssertions.setDefaultAssertionTimeout(60_000);
    Map<String, String> environment = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    return Playwright.create(new CreateOptions().setEnv(environment))
        .chromium()
        .launch(new BrowserType.LaunchOptions().setExecutablePath(place()).setArgs(ARGUMENTS));
  }

  private static Path place() {
    return Stream.concat(Stream.ofNullable(System.getenv("WENZHU_CHROMIUM")), PLACES.stream())
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

  /// The violations that axe finds on a page, by the rules of level AAA too, each with its first
  /// element.
  public static List<String> barriers(Page page) {
    return violations(page, "tag", TAGS);
  }

  /// The violations of the rules about colours, the only ones that another theme can break.
  public static List<String> barriersOfColour(Page page) {
    return violations(page, "rule", COLOUR_RULES);
  }

  /// The page keeps axe for the next call.
  @SuppressWarnings("unchecked") // What a page gives back has no type.
  private static List<String> violations(Page page, String type, List<String> values) {
    if (Boolean.FALSE.equals(page.evaluate("'axe' in window"))) {
      page.evaluate(AXE);
    }
    return (List<String>) page.evaluate(RUN_AXE, List.of(type, values));
  }

  /// By how many pixels a page is wider than its window.
  public static int excessWidth(Page page) {
    return (Integer)
        page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth");
  }
}
