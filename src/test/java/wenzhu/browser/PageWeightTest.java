package wenzhu.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/// What a reader's line carries for a first page, compressed as hosts do.
class PageWeightTest {

  private static final int MOST = 60_000;
  private static final int MOST_OF_SCRIPT = 12_000;

  @Test
  void anArticleIsLight() throws IOException {
    check("new-quality/chengdu/index.html");
    check("new-quality/understanding/index.html");
  }

  /// The page, the scripts and style sheets that it names and, of its icons, all: a browser takes one.
  private static void check(String path) throws IOException {
    Document page = Jsoup.parse(text(path));
    int script = 0;
    int all = compressed(path);
    for (Element named :
        page.select("script[src], link[rel=stylesheet], link[rel=icon], [data-offline]")) {
      String file =
          named.hasAttr("src")
              ? named.attr("src")
              : named.hasAttr("href") ? named.attr("href") : named.attr("data-offline");
      int bytes = compressed(file.replaceAll("^(\\.\\./)+", ""));
      all += bytes;
      script += file.endsWith(".js") ? bytes : 0;
    }
    assertThat(script).as("script of " + path).isBetween(1, MOST_OF_SCRIPT);
    assertThat(all).as(path).isBetween(script, MOST);
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
