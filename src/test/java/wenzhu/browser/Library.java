package wenzhu.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import java.io.IOException;
import java.io.UncheckedIOException;

/// A place to read the edition: a browser, and a host that serves the built site under a prefix.
final class Library implements AutoCloseable {

  private final Chromium chromium = Chromium.launch();
  private final StaticHost host;

  private Library(StaticHost host) {
    this.host = host;
  }

  static Library open() {
    try {
      return new Library(StaticHost.of(BuiltSite.files(), "/some/prefix/"));
    } catch (IOException noPort) {
      throw new UncheckedIOException(noPort);
    }
  }

  Browser browser() {
    return chromium.browser();
  }

  /// A visit in a window of 1440 pixels.
  Visit visit() {
    return visit(new NewContextOptions().setViewportSize(1440, 900));
  }

  Visit visit(NewContextOptions options) {
    return visit(options, host.root());
  }

  /// Without the service worker, which would answer in place of the host and load what nobody asked
  /// for.
  Visit visit(NewContextOptions options, String root) {
    options.setServiceWorkers(ServiceWorkerPolicy.BLOCK);
    return new Visit(browser().newContext(options), root);
  }

  @Override
  public void close() {
    host.close();
    chromium.close();
  }
}
