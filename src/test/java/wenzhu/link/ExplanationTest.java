package wenzhu.link;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import wenzhu.link.Placed.PlacedTerm;

/// The explanations of a term and of a line.
class ExplanationTest {

  private static final Corpus CORPUS =
      SmallEdition.of("新质生产力是生产力，\n生产\n力。\n\n另一段里的生产力。")
          .terms("n: 新质生产力\np: 生产力 | 社会力量")
          .link()
          .value();

  @Test
  void findsATermByEachOfItsNames() {
    for (String words : List.of("p", "生产力", "生產力", "社会力量")) {
      assertThat(Explanation.term(CORPUS, words).map(PlacedTerm::slug)).as(words).contains("p");
    }
    assertThat(Explanation.term(CORPUS, "生产")).isEmpty();
  }

  @Test
  void listsATermInReadingOrder() {
    check(
        Explanation.ofTerm(CORPUS, "p"),
        """
        i/a.md:6:3 新质[生产力]是生产力，生产力。 LONGER 新质生产力
        i/a.md:6:7 新质生产力是[生产力]，生产力。 LINKED
        i/a.md:7:1 新质生产力是生产力，[生产力]。 POLICY
        i/a.md:10:6 另一段里的[生产力]。 POLICY
        glossary/n.md:2:10 新质[生产力] LONGER 新质生产力
        glossary/p.md:2:8 [生产力] SELF
        """);
  }

  @Test
  void listsALineFromLeftToRight() {
    check(Explanation.ofLine(CORPUS, "articles/i/a.md", 8), "i/a.md:7:1 新质生产力是生产力，[生产力]。 POLICY");
    check(
        Explanation.ofLine(CORPUS, "articles/i/a.md", 6),
        """
        i/a.md:6:1 [新质生产力]是生产力，生产力。 LINKED
        i/a.md:6:3 新质[生产力]是生产力，生产力。 LONGER 新质生产力
        i/a.md:6:7 新质生产力是[生产力]，生产力。 LINKED
        """);
    check(Explanation.ofLine(CORPUS, "articles/i/a.md", 1), "");
  }

  private static void check(List<Explanation> explanations, String expected) {
    assertThat(
            explanations.stream()
                .map(e ->
                    (e.at()
                            + " "
                            + e.before()
                            + "["
                            + e.text()
                            + "]"
                            + e.after()
                            + " "
                            + e.match().outcome()
                            + " "
                            + e.match().other().orElse(""))
                        .strip()
                        .replace("articles/", ""))
                .collect(joining("\n")))
        .isEqualTo(expected.strip());
  }
}
