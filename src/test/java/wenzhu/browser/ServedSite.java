package wenzhu.browser;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import java.io.IOException;
import java.io.UncheckedIOException;

/// The built site on a host under a prefix, shared by all tests that do not modify it.
final class ServedSite {

  private static final StaticHost HOST = serve();

  private ServedSite() {}

  private static StaticHost serve() {
    try {
      return StaticHost.of(BuiltSite.files(), "/some/prefix/");
    } catch (IOException noPort) {
      throw new UncheckedIOException(noPort);
    }
  }

  static String root() {
    return HOST.root();
  }

  /// A visit in a window of 1440 pixels.
  static Visit visit() {
    return visit(new NewContextOptions().setViewportSize(1440, 900));
  }

  static Visit visit(NewContextOptions options) {
    return visit(options, root());
  }

  /// Blocks the service worker, which would answer in place of the host and make requests of its
  /// own.
  static Visit visit(NewContextOptions options, String root) {
    options.setServiceWorkers(ServiceWorkerPolicy.BLOCK);
    return new Visit(Chromium.browser().newContext(options), root);
  }
}
