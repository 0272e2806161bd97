package wenzhu.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// One reader's visit, in a browser of its own: nothing is kept from another, and whatever goes
/// wrong on a page is noted.
final class Visit implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  final BrowserContext context;
  final Page page;
  private final String root;
  private final List<String> faults = new ArrayList<>();

  Visit(BrowserContext context, String root) {
    this.context = context;
    this.root = root;
    this.page = context.newPage();
    page.setDefaultTimeout((double) PATIENCE.toMillis());
    page.onConsoleMessage(message -> {
      if (!message.text().endsWith("blocked by Playwright")) {
        faults.add(message.text());
      }
    });
    page.onPageError(faults::add);
    page.onRequest(request -> {
      if (!request.url().startsWith(root)) {
        faults.add("asks for " + request.url());
      }
    });
  }

  /// Opens a page of the site.
  Visit open(String path) {
    page.navigate(root + path);
    return this;
  }

  /// Puts a query into the box.
  Visit ask(String query) {
    box().fill(query);
    return this;
  }

  Locator box() {
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

  /// Waits until the page says how much was found.
  Visit answered() {
    assertThat(remark()).containsText(" 段");
    return this;
  }

  Visit press(String... keys) {
    for (String key : keys) {
      page.keyboard().press(key);
    }
    return this;
  }

  /// Waits until an expression is true of the page. Asked from here, time and again: what the page
  /// itself is told to ask again, Playwright does by `eval`, which the pages' policy refuses.
  Visit until(String expression) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!holds(expression)) {
      if (System.nanoTime() > end) {
        throw new AssertionError(expression + " is still not true of " + page.url());
      }
      page.waitForTimeout(20);
    }
    return this;
  }

  private boolean holds(String expression) {
    try {
      return Boolean.TRUE.equals(page.evaluate(expression));
    } catch (PlaywrightException gone) {
      if (String.valueOf(gone.getMessage()).contains("context was destroyed")) {
        return false; // The page was left while it was asked.
      }
      throw gone;
    }
  }

  /// The words that are lit, as they stand in the text.
  String lit() {
    return (String) page.evaluate("[...(CSS.highlights.get('lit') || [])].map(String).join('')");
  }

  /// Whether the first of them are on the screen.
  boolean litIsInView() {
    String isInView =
        """
        () => {
          const [words] = CSS.highlights.get('lit');
          const { top, bottom } = words.getBoundingClientRect();
          return top >= 0 && bottom <= innerHeight;
        }
        """;
    return (Boolean) page.evaluate(isInView);
  }

  /// What the element that has the focus says of itself.
  String focused(String property) {
    return String.valueOf(page.evaluate("name => document.activeElement[name]", property));
  }

  /// What went wrong so far.
  List<String> faults() {
    return faults;
  }

  @Override
  public void close() {
    context.close();
  }
}
