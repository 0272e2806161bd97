package wenzhu.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import wenzhu.document.Article;
import wenzhu.document.TextBlock;

/// Articles: blocks in reading order, sections, and keys of the front matter.
class ArticleTest {

  private static Article read(String text) {
    return Parsing.of("x/y.md", text).value().articles().getFirst();
  }

  @Test
  void blocksAreNumberedInReadingOrder() {
    Article article =
        read(
            """
            ---
            title: 题
            subtitle: 副题
            authors:
              - name: 某甲
                affiliation: 某校
              - name: 某乙
            signature: （署名）
            ---
            导语。[^1]

            ## 一

            甲。

            - 项

            ### 细目

            | 表 |
            |----|
            | 格 |

            [^1]: 脚注。
            """);
    assertThat(
            article.textBlocks().stream().map(ArticleTest::draw).collect(Collectors.joining("\n")))
        .isEqualTo(
            """
            0 title 题
            1 subtitle 副题
            2 byline 某甲　某乙
            3 paragraph 导语。
            4 heading 一
            5 paragraph 甲。
            6 list-item 项
            7 heading 细目
            8 table-cell 表
            9 table-cell 格
            10 footnote 脚注。
            11 signature （署名）\
            """
                .stripIndent());
    assertThat(article.sections()).hasSize(2);
    assertThat(article.sections().getFirst().heading()).isEmpty();
    assertThat(article.head().authors().getFirst().affiliation()).contains("某校");
  }

  private static String draw(TextBlock block) {
    return block.ref().ordinal() + " " + block.kind().slug() + " " + block.text();
  }

  @Test
  void everyFaultOfTheFrontMatterIsReportedAtOnce() {
    assertThat(
            Parsing.problems(
                "x/y.md",
                """
                ---
                titel: 题
                published: 昨天
                keywords: 一个词
                authors:
                  - affiliation: 某校
                summary:
                summary: 两遍
                aliases: [Not-A-Slug]
                ---
                正文。
                """))
        .containsExactlyInAnyOrder(
            "2:1 Y003 title",
            "2:1 Y004 titel|title",
            "3:12 Y006 published|昨天",
            "4:11 Y005 keywords|sequence",
            "6:5 Y003 name",
            "7:9 Y010 summary",
            "8:1 Y008 summary",
            "9:11 Y009 aliases|Not-A-Slug");
  }

  @Test
  void brokenYamlIsReportedOnce() {
    assertThat(Parsing.problems("x/y.md", "---\ntitle: [题\n---\n正文。"))
        .singleElement()
        .asString()
        .matches("\\d+:\\d+ Y001 .*");
    assertThat(Parsing.problems("x/y.md", "正文。")).containsExactly("1:1 Y002");
  }

  @Test
  void invisibleCharacters() {
    assertThat(Parsing.problems("x/y.md", "---\ntitle: 题\n---\n甲\u202e乙\u0007\u200b\u2028"))
        .containsExactly(
            "4:2 M015 U+202E", "4:4 M015 U+0007", "4:5 U001 U+200B", "4:6 M015 U+2028");
  }
}
