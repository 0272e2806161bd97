package wenzhu.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import wenzhu.document.Article;
import wenzhu.document.TextBlock;
import wenzhu.source.SourceFile;
import wenzhu.source.SourceTree;

/// Each character of a block maps to its place in the file.
class OriginTest {

  /// Checks the place in the file of the first character of `words`.
  private static void check(String file, String words, String expected) {
    Article article =
        ManuscriptParser.parse(
                new SourceTree(List.of(SourceFile.of("articles/x/y.md", file)), List.of()))
            .value()
            .articles()
            .getFirst();
    TextBlock block =
        article.textBlocks().stream()
            .filter(text -> text.text().contains(words))
            .findFirst()
            .orElseThrow();
    assertThat(block.content().origin().at(block.text().indexOf(words)))
        .hasToString("articles/x/y.md:" + expected);
  }

  @Test
  void plain() {
    check("---\ntitle: 题\n---\n甲乙丙", "丙", "4:3");
    check("---\ntitle: 题目\n---\n甲", "目", "2:9");
    check("---\ntitle: \"“题”目\"\n---\n甲", "目", "2:12");
  }

  @Test
  void acrossLines() {
    check("---\ntitle: 题\n---\n甲乙\n丙丁", "丁", "5:2");
    check("---\ntitle: 题\n---\n> 甲乙\n> 丙丁", "丁", "5:4");
    check("---\ntitle: 题\n---\n　　甲乙", "乙", "4:4");
  }

  @Test
  void acrossMarks() {
    check("---\ntitle: 题\n---\n甲**乙**丙", "丙", "4:7");
    check("---\ntitle: 题\n---\n甲\\*乙", "乙", "4:4");
    check("---\ntitle: 题\n---\n甲&amp;乙", "乙", "4:7");
    check("---\ntitle: 题\n---\n甲[乙](term:none)丙", "丙", "4:16");
    check("---\ntitle: 题\n---\n| 甲 | 乙 |\n|--|--|\n| 丙 | 丁 |", "丁", "6:7");
  }

  @Test
  void columnsCountCodePoints() {
    check("---\ntitle: 题\n---\n𠀀𠀀甲", "甲", "4:3");
  }
}
