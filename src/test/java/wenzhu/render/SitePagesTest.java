package wenzhu.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import wenzhu.link.Placed.PlacedBlock;
import wenzhu.output.OutputFile;

/// What holds of every page, checked over the edition of this repository.
class SitePagesTest {

  private static final RenderedEdition SITE = RenderedEdition.built();

  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self';"
          + " connect-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none';"
          + " form-action 'self'";

  private static final Pattern SCRIPT =
      Pattern.compile("((\\.\\./)*|/wenzhu/)assets/(client|search-page)\\.[0-9a-f]{10}\\.js");

  /// The one script that a page waits for.
  private static final Pattern FIRST =
      Pattern.compile("((\\.\\./)*|/wenzhu/)assets/first-paint\\.[0-9a-f]{10}\\.js");

  @Test
  void nothingGoesWrong() {
    assertThat(SITE.problems).isEmpty();
  }

  @Test
  void everyPageOfTheDesignIsThere() {
    assertThat(SITE.pages())
        .containsKeys(
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
            "404.html");
  }

  @TestFactory
  List<DynamicTest> everyPageIsSound() {
    return SITE.pages().entrySet().stream()
        .map(page -> DynamicTest.dynamicTest(page.getKey(), () -> check(page.getValue())))
        .toList();
  }

  private static void check(Document page) {
    assertThat(page.select("meta[http-equiv=Content-Security-Policy]").eachAttr("content"))
        .containsExactly(POLICY);
    assertThat(page.select("[style], style")).isEmpty();
    assertThat(page.select("script")).allMatch(script -> script.html().isEmpty());
    assertThat(page.select("script[defer], script[async]").eachAttr("src"))
        .allMatch(SCRIPT.asMatchPredicate());
    assertThat(page.select("script:not([defer], [async])").eachAttr("src"))
        .allMatch(FIRST.asMatchPredicate());
    assertThat(page.select("*").stream().flatMap(e -> e.attributes().asList().stream()))
        .noneMatch(attribute -> attribute.getKey().startsWith("on"));
    assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
    assertThat(page.select("h1")).hasSize(1);
    assertThat(page.select("html").attr("lang")).isEqualTo("zh-Hans");
    assertThat(page.title()).isNotBlank();
    assertThat(page.select("a:not([href])")).isEmpty();
    assertThat(page.select("a[href^=http]").eachAttr("rel")).allMatch("noopener external"::equals);
    checkHeadings(page);
  }

  private static void checkHeadings(Document page) {
    int last = 0;
    for (Element heading : page.select("h1, h2, h3, h4, h5, h6")) {
      int level = heading.tagName().charAt(1) - '0';
      assertThat(level).as(heading.outerHtml()).isLessThanOrEqualTo(last + 1);
      last = level;
    }
  }

  @Test
  void everyLinkResolves() {
    assertThat(Crawl.brokenLinks(SITE.files)).isEmpty();
  }

  /// The sum of it all: each block is there once, on its home page, character for character.
  @Test
  void everyBlockIsAtHomeOnce() {
    Map<String, String> shown = new HashMap<>();
    SITE.pages()
        .forEach((path, page) -> {
          for (Element block : page.clone().select("[data-block]")) {
            assertThat(block.id()).isEqualTo(block.attr("data-block"));
            assertThat(block.select("[data-block] [data-block]")).isEmpty();
            block.select("[data-apparatus]").remove();
            assertThat(shown.put(path + "#" + block.id(), block.wholeText())).isNull();
          }
        });
    Map<String, String> expected = new HashMap<>();
    for (PlacedBlock block : SITE.corpus.all()) {
      expected.put(block.page() + "index.html#" + block.id(), block.text());
    }
    assertThat(shown).containsExactlyInAnyOrderEntriesOf(expected);
  }

  /// Marks in the text are drawn by the style sheet, so that even without it nothing is added.
  @Test
  void marksAddNoCharacters() {
    SITE.pages()
        .values()
        .forEach(page ->
            assertThat(page.select("a[data-apparatus]").eachText()).allMatch(String::isEmpty));
  }

  @Test
  void theSearchIsOnEveryPageOnce() {
    SITE.pages()
        .forEach((path, page) -> {
          if (page.select("meta[http-equiv=refresh]").isEmpty()) {
            Element form = page.expectFirst("form[role=search]");
            assertThat(page.select("form")).as(path).hasSize(1);
            assertThat(Crawl.BASE.resolve(path).resolve(form.attr("action")))
                .isEqualTo(Crawl.BASE.resolve("search/index.html"));
          }
        });
  }

  @Test
  void noTemplateSwitchesEscapingOff() {
    assertThat(RenderedEdition.theme().files())
        .filteredOn(file -> file.path().endsWith(".peb"))
        .noneMatch(file -> file.text().contains("raw") || file.text().contains("autoescape"));
  }

  @Test
  void linksOfTheMissingPageStartAtTheBase() {
    assertThat(SITE.page("404.html").select("a[href], link[href]").eachAttr("href"))
        .allMatch(address -> address.startsWith("/wenzhu/") || address.startsWith("#"));
  }

  @Test
  void theSameCorpusGivesTheSameBytes() {
    var again = RenderedEdition.render(RenderedEdition.linked(), RenderedEdition.theme()).value();
    assertThat(again).extracting(OutputFile::path).doesNotHaveDuplicates();
    assertThat(again).containsExactlyElementsOf(SITE.files);
  }

  @Test
  void theSourceIsProvenOnItsPage() {
    assertThat(SITE.page("new-quality/source/").select(".proof strong").text())
        .isEqualTo("7779 / 7779");
  }
}
