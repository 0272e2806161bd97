package wenzhu.picture;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import wenzhu.link.SmallEdition;

/// The terms in the same paragraphs, counted manually, and the drawing of the network.
class TermNetworkTest {

  private static final String TERMS =
      """
      bing: 丙
      ding: 丁
      jia: 甲
      wu: 戊
      yi: 乙
      """;

  @Test
  void aParagraphCountsOnce() {
    check("甲乙甲乙。\n\n甲。", "jia 2, yi 1 | jia-yi 1");
  }

  @Test
  void theStrongestPairIsFirst() {
    check(
        "甲乙。\n\n甲乙丙。\n\n甲丁。\n\n戊。",
        "jia 3, yi 2, bing 1, ding 1 | jia-yi 2, jia-bing 1, jia-ding 1, yi-bing 1");
  }

  @Test
  void headingsAreNoParagraphs() {
    check("## 甲乙\n\n甲丙。", "bing 1, jia 1 | bing-jia 1");
  }

  @Test
  void aTermAloneIsLeftOut() {
    check("甲。\n\n乙。", " | ");
  }

  private static void check(String body, String expected) {
    TermNetwork network = network(body, TERMS);
    assertThat(draw(network)).isEqualTo(expected);
  }

  private static TermNetwork network(String body, String terms) {
    return TermNetwork.of(SmallEdition.of(body).terms(terms.strip()).link().value());
  }

  private static String draw(TermNetwork network) {
    return network.nodes().stream()
            .map(node -> node.term().slug() + " " + node.paragraphs())
            .collect(joining(", "))
        + " | "
        + network.ties().stream()
            .map(tie ->
                slug(network, tie.first())
                    + "-"
                    + slug(network, tie.second())
                    + " "
                    + tie.paragraphs())
            .collect(joining(", "));
  }

  private static String slug(TermNetwork network, int node) {
    return network.nodes().get(node).term().slug();
  }

  /// Two pairs that have nothing to do with each other do not cross.
  @Test
  void connectedTermsAreAdjacent() {
    TermNetwork network = network("甲乙。\n\n丙丁。", TERMS);
    assertThat(ArcDiagram.of(network).points())
        .extracting(point -> slug(network, point.node()))
        .containsExactly("bing", "ding", "jia", "yi");
    TermNetwork crossed = network("甲丙。\n\n乙丁。", TERMS);
    assertThat(ArcDiagram.of(crossed).arcs())
        .extracting(arc -> arc.bottom() - arc.top())
        .containsOnly(ArcDiagram.LINE);
  }

  /// Whatever the terms, there are not too many, names do not touch, and nothing leaves the frame.
  @Test
  void theDrawingIsInsideItsFrame() {
    Random random = new Random(4);
    for (int run = 0; run < 10; run++) {
      int words = 2 + random.nextInt(40);
      String terms =
          IntStream.range(0, words).mapToObj(i -> "t" + i + ": " + name(i)).collect(joining("\n"));
      String body =
          IntStream.range(0, 60)
              .mapToObj(_ ->
                  random.ints(3, 0, words).mapToObj(TermNetworkTest::name).collect(joining("，")))
              .collect(joining("。\n\n"));
      TermNetwork network = network(body, terms);
      ArcDiagram diagram = ArcDiagram.of(network);
      assertThat(network.nodes()).hasSizeLessThanOrEqualTo(TermNetwork.MAX_NODES);
      assertThat(network.ties()).hasSizeLessThanOrEqualTo(TermNetwork.MAX_TIES);
      assertThat(diagram.points()).extracting(ArcDiagram.Point::y).isEqualTo(lines(diagram));
      assertThat(diagram.height()).isEqualTo(ArcDiagram.LINE * network.nodes().size());
      assertThat(diagram.arcs())
          .hasSameSizeAs(network.ties())
          .allMatch(arc -> arc.top() < arc.bottom() && arc.top() > 0)
          .allMatch(arc -> arc.bottom() < diagram.height() && arc.reach() > 0)
          .allMatch(arc -> ArcDiagram.AXIS + arc.reach() + arc.thickness() <= ArcDiagram.WIDTH);
    }
  }

  private static List<Integer> lines(ArcDiagram diagram) {
    return IntStream.range(0, diagram.points().size())
        .mapToObj(i -> ArcDiagram.LINE * i + ArcDiagram.LINE / 2)
        .toList();
  }

  /// No name is part of another.
  private static String name(int i) {
    return "词" + (char) ('一' + 100 + i);
  }
}
