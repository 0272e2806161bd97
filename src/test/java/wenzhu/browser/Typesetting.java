package wenzhu.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Checks the typesetting of a page in the browser, with `typesetting/rules.js`.
final class Typesetting {

  private static final String RULES = read(Path.of("src/test/resources/typesetting/rules.js"));

  private Typesetting() {}

  /// One page of each kind, as a path.
  static List<String> pageKinds() {
    String quotation =
        BuiltSite.files().keySet().stream()
            .filter(file -> file.matches("quotes/.+/index.html"))
            .findFirst()
            .orElseThrow();
    return Stream.concat(
            Stream.of(
                "index.html",
                "new-quality/index.html",
                "new-quality/understanding/index.html",
                "new-quality/chengdu/index.html",
                "new-quality/source/index.html",
                "quotes/index.html",
                "terms/index.html",
                "terms/productive-forces/index.html",
                "notes/index.html",
                "index/index.html",
                "search/index.html",
                "about/index.html",
                "offline/index.html",
                "404.html"),
            Stream.of(quotation))
        .toList();
  }

  /// The violations on a page, as `<rule>: <text>`.
  @SuppressWarnings("unchecked") // Page.evaluate returns an untyped value.
  static List<String> violations(Page page) {
    return (List<String>) page.evaluate(RULES);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file).strip().replaceAll(";$", "");
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
