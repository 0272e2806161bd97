package wenzhu.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The search without a host, without a network, and without a script.
class SearchAnywhereTest {

  private static final String SEARCH = "search/index.html";

  @Test
  void worksFromTheDisk(@TempDir Path folder) throws IOException {
    BuiltSite.writeTo(folder);
    NewContextOptions window = new NewContextOptions().setViewportSize(390, 844);
    try (Visit visit = ServedSite.visit(window, folder.toUri().toString())) {
      visit.open("terms/index.html").enterQuery("新质").press("Enter");
      visit.waitForHits().hits().first().locator("a").click();
      visit.waitUntil("CSS.highlights.has('target')");
      assertThat(visit.highlightedText()).isEqualTo("新质");
      assertThat(visit.errors()).isEmpty();
    }
  }

  @Test
  void worksWithoutTheNetworkAfterAFirstAnswer() {
    try (Visit visit = ServedSite.visit().open(SEARCH + "?q=新质").waitForHits()) {
      visit.context.setOffline(true);
      visit.enterQuery("成都").waitForHits();
      assertThat(visit.hits().first().locator("mark").first()).hasText("成都");
    }
  }

  @Test
  void linksToTheIndexAndTheTermsWithoutScript() {
    try (Visit visit = ServedSite.visit(new NewContextOptions().setJavaScriptEnabled(false))) {
      visit.open("terms/index.html").searchBox().fill("新质");
      visit.press("Enter");
      visit.page.waitForURL("**/" + SEARCH + "?q=*");
      assertThat(visit.page.locator("noscript a")).hasText(new String[] {"索引", "术语"});
      assertThat(visit.page.locator("#_found")).isHidden();
      visit.page.locator("noscript a").first().click();
      assertThat(visit.page).hasURL(Pattern.compile(".*/index/index\\.html$"));
    }
  }
}
