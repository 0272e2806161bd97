package wenzhu.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.commonmark.testutil.TestResources;
import org.commonmark.testutil.example.Example;
import org.commonmark.testutil.example.ExampleReader;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import wenzhu.diagnostic.Code;
import wenzhu.parse.MarkdownInvariants.Parsed;

/// No visible character of a Markdown file is lost without a problem, whatever the construct.
@Tag("slow")
class NothingVanishesTest {

  // Specifications

  /// Examples whose text differs from the specification's, by the words of its HTML: nothing is lost in any of them.
  private static final List<String> DIFFERENT =
      List.of(
          // The text after a comment is Markdown here, and HTML there.
          "barbaz",
          // flexmark takes what is below a definition for its paragraph, …
          "[foo]:mailto:lbar[foo]",
          "[foo]:mailto:l[foo]",
          // … an item less indented than others for an item, …
          "abcde",
          "abc",
          // … no tilde in the info string of tildes, no space in an address, and brackets to bind
          // before stars.
          "~~~aa```~~~foo",
          "[link](<mailto:myuri>)",
          "*foo[bar*baz]",
          // A backslash before a pipe in code in a table stays.
          "f|oob\\|azb|im",
          // Task lists are not supported, and stay text.
          "[]foo[x]bar",
          "[x]foo[]bar[x]baz[]bim");

  /// What must be reported as lost in the examples, titles aside.
  private static final Set<String> LOST =
      Set.of("##", "startline=3 $%@#$", "`  `", "./target.md", "boo |", "mailto:i");

  private static final Pattern TITLE = Pattern.compile("[\"'(].*", Pattern.DOTALL);

  @Test
  void examplesOfCommonMark() {
    assertThat(checkExamples(TestResources.getSpec(), "")).isEqualTo(652);
  }

  @Test
  void examplesOfGfm() {
    assertThat(checkExamples(TestResources.getGfmSpec(), "(extension)")).isEqualTo(24);
  }

  /// Checks the examples of the sections with a name; returns how many there are.
  private static int checkExamples(URL specification, String section) {
    List<Example> examples =
        ExampleReader.readExamples(specification).stream()
            .filter(example -> example.getSection().contains(section))
            .toList();
    for (Example example : examples) {
      Parsed parsed = Parsed.of("x/y.md", ours(example.getSource()));
      String context = example + " " + parsed.codes() + "\n" + parsed.file().text();
      String text = withoutSpace(parsed.text());
      if (!parsed.hasErrors() && !DIFFERENT.contains(text)) {
        assertThat(text)
            .as(context)
            .isEqualTo(withoutSpace(Jsoup.parseBodyFragment(ours(example.getHtml())).text()));
      }
      parsed.problemsOfBody().stream()
          .filter(problem -> problem.code() == Code.M018)
          .map(problem -> problem.arguments().getFirst())
          .filter(words -> !TITLE.matcher(words).matches())
          .forEach(words -> assertThat(LOST).as(context).contains(words));
    }
    return examples.size();
  }

  /// An example with tabs, and with addresses that are allowed in place of those that are not.
  private static String ours(String example) {
    return example
        .replace("→", "\t")
        .replaceAll("(/path/to/)?train\\.jpg|moon\\.jpg", "a.png")
        .replace("/uri", "mailto:i")
        .replace("/url", "mailto:l")
        .replaceAll("(?<=[(<\"]|: )/(?=my|bar|f&)", "mailto:")
        .replaceAll("(!\\[[^\\n]*?)mailto:[li]2?", "$1a.png");
  }

  private static String withoutSpace(String text) {
    return text.replaceAll("[\\s\\u00A0]+", "");
  }

  /// From the specification of the CJK-friendly amendment.
  @Test
  void examplesOfTheCjkFriendlyAmendment() {
    for (String marked :
        List.of(
            "**このアスタリスクは強調記号として認識されず、そのまま表示されます。**この文のせいで。",
            "**该星号不会被识别，而是直接显示。**这是因为它没有被识别为强调符号。",
            "**이 별표는 강조 표시로 인식되지 않고 그대로 표시됩니다(이 괄호 때문에)**이 문장 때문에.",
            "**真，**她。",
            "**真。**她。",
            "**真、**她。",
            "**真；**她。",
            "**真：**她。",
            "**真？**她。",
            "**真！**她。",
            "**“真”**她。",
            "**‘真’**她。",
            "**（真）**她。",
            "**真（她）**真",
            "**テスト。**テスト",
            "**[リンク](https://example.org/)**も。",
            "先頭の**`コード`**も注意。",
            "先頭の**~~テキスト~~**も注意。",
            "~~**真。**她。~~",
            "字***粗斜***字",
            "字***“粗斜”***字")) {
      Parsed parsed = Parsed.of("x/y.md", marked);
      assertThat(parsed.codes()).as(marked).isEmpty();
      assertThat(parsed.text()).as(marked).doesNotContain("*").doesNotContain("~");
    }
  }

  // Mixtures

  /// Pieces of Markdown; each `%` becomes a character that occurs nowhere else.
  private static final List<String> PIECES =
      List.of(
          "%",
          "%",
          "%",
          "%。",
          "\n",
          "\n",
          "\n\n",
          "\n\n",
          " ",
          "　",
          "**",
          "*",
          "_",
          "__",
          "~~",
          "`",
          "\\",
          "[",
          "]",
          "(",
          ")",
          "![",
          "](",
          "|",
          "\n|",
          "<",
          ">",
          "\n> ",
          "\n- ",
          "\n  - ",
          "\n1. ",
          "\n    ",
          "\n## %\n",
          "\n%\n---\n",
          "\n***\n",
          "\n---\n",
          "\n```\n",
          "&amp;",
          "&#%;",
          "&nbsp;",
          "  \n",
          "\\\n",
          "**%**",
          "*%*",
          "__%__",
          "~~%~~",
          "`%`",
          "`${#%}`",
          "``%\n%``",
          "[%](https://e.org/%)",
          "[%](term:t)",
          "[%](b.md \"%\")",
          "[%](%)",
          "[](b.md)",
          "![%](a.png)",
          "![%](a.png '%')",
          "![%](%.png)",
          "![**%**](a.png)",
          "[![%](a.png)](b.md)",
          "[![%](a.png)%](b.md)",
          "![%[%](b.md)](a.png)",
          "<https://e.org/%>",
          "[%][r]",
          "[r]",
          "![%][r]",
          "\n\n[r]: https://e.org/ \"%\"\n",
          "\n\n[%]: %\n",
          "\n\n[%]: https://e.org/%\n",
          "[^f]",
          "\n\n[^f]: %\n",
          "\n\n[^f]: %\n\n    %\n",
          "[^%]",
          "\n\n[^%]: %\n",
          "<!-- % -->",
          "\n<!-- % -->%\n",
          "\n<!-- %\n\n% -->%\n",
          "\n<!-- %\n% -->\n",
          "<!-- ",
          " -->",
          "<br>",
          "<br>\n",
          "<sub>%</sub>",
          "<sub>",
          "</sub>",
          "<b></b>",
          "<b x=\"%\">%</b>",
          "<ruby>%<rp>（</rp><rt>%</rt><rp>）</rp></ruby>",
          "<ruby><rt>%</rt></ruby>",
          "<rt>%</rt>",
          "<rp>%</rp>",
          "<ruby>%<rt>**%**</rt></ruby>",
          "<ruby>",
          "</ruby>",
          "<rt>",
          "</rt>",
          "\n<div>%</div>\n",
          "<?%?>",
          "<![CDATA[%]]>",
          "<!X %>",
          "\n| % | % |\n|-|-|\n| % | % | % |\n",
          "\n| % | % |\n|:-:|-|\n| % |\n",
          "\n| [% | %] |\n|---|---|\n| `%|%` | %\\|% |\n",
          "\n%|%\n-|-\n%|%\n",
          "\n``` % %\n%\n```\n",
          "\n~~~\n% {#a}\n~~~\n",
          "\n    %\n",
          "{#a}",
          " {#%}\n",
          "{#",
          "$%_1*%*$",
          "$a_1*b*$",
          "\\(a*b*\\)",
          "\\[",
          "\\]",
          "\n> %\n>\n> ——2023年，%\n",
          "\n> %\n\n释义：%\n",
          "\n> [[%]]%\n\n数据{by: %}：%\n",
          "\n> %[^f]\n",
          "\n> - %\n>   > %\n",
          "\n- > %\n  > %\n",
          "\n　　%\n　　%",
          "\n##%",
          "\n＃%",
          "[%]（https://e.org/）",
          "![[%]]",
          "𠀀",
          "\n# %",
          "\n### % ###",
          "\n%\n===\n");

  private static final List<String> PATHS =
      List.of("x/y.md", "x/y.md", "x/y.quotes.md", "x/y.notes.md", "x/issue.md", "glossary/y.md");

  @Test
  void mixtures() {
    long seed = 20231123L;
    Random random = new Random(seed);
    int lost = 0;
    for (int round = 0; round < 20_000; round++) {
      String body = mixture(random, 1 + random.nextInt(round % 4 == 0 ? 25 : 5));
      String path = PATHS.get(round % PATHS.size());
      Parsed parsed = Parsed.of(path, path.endsWith(".quotes.md") ? "\n## 题\n" + body : body);
      String context =
          "seed " + seed + ", round " + round + ", " + path + ": " + parsed.codes() + "\n" + body;
      lost += MarkdownInvariants.check(parsed, context);
    }
    // Enough was lost to conclude that each loss is reported.
    assertThat(lost).isGreaterThan(5_000);
  }

  private static String mixture(Random random, int pieces) {
    StringBuilder body = new StringBuilder();
    for (int i = 0; i < pieces; i++) {
      body.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    return MarkdownInvariants.withUniqueCharacters(body.toString());
  }

  /// Rows for single rules: correct input is not reported, a fault is reported once.
  @Test
  void rulesOfEachFile() {
    check("x/y.md", "<ruby>甲<rp>（</rp><rt>jiǎ</rt><rp>）</rp></ruby>，乙<b>丙</b>。{#a}", "");
    check("x/y.md", "甲[^a]&amp;\\*\n\n[^a]: **乙** <https://e.org/>\n\n---\n\n> 丙\n>\n> 1. 丁", "");
    check("x/y.md", "[甲](term:t)，![乙](a.png)，[丙][r]\n\n[r]: https://e.org/\n\n<!-- 丁 -->", "");
    check("x/y.md", "| 甲 | 乙 |\n|---|:-:|\n| `丙` | 丁 |\n\n```java\n戊\n```", "");
    check("x/y.md", "> [^a]: 甲", "M016");
    check("x/y.md", "甲<!-- 乙 -->", "");
    check("x/y.md", "<div>甲</div>", "M003");
    check("x/y.md", "甲\n\n<!-- 乙", "M020");
    check("x/y.md", "甲[^a]\n\n[^a]: 乙\n[^a]: 丙", "M017");
    check("x/y.md", "甲[^b]", "M009");
    check("x/y.md", "[甲]: 乙", "M019");
    check("x/y.md", "[r]: https://e.org/ \"甲\"", "M019");
    check("x/y.md", "[甲][r]\n\n[r]: https://e.org/ \"乙\"", "M018");
    check("x/y.md", "[甲](b.md \"乙\")", "M018");
    check("x/y.md", "![甲](a.png '乙')", "M018");
    check("x/y.md", "[](b.md)", "M018");
    check("x/y.md", "[甲](乙)，<ftp://e.org/>，![丙](丁.png)", "M004 M004 M011");
    check("x/y.md", "<b>甲", "M003");
    check("x/y.md", "甲</b>", "M003");
    check("x/y.md", "<b x>甲", "M003");
    check("x/y.md", "<rt>甲</rt>", "M003 M003");
    check("x/y.md", "<ruby>甲<rp>乙</rp><rt>丙</rt></ruby>", "M018");
    check("x/y.md", "*".repeat(MarkdownLimits.DELIMITERS + 1), "M002");
    check("x/y.md", "> ".repeat(MarkdownLimits.NESTING + 1) + "甲", "M001");
    check("x/y.quotes.md", "甲。\n\n## 乙\n\n> **丙**\n>\n> ——2023年11月，丁", "");
    check("x/y.quotes.md", "## 甲\n\n> 乙", "Q001");
    check("x/y.quotes.md", "## 甲\n\n> [乙][r]\n>\n> ——2023年11月，丙\n\n[r]: https://e.org/", "");
    check("x/y.quotes.md", "## 甲\n\n1. 乙\n\n> 丙\n>\n> ——2023年11月，丁", "M016");
    check("x/y.quotes.md", "## 乙\n\n> 丙\n>\n> - 丁\n>\n> ——2023年11月，戊", "M016");
    check(
        "x/y.notes.md",
        "> 甲[[乙]]\n\n释义：丙。\n\n---\n\n<!-- 丁 -->\n\n> **戊**[[己]]\n\n数据{by: 庚}：辛。",
        "");
    check("x/y.notes.md", "甲", "N001");
    check("x/y.notes.md", "<!-- 甲 -->乙", "N001");
    check("x/y.notes.md", "> 甲[[乙]]\n>\n> - 丙\n\n释义：丁。", "M016");
    check("x/y.notes.md", "> 甲![乙](a.png)\n\n释义：丙。", "M016");
    check("glossary/y.md", "甲**乙**。", "");
    check("glossary/y.md", "甲[^a]。\n\n[^a]: 乙", "M016");
  }

  private static void check(String path, String body, String codes) {
    assertThat(
            Parsed.of(path, body).problems().stream()
                .filter(problem -> problem.at().line() > 7 || problem.code() == Code.M018)
                .map(problem -> problem.code().name())
                .collect(Collectors.joining(" ")))
        .as(body)
        .isEqualTo(codes);
  }
}
