package wenzhu.picture;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import wenzhu.link.Corpus;
import wenzhu.link.SmallEdition;

/// The positions of the notes and terms in an article, counted manually.
class DispersionPlotTest {

  /// The title 文 and the byline 某 come first, each one character.
  @Test
  void placesAreCountedThroughTheWholeArticle() {
    check(
        "甲乙甲。\n\n## 节\n\n乙丙。",
        "> 乙丙\n\n释义：注。\n\n---\n\n> 甲乙\n\n释义：注。",
        "jia: 甲\nyi: 乙",
        """
        10 characters, sections 6
        paragraphs 1@2 2@7
        notes 2 7
        jia 2 4
        yi 3 7\
        """);
  }

  @Test
  void theTermWithMostPlacesIsFirst() {
    check(
        "乙甲乙。",
        "> 甲\n\n释义：注。",
        "jia: 甲\nyi: 乙",
        """
        6 characters, sections -
        paragraphs 1@2
        notes 3
        yi 2 4
        jia 3\
        """);
  }

  @Test
  void headingsCountAndWhatIsPartOfALongerTermDoesNot() {
    check(
        "## 甲乙\n\n甲。",
        "> 甲。\n\n释义：注。",
        "jia: 甲\njiayi: 甲乙",
        """
        6 characters, sections 2
        paragraphs 1@4
        notes 4
        jiayi 2
        jia 4\
        """);
  }

  private static void check(String body, String notes, String terms, String expected) {
    DispersionPlot plot = plot(SmallEdition.of(body).with("i/a.notes.md", notes).terms(terms));
    String drawn =
        "%d characters, sections %s\nparagraphs %s\nnotes %s\n%s"
            .formatted(
                plot.length(),
                plot.sections().isEmpty() ? "-" : spaced(plot.sections()),
                spaced(plot.paragraphs().stream().map(p -> p.number() + "@" + p.at()).toList()),
                spaced(plot.notes().stream().map(DispersionPlot.NoteAt::at).toList()),
                plot.terms().stream().map(DispersionPlotTest::draw).collect(joining("\n")));
    assertThat(drawn).isEqualTo(expected);
  }

  private static String draw(DispersionPlot.TermAt term) {
    return term.term()
        + " "
        + spaced(term.places().stream().map(DispersionPlot.Place::at).toList());
  }

  private static String spaced(List<?> values) {
    return values.stream().map(String::valueOf).collect(joining(" "));
  }

  private static DispersionPlot plot(SmallEdition edition) {
    Corpus corpus = edition.link().value();
    return DispersionPlot.of(corpus, corpus.manuscript().articles().getFirst());
  }

  @Test
  void theLastRowIsShared() {
    assertThat(rows(11)).isEqualTo("11 + 0");
    assertThat(rows(12)).isEqualTo("10 + 2");
  }

  /// The rows of an article of so many terms.
  private static String rows(int terms) {
    String names =
        IntStream.range(0, terms).mapToObj(i -> "t" + i + ": 词" + letter(i)).collect(joining("\n"));
    String body = IntStream.range(0, terms).mapToObj(i -> "词" + letter(i)).collect(joining("，"));
    DispersionPlot plot = plot(SmallEdition.of(body + "。").terms(names));
    return plot.rows().size() + " + " + plot.rest().size();
  }

  private static char letter(int i) {
    return "甲乙丙丁戊己庚辛壬癸子丑".charAt(i);
  }

  @Test
  void scaledPositionsAreThousandths() {
    DispersionPlot plot = plot(SmallEdition.of("甲乙甲。\n\n乙丙丁。"));
    assertThat(plot.scaled(List.of(0, 5, 9, 9))).containsExactly(0, 500, 900);
  }

  /// However many paragraphs there are, their numbers do not overlap.
  @Test
  void numbersOfParagraphsDoNotTouch() {
    for (int paragraphs : new int[] {1, 2, 9, 11, 40, 300}) {
      String body =
          IntStream.range(0, paragraphs).mapToObj("段"::repeat).collect(joining("。\n\n")) + "。";
      List<DispersionPlot.Paragraph> numbered = plot(SmallEdition.of(body)).numbered();
      assertThat(numbered).isNotEmpty();
      for (int i = 1; i < numbered.size(); i++) {
        assertThat(numbered.get(i).at() - numbered.get(i - 1).at())
            .isGreaterThanOrEqualTo(DispersionPlot.NUMBER_WIDTH);
      }
    }
  }
}
