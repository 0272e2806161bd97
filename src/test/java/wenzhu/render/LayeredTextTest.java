package wenzhu.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import wenzhu.render.Layer.ElementLayer;
import wenzhu.render.Layer.NestingPriority;
import wenzhu.render.Layer.PointLayer;
import wenzhu.source.Span;

class LayeredTextTest {

  @Test
  void textAloneIsEscaped() {
    check("a<b & \"c\"", "a&lt;b &amp; &quot;c&quot;");
  }

  @Test
  void nestedRangesNest() {
    check("甲乙丙丁", "甲<em>乙<b>丙</b></em>丁", loose(1, 3, "em"), loose(2, 3, "b"));
  }

  @Test
  void theLongerOfTwoThatStartTogetherIsOutside() {
    check("甲乙丙", "<em><b>甲</b>乙</em>丙", loose(0, 1, "b"), loose(0, 2, "em"));
  }

  @Test
  void ofTwoThatOverlapTheLaterIsSplit() {
    check("甲乙丙", "<em>甲<b>乙</b></em><b>丙</b>", loose(0, 2, "em"), loose(1, 3, "b"));
  }

  @Test
  void aLinkIsNotSplitAndSplitsOverlappingElements() {
    check("甲乙丙", "<em>甲</em><a><em>乙</em>丙</a>", loose(0, 2, "em"), anchor(1, 3));
    check("甲乙丙", "<a>甲<em>乙</em></a><em>丙</em>", anchor(0, 2), loose(1, 3, "em"));
  }

  @Test
  void aReadingIsNotSplitEvenByALink() {
    check("甲乙丙", "<a>甲</a><ruby><a>乙</a>丙<rt></ruby>", anchor(0, 2), ruby(1, 3));
    check("甲乙丙", "<ruby>甲<a>乙</a><rt></ruby><a>丙</a>", ruby(0, 2), anchor(1, 3));
  }

  @Test
  void aLinkInALinkIsLeftOut() {
    check("甲乙丙", "<a>甲乙</a>丙", anchor(0, 2), anchor(1, 2));
  }

  @Test
  void marksFollowWhatEndsAtTheirPlace() {
    check("甲乙", "<em>甲</em>*乙", loose(0, 1, "em"), mark(1));
    check("甲乙", "甲*<em>乙</em>", loose(1, 2, "em"), mark(1));
  }

  @Test
  void aMarkThatIsALinkWaitsForTheEndOfALink() {
    check("甲乙丙", "<a>甲乙</a>*丙", anchor(0, 2), mark(1));
    check("甲乙丙", "<em>甲*乙</em>丙", loose(0, 2, "em"), mark(1));
  }

  @Test
  void marksAtOneOffsetAreInTheirOrder() {
    check("甲", "甲12", point(1, "1"), point(1, "2"));
  }

  /// With any layers, the text is unchanged, tags nest, and no link is in a link.
  @Test
  void anyLayersGiveSoundMarkup() {
    long seed = 20_230_906;
    Random random = new Random(seed);
    for (int round = 0; round < 3000; round++) {
      String text = "文注<&>\n".repeat(1 + random.nextInt(4));
      List<Layer> layers = new ArrayList<>();
      for (int i = random.nextInt(9); i > 0; i--) {
        layers.add(anyLayer(random, text.length()));
      }
      String html = LayeredText.merge(text, layers).toString();
      Element body = Jsoup.parse("<body>" + html + "</body>", "", Parser.xmlParser());
      String at = "seed " + seed + ", round " + round + ": " + html;
      assertThat(tagsNest(html)).as(at).isTrue();
      assertThat(body.select("a a")).as(at).isEmpty();
      assertThat(html).as(at).doesNotContainPattern("<([a-z]+)[^>]*></\\1>");
      body.select("[data-apparatus]").remove();
      assertThat(body.wholeText()).as(at).isEqualTo(text);
      assertWholeLinks(layers, html, at);
    }
  }

  private static void assertWholeLinks(List<Layer> layers, String html, String at) {
    boolean rubies =
        layers.stream()
            .anyMatch(l ->
                l instanceof ElementLayer element && element.priority() == NestingPriority.WHOLE);
    if (!rubies) {
      long links = Arrays.stream(html.split("<a class=\"term\"", -1)).count() - 1;
      long anchors =
          layers.stream()
              .filter(l ->
                  l instanceof ElementLayer element && element.priority() == NestingPriority.ANCHOR)
              .count();
      assertThat(links).as(at).isLessThanOrEqualTo(anchors);
    }
  }

  private static boolean tagsNest(String html) {
    List<String> open = new ArrayList<>();
    var tags = java.util.regex.Pattern.compile("<(/?)([a-z]+)[^>]*>").matcher(html);
    while (tags.find()) {
      if (tags.group(1).isEmpty()) {
        open.add(tags.group(2));
      } else if (open.isEmpty() || !open.removeLast().equals(tags.group(2))) {
        return false;
      }
    }
    return open.isEmpty();
  }

  private static Layer anyLayer(Random random, int length) {
    int a = random.nextInt(length + 1);
    int b = random.nextInt(length + 1);
    Span span = new Span(Math.min(a, b), Math.max(a, b));
    return switch (random.nextInt(6)) {
      case 0 -> ElementLayer.of(span, NestingPriority.LOOSE, Tag.of("em"));
      case 1 -> ElementLayer.of(span, NestingPriority.LOOSE, Tag.of("strong"));
      case 2 -> ElementLayer.of(span, NestingPriority.LOOSE, Tag.of("u"));
      case 3 -> ElementLayer.of(span, NestingPriority.ANCHOR, Tag.of("a").with("class", "term"));
      case 4 -> PointLayer.at(a, Tag.of("a").with("data-apparatus", "").around("1"), true);
      default ->
          new ElementLayer(
              new Span(span.from(), Math.min(span.to(), span.from() + 1)),
              NestingPriority.WHOLE,
              "<ruby>",
              "<rt data-apparatus=\"\">x</rt></ruby>");
    };
  }

  private static void check(String text, String expected, Layer... layers) {
    assertThat(LayeredText.merge(text, List.of(layers))).hasToString(expected);
  }

  private static Layer loose(int from, int to, String name) {
    return ElementLayer.of(new Span(from, to), NestingPriority.LOOSE, Tag.of(name));
  }

  private static Layer anchor(int from, int to) {
    return ElementLayer.of(new Span(from, to), NestingPriority.ANCHOR, Tag.of("a"));
  }

  private static Layer ruby(int from, int to) {
    return new ElementLayer(new Span(from, to), NestingPriority.WHOLE, "<ruby>", "<rt></ruby>");
  }

  private static Layer mark(int at) {
    return point(at, "*");
  }

  private static Layer point(int at, String markup) {
    return PointLayer.at(at, Html.of(markup), true);
  }
}
