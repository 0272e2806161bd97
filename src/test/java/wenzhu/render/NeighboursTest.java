package wenzhu.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import wenzhu.diagnostic.Phrases;
import wenzhu.document.Article;
import wenzhu.document.Manuscript;
import wenzhu.parse.ManuscriptParser;
import wenzhu.source.SourceFile;
import wenzhu.source.SourceTree;

/// The articles before and after one in its issue.
class NeighboursTest {

  private static final Manuscript MANUSCRIPT =
      ManuscriptParser.parse(
              new SourceTree(
                  List.of(
                      SourceFile.of("articles/i/a.md", article("甲")),
                      SourceFile.of("articles/i/b.md", article("乙")),
                      SourceFile.of("articles/i/c.md", article("丙")),
                      SourceFile.of(
                          "articles/i/issue.md", "---\ntitle: 期\narticles: [c, a]\n---\n"),
                      SourceFile.of("articles/site.yaml", "title: 站\nissues: [i]\n")),
                  List.of()))
          .value();

  private static final DocumentIndex INDEX =
      new DocumentIndex(MANUSCRIPT, new Words("words", Phrases.parse("")));

  @Test
  void theyFollowTheListOfTheIssue() {
    check("c", "- a");
    check("a", "c -");
  }

  @Test
  void anArticleThatItsIssueDoesNotListHasNone() {
    check("b", "- -");
  }

  private static void check(String slug, String expected) {
    Article article =
        MANUSCRIPT.articles().stream().filter(a -> a.slug().equals(slug)).findFirst().orElseThrow();
    assertThat(
            INDEX.previous(article).map(Article::slug).orElse("-")
                + " "
                + INDEX.next(article).map(Article::slug).orElse("-"))
        .isEqualTo(expected);
  }

  private static String article(String title) {
    return "---\ntitle: " + title + "\nauthors: [{name: 某}]\n---\n文。\n";
  }
}
