package wenzhu.browser;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Takes the screenshots of the documentation: the first screen of each kind of page, on a phone
/// and on a desktop, light and dark. `script/screens` runs it.
final class Screens {

  private static final Path FOLDER = Path.of("docs/screens");

  /// A window, its device scale and the WebP quality. The phone has a higher scale, because it is
  /// small.
  private record Window(int width, int height, double scale, int quality) {}

  private static final List<Window> WINDOWS =
      List.of(new Window(390, 844, 1.5, 50), new Window(1440, 900, 1, 55));

  private Screens() {}

  public static void main(String[] arguments) throws IOException {
    deleteOld();
    for (Window window : WINDOWS) {
      for (ColorScheme theme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
        capture(window, theme);
      }
    }
    System.exit(0); // Ends the host and the browser.
  }

  private static void deleteOld() throws IOException {
    Files.createDirectories(FOLDER);
    try (Stream<Path> old = Files.list(FOLDER)) {
      for (Path file : old.filter(file -> file.toString().endsWith(".webp")).toList()) {
        Files.delete(file);
      }
    }
  }

  private static void capture(Window window, ColorScheme theme) throws IOException {
    NewContextOptions options =
        new NewContextOptions()
            .setViewportSize(window.width(), window.height())
            .setDeviceScaleFactor(window.scale())
            .setColorScheme(theme);
    try (Visit visit = ServedSite.visit(options)) {
      for (String file : pages()) {
        visit.open(file);
        String name =
            "%s-%d-%s.webp"
                .formatted(name(file), window.width(), theme.name().toLowerCase(Locale.ROOT));
        Files.write(FOLDER.resolve(name), screenshot(visit, window.quality()));
      }
    }
  }

  /// All kinds except the 404 page, whose links work only at the site's own address.
  private static List<String> pages() {
    return Typesetting.pageKinds().stream().filter(file -> !file.equals("404.html")).toList();
  }

  /// A screenshot as WebP, which Playwright's own method does not support.
  private static byte[] screenshot(Visit visit, int quality) {
    JsonObject format = new JsonObject();
    format.addProperty("format", "webp");
    format.addProperty("quality", quality);
    var session = visit.context.newCDPSession(visit.page);
    try {
      return Base64.getDecoder()
          .decode(session.send("Page.captureScreenshot", format).get("data").getAsString());
    } finally {
      session.detach();
    }
  }

  /// The name of a kind of page: its folders without an id.
  private static String name(String file) {
    String page = file.replaceFirst("/?(index)?\\.html$", "");
    return page.isEmpty() ? "front" : page.startsWith("quotes/") ? "quote" : page.replace('/', '-');
  }
}
