package wenzhu.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import wenzhu.link.SmallEdition;
import wenzhu.output.OutputFile;
import wenzhu.source.Span;

/// Passages that also occur elsewhere.
class RepeatedPassageRendererTest {

  private static final String PASSAGE = "科学技术是第一生产力，“创新”也是";

  @Test
  void overlappingPassagesAreOneAfterTheOther() {
    check("3-9", "3-9");
    check("3-9 3-9 3-9", "3-9");
    check("0-5 8-10", "0-5 8-10");
    check("0-10 2-4", "0-4 4-10");
    check("0-6 4-9", "0-6 6-9");
    check("0-9 2-9 5-9", "0-9");
    check("0-3 3-6", "0-3 3-6");
    check("", "");
  }

  private static void check(String spans, String apart) {
    assertThat(
            RepeatedPassageRenderer.apart(spans(spans)).stream().map(s -> s.from() + "-" + s.to()))
        .as(spans)
        .isEqualTo(words(apart));
  }

  private static List<Span> spans(String written) {
    return words(written).stream()
        .map(span -> span.split("-"))
        .map(bounds -> new Span(Integer.parseInt(bounds[0]), Integer.parseInt(bounds[1])))
        .toList();
  }

  private static List<String> words(String written) {
    return Arrays.stream(written.split(" ")).filter(word -> !word.isEmpty()).toList();
  }

  @Test
  void aPassageInFewPlacesHasAMarkForEach() {
    for (Element paragraph : paragraphs(4)) {
      assertThat(paragraph.select(".repeat").eachText()).containsExactly(PASSAGE);
      assertThat(paragraph.select(".repeatref")).hasSize(3);
    }
  }

  @Test
  void aPassageInManyPlacesHasOneMarkThatSearches() {
    for (Element paragraph : paragraphs(20)) {
      assertThat(paragraph.select(".repeat").eachText()).containsExactly(PASSAGE);
      assertThat(paragraph.select(".repeat .repeat")).isEmpty();
      assertThat(paragraph.select(".repeatref").eachAttr("title"))
          .containsExactly("这" + PASSAGE.length() + "字又见于19处，检索");
      String href = paragraph.select(".repeatref").attr("href");
      assertThat(URLDecoder.decode(href, StandardCharsets.UTF_8))
          .isEqualTo("../../search/index.html?q=\"" + PASSAGE + "\"");
    }
  }

  /// So many paragraphs with the passage between words of their own.
  private static List<Element> paragraphs(int count) {
    String article =
        IntStream.range(0, count)
            .mapToObj(i -> Character.toString('一' + i) + PASSAGE + Character.toString('丹' + i))
            .collect(Collectors.joining("\n\n"));
    List<OutputFile> files = new ArrayList<>();
    var problems =
        SiteRenderer.render(
            SmallEdition.of(article).link().value(),
            SitePages.standard(),
            RenderedEdition.theme(),
            files::add);
    assertThat(problems).isEmpty();
    return files.stream()
        .filter(file -> file.path().equals("i/a/index.html"))
        .map(file -> Jsoup.parse(RenderedEdition.text(file)))
        .findFirst()
        .orElseThrow()
        .select(".prose p[data-block]");
  }
}
