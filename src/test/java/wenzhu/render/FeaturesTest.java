package wenzhu.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import wenzhu.document.Site.Features;
import wenzhu.link.Corpus;
import wenzhu.link.Redirect;
import wenzhu.output.OutputFile;

/// Parts of the site that are switched off, and old addresses.
class FeaturesTest {

  private static final Features ALL = new Features(true, true, true, true);

  @Test
  void withoutCollationNoSourceIsShown() {
    check(new Features(false, true, true, true), "new-quality/source/");
  }

  @Test
  void withoutNotesNoneAreShown() {
    check(new Features(true, false, true, true), "notes/");
  }

  @Test
  void withoutQuotesTheyAreOnlyInTheirSidebar() {
    check(new Features(true, true, false, true), "quotes/");
  }

  @Test
  void withoutGlossaryNoTermIsLinked() {
    check(new Features(true, true, true, false), "terms/");
  }

  @Test
  void aSiteOfTextsAloneIsWhole() {
    check(new Features(false, false, false, false), "terms/");
  }

  /// Without a part nothing is left of it and no link is broken.
  private static void check(Features features, String without) {
    List<OutputFile> files = render(features, List.of());
    assertThat(files).extracting(OutputFile::path).noneMatch(path -> path.startsWith(without));
    assertThat(Crawl.brokenLinks(files)).isEmpty();
  }

  @Test
  void anOldAddressRedirectsToTheNewOne() {
    List<OutputFile> files =
        render(ALL, List.of(new Redirect("terms/old/", "terms/productive-forces/")));
    assertThat(Crawl.brokenLinks(files)).isEmpty();
    var page =
        files.stream()
            .filter(file -> file.path().equals("terms/old/index.html"))
            .map(file -> Jsoup.parse(RenderedEdition.text(file)))
            .findFirst()
            .orElseThrow();
    assertThat(page.select("meta[http-equiv=refresh]").attr("content"))
        .isEqualTo("0; url=../productive-forces/index.html");
    assertThat(page.select("link[rel=canonical]").attr("href"))
        .endsWith("/terms/productive-forces/");
  }

  @Test
  void withoutBaseUrlNoAddressIsShown() {
    List<Redirect> moved = List.of(new Redirect("terms/old/", "terms/productive-forces/"));
    Corpus corpus = RenderedEdition.with("zh-Hans", "/", ALL, moved);
    for (OutputFile file : RenderedEdition.render(corpus, RenderedEdition.theme()).value()) {
      if (file.path().endsWith(".html")) {
        Document page = Jsoup.parse(RenderedEdition.text(file));
        assertThat(page.select("link[rel=canonical]")).as(file.path()).isEmpty();
        assertThat(page.select(".citation").eachText())
            .allMatch(words -> words.endsWith("[引用日期]."));
      }
    }
  }

  private static List<OutputFile> render(Features features, List<Redirect> redirects) {
    return RenderedEdition.render(
            RenderedEdition.with(features, redirects), RenderedEdition.theme())
        .value();
  }
}
