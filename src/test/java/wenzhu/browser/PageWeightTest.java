package wenzhu.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/// The compressed size of a first page with its scripts, styles and icons.
class PageWeightTest {

  private static final int MAX_BYTES = 60_000;
  private static final int MAX_SCRIPT_BYTES = 12_000;

  @Test
  void articlesAreBelowTheLimits() throws IOException {
    check("new-quality/chengdu/index.html");
    check("new-quality/understanding/index.html");
  }

  /// Counts the page with the scripts, style sheets and icons that it references. A browser loads
  /// only one of the icons; all are counted.
  private static void check(String path) throws IOException {
    Document page = Jsoup.parse(text(path));
    int script = 0;
    int total = compressed(path);
    for (Element reference :
        page.select("script[src], link[rel=stylesheet], link[rel=icon], [data-offline]")) {
      String file =
          reference.hasAttr("src")
              ? reference.attr("src")
              : reference.hasAttr("href") ? reference.attr("href") : reference.attr("data-offline");
      int bytes = compressed(file.replaceAll("^(\\.\\./)+", ""));
      total += bytes;
      script += file.endsWith(".js") ? bytes : 0;
    }
    assertThat(script).as("script of " + path).isBetween(1, MAX_SCRIPT_BYTES);
    assertThat(total).as(path).isBetween(script, MAX_BYTES);
  }

  private static byte[] bytes(String path) {
    return Objects.requireNonNull(BuiltSite.files().get(path), path);
  }

  private static String text(String path) {
    return new String(bytes(path), StandardCharsets.UTF_8);
  }

  private static int compressed(String path) throws IOException {
    return StaticHost.compressed(bytes(path)).length;
  }
}
