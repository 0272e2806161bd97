package wenzhu.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// A visit of one reader, in its own browser context. It records console messages, script errors
/// and requests to other hosts.
final class Visit implements AutoCloseable {

  private static final Duration TIMEOUT = Duration.ofSeconds(30);

  final BrowserContext context;
  final Page page;
  private final String root;
  private final List<String> errors = new ArrayList<>();

  Visit(BrowserContext context, String root) {
    this.context = context;
    this.root = root;
    this.page = context.newPage();
    page.setDefaultTimeout((double) TIMEOUT.toMillis());
    page.onConsoleMessage(message -> {
      if (!message.text().endsWith("blocked by Playwright")) {
        errors.add(message.text());
      }
    });
    page.onPageError(errors::add);
    page.onRequest(request -> {
      if (!request.url().startsWith(root)) {
        errors.add("requests " + request.url());
      }
    });
  }

  /// Opens a page of the site.
  Visit open(String path) {
    page.navigate(root + path);
    return this;
  }

  /// Enters a query into the search box.
  Visit enterQuery(String query) {
    searchBox().fill(query);
    return this;
  }

  Locator searchBox() {
    return page.locator("[role=search] input");
  }

  Locator hits() {
    return page.locator("[data-hit]");
  }

  Locator options() {
    return page.locator("[role=option]");
  }

  Locator remark() {
    return page.locator("#_remark");
  }

  /// Waits until the page shows the number of hits.
  Visit waitForHits() {
    assertThat(remark()).containsText(" 段");
    return this;
  }

  Visit press(String... keys) {
    for (String key : keys) {
      page.keyboard().press(key);
    }
    return this;
  }

  /// Waits until an expression is true in the page. The test evaluates it repeatedly: Playwright's
  /// own `waitForFunction` uses `eval`, which the pages' content security policy forbids.
  Visit waitUntil(String expression) {
    long end = System.nanoTime() + TIMEOUT.toNanos();
    while (!isTrue(expression)) {
      if (System.nanoTime() > end) {
        throw new AssertionError(expression + " is still not true on " + page.url());
      }
      page.waitForTimeout(20);
    }
    return this;
  }

  private boolean isTrue(String expression) {
    try {
      return Boolean.TRUE.equals(page.evaluate(expression));
    } catch (PlaywrightException failure) {
      if (String.valueOf(failure.getMessage()).contains("context was destroyed")) {
        return false; // The page navigated during the evaluation.
      }
      throw failure;
    }
  }

  /// The text that the client highlights.
  String highlightedText() {
    return (String) page.evaluate("[...(CSS.highlights.get('target') || [])].map(String).join('')");
  }

  /// Whether the first highlighted range is in the window.
  boolean highlightIsInView() {
    String isInView =
        """
        () => {
          const [range] = CSS.highlights.get('target');
          const { top, bottom } = range.getBoundingClientRect();
          return top >= 0 && bottom <= innerHeight;
        }
        """;
    return (Boolean) page.evaluate(isInView);
  }

  /// A property of the focused element.
  String focused(String property) {
    return String.valueOf(page.evaluate("name => document.activeElement[name]", property));
  }

  /// The messages, errors and foreign requests so far.
  List<String> errors() {
    return errors;
  }

  @Override
  public void close() {
    context.close();
  }
}
