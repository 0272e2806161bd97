package wenzhu.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import wenzhu.diagnostic.Problem;
import wenzhu.diagnostic.Problems;
import wenzhu.document.Block;
import wenzhu.document.Footnote;
import wenzhu.source.SourceFile;
import wenzhu.source.Span;

/// Markdown as an editor writes it, and the blocks it becomes.
class MarkdownTest {

  /// The blocks of a body in `articles/x/y.md`; problems follow as `! line:column code`.
  private static String read(String body) {
    SourceFile file = SourceFile.of("articles/x/y.md", body);
    Problems problems = new Problems();
    ContentFile content = ContentFile.of(file, Set.of("articles/x/a.png"), problems);
    BodyReader reader = new BodyReader(content, new Span(0, body.length()));
    List<Block> blocks = new ArrayList<>(reader.blocks(BodyKind.TEXT));
    List<String> lines = new ArrayList<>(Dump.of(blocks).lines().toList());
    for (Footnote footnote : reader.footnotes()) {
      lines.add("[^" + footnote.label() + "] " + Dump.of(footnote.blocks()));
      blocks.addAll(footnote.blocks());
    }
    content.coverage().reportGaps(Block.textBlocks(blocks).toList(), problems);
    problems.toList().stream().map(MarkdownTest::draw).forEach(lines::add);
    return lines.stream().collect(Collectors.joining("\n"));
  }

  private static String draw(Problem problem) {
    return "! " + problem.at().line() + ":" + problem.at().column() + " " + problem.code();
  }

  private static void check(String body, String expected) {
    assertThat(read(body)).isEqualTo(expected.strip());
  }

  @Test
  void linesOfChineseJoinWithoutAGap() {
    check("掌握了现代生\n产者；", "paragraph 掌握了现代生产者；");
    check("新质生产力，\n“新”在", "paragraph 新质生产力，“新”在");
    check("达 622.32\n万人", "paragraph 达 622.32万人");
    check("new quality\nproductive forces", "paragraph new quality productive forces");
    check("引入 GitHub\nActions 的", "paragraph 引入 GitHub Actions 的");
    check("**生\n产**力", "paragraph {strong 生产}力");
    check("生**\n产力**。", "paragraph 生**产力**。\n! 1:2 M013");
    check("a **\nb** c", "paragraph a ** b** c\n! 1:3 M013");
    check("one\n**two** three", "paragraph one {strong two} three");
  }

  @Test
  void emphasisBindsNextToChinesePunctuation() {
    check("**“新质生产力”**是", "paragraph {strong “新质生产力”}是");
    check("这**“新质生产力”**是", "paragraph 这{strong “新质生产力”}是");
    check("**生产力。**新", "paragraph {strong 生产力。}新");
    check("使用**`代码`**时", "paragraph 使用{strong {code 代码}}时");
    check("*《辞海》*对“新”字", "paragraph {emphasis 《辞海》}对“新”字");
    check("~~（旧）~~新", "paragraph {strike （旧）}新");
    check("**이 용어(This term)**를", "paragraph {strong 이 용어(This term)}를");
    check("snake_case_name 不变", "paragraph snake_case_name 不变");
    check("a**\"b\"**c", "paragraph a**\"b\"**c\n! 1:2 M013");
    check("𠀀**（新）**𠀀", "paragraph 𠀀{strong （新）}𠀀");
  }

  @Test
  void indentsOfThePressAreDropped() {
    check("　　当前，\n成都", "paragraph 当前，成都\n! 1:3 M005");
    check("　　当前，\n　　成都", "paragraph 当前，成都\n! 1:3 M005\n! 2:3 M027");
    check("当前\n　　成都\n　　城市", "paragraph 当前成都城市\n! 2:3 M027\n! 3:3 M027");
  }

  @Test
  void aYearStartsNoListUnnoticed() {
    check("2023. 年", "ol 2023\n  list-item 年\n! 1:1 M006");
    check("2023\\. 年", "paragraph 2023. 年");
    check("1. 一\n2. 二", "ol 1\n  list-item 一\n  list-item 二");
    check("正文\n2023. 年", "paragraph 正文2023. 年");
  }

  @Test
  void indentedProseWouldBeCode() {
    check("    四格缩进的正文", "code[] 四格缩进的正文\n! 1:5 M007");
  }

  @Test
  void listsQuotesCodeAndRules() {
    check(
        "- 一\n\n  续\n- 二\n  - 三",
        "ul\n  list-item 一\n  list-item 续\n  list-item 二\n  ul\n    list-item 三");
    check("> 引\n> 文", "quote\n  paragraph 引文");
    check("```java\nint a;\n```", "code[java] int a;");
    check("一\n\n***\n\n二", "paragraph 一\n---\nparagraph 二");
    check("一\\\n二  \n三", "paragraph 一{br ⏎}二{br ⏎}三");
  }

  @Test
  void tables() {
    check(
        "| 甲 | **乙** |\n|:--|--:|\n| 1 | 2 |",
        "table [START, END]\n  head 甲 | {strong 乙}\n  row 1 | 2");
  }

  @Test
  void tablesAsGfmHasThem() {
    check("|甲|\n|-|\n|1|", "table [NONE]\n  head 甲\n  row 1");
    check("文字\n|甲|\n|--|\n|1|", "paragraph 文字\ntable [NONE]\n  head 甲\n  row 1");
    check("> 文字\n> |甲|\n> |--|", "quote\n  paragraph 文字\n  table [NONE]\n    head 甲");
    check("|甲|乙|丙|\n|-|-|\n|1|2|", "paragraph |甲|乙|丙| |-|-| |1|2|\n! 2:1 M028");
    check("|甲|\n|-|\n|1|2|", "table [NONE]\n  head 甲\n  row 1\n! 3:4 M018");
    check("| [甲 | 乙] |\n|-|-|", "paragraph | [甲 | 乙] | |-|-|\n! 2:1 M028");
    check("文字 - 甲 | 乙", "paragraph 文字 - 甲 | 乙");
  }

  @Test
  void commentsHideThemselvesAlone() {
    check("<!-- 一 -->甲", "paragraph 甲");
    check("<!-- 一\n二 -->甲", "paragraph 甲");
    check("<!-- 一\n\n二 -->甲\n乙", "paragraph 甲\nparagraph 乙");
    check("- <!-- 一 -->甲", "ul\n  list-item 甲");
    check("- <!-- 一\n  二 -->**甲**", "ul\n  list-item {strong 甲}");
    check("> <!-- 一\n> 二 -->甲[^a]\n\n[^a]: 乙", "quote\n  paragraph 甲{fn=a}\n[^a] footnote 乙");
    check("甲\n\n<!-- 忘了\n\n## 乙", "paragraph 甲\n! 3:1 M020");
    check("甲<!-- 忘了\n乙", "paragraph 甲<!-- 忘了乙\n! 1:2 M020");
    check("`<!--`\\<!--", "paragraph {code <!--}<!--");
  }

  @Test
  void whatPagesDoNotShow() {
    check("[甲](term:x \"题\")", "paragraph {link=TermTarget[slug=x] 甲}\n! 1:12 M018");
    check("![甲](a.png '题')", "paragraph {image=articles/x/a.png=甲}\n! 1:12 M018");
    check("[![图](a.png)](b.md)", "paragraph {image=articles/x/a.png=图}\n! 1:1 M018");
    check("[](b.md)", "\n! 1:1 M018");
    check("```java 说明\n甲\n```", "code[java] 甲\n! 1:9 M018");
    check("<b></b>甲", "paragraph 甲\n! 1:1 M018");
    check("<ruby><rt>甲</rt></ruby>乙", "paragraph 乙\n! 1:7 M018");
    check("<ruby>甲<rp>乙</rp><rt>丙</rt></ruby>", "paragraph {ruby=丙 甲}\n! 1:12 M018");
    check("甲<rt>乙</rt>", "paragraph 甲乙\n! 1:2 M003\n! 1:7 M003");
    check("##\n\n甲", "h2 heading \nparagraph 甲\n! 1:1 M018");
  }

  @Test
  void linkDefinitionsThatAreNone() {
    check("[记者]: 你好！", "\n! 1:1 M019");
    check("[1]: 《选集》，第707页。\n\n甲[1]", "paragraph 甲[1]\n! 1:1 M019");
    check("[r]: https://example.org/", "\n! 1:1 M019");
    check("> [r]: https://example.org/", "quote\n! 1:3 M019");
    check("\\[记者]: 你好！", "paragraph [记者]: 你好！");
    check("![图][p]\n\n[p]: a.png", "paragraph {image=articles/x/a.png=图}");
  }

  @Test
  void headingsByAccident() {
    check("甲\n---", "h2 heading 甲\n! 2:1 M021");
    check("甲\n===", "h2 heading 甲\n! 2:1 M021");
    check("##甲\n\n### 乙", "paragraph ##甲\nh3 heading 乙\n! 1:1 M022");
    check("##　甲", "paragraph ##　甲\n! 1:1 M022");
    check("＃＃甲\n＃ 乙", "paragraph ＃＃甲＃ 乙\n! 1:1 M022\n! 2:1 M022");
    check("\\##甲", "paragraph ##甲");
    check("#甲# 乙", "paragraph #甲# 乙");
  }

  @Test
  void texIsKeptAndReported() {
    check("面积$a_1*b*c$。", "paragraph 面积$a_1*b*c$。\n! 1:3 M023");
    check("$$a \\\\ *b*$$", "paragraph $$a \\\\ *b*$$\n! 1:1 M023");
    check("\\(x\\)", "paragraph \\(x\\)\n! 1:1 M023");
    check("\\[E=mc^2\\]", "paragraph \\[E=mc^2\\]\n! 1:1 M023");
    check("\\frac{*a*}{b}", "paragraph \\frac{*a*}{b}\n! 1:1 M023");
    check("售价$5，*今*$6", "paragraph 售价$5，{emphasis 今}$6");
    check("`$a_1$` \\$a_1\\$", "paragraph {code $a_1$} $a_1$");
    check("\\[甲\\]\\(见乙\\)", "paragraph [甲](见乙)");
  }

  @Test
  void linksInMarksThatMakeNone() {
    check("[甲]（https://example.org/）", "paragraph [甲]（https://example.org/）\n! 1:1 M024");
    check("［甲］(z.md)", "paragraph ［甲］(z.md)\n! 1:1 M024");
    check("![[x.png]]", "paragraph ![[x.png]]\n! 1:1 M024");
    check("`[甲]（https://example.org/）`", "paragraph {code [甲]（https://example.org/）}");
  }

  @Test
  void listsAndQuotesByAccident() {
    check("气温\n- 5 度", "paragraph 气温\nul\n  list-item 5 度\n! 2:1 M025");
    check("长\n> 5 米", "paragraph 长\nquote\n  paragraph 5 米\n! 2:1 M025");
    check("版本\n1. 甲", "paragraph 版本\nol 1\n  list-item 甲\n! 2:1 M025");
    check("如下：\n- 甲", "paragraph 如下：\nul\n  list-item 甲");
    check("1. 甲\n  - 子", "ol 1\n  list-item 甲\nul\n  list-item 子\n! 2:3 M026");
    check("1. 甲\n   - 子", "ol 1\n  list-item 甲\n  ul\n    list-item 子");
    check("- 甲\n1. 乙", "ul\n  list-item 甲\nol 1\n  list-item 乙");
  }

  @Test
  void marksInCodeAndEscapesAreText() {
    check("`${#arr}`", "paragraph {code ${#arr}}");
    check("{#a}![甲](a.png)", "paragraph {#a}{image=articles/x/a.png=甲}");
    check("甲 ![乙](a.png) {#a}", "paragraph#a 甲 {image=articles/x/a.png=乙}");
    check("```\n甲 {#a}\n```", "code[] 甲 {#a}");
    check("\\*\\*甲\\*\\*", "paragraph **甲**");
    check("中文__粗__中文", "paragraph 中文__粗__中文\n! 1:3 M013");
    check("姓名____，snake__case__name", "paragraph 姓名____，snake__case__name");
    check("字***粗斜***字", "paragraph 字{emphasis {strong 粗斜}}字");
    check("> ```\n> 甲\n> 乙\n> ```", "quote\n  code[] 甲\n乙");
  }

  @Test
  void headings() {
    check("## 一\n\n### 二", "h2 heading 一\nh3 heading 二");
    check("# 一", "h2 heading 一\n! 1:1 M008");
    check("## 一\n\n#### 二", "h2 heading 一\nh4 heading 二\n! 3:1 M008");
    check("### 二", "h3 heading 二\n! 1:1 M008");
    check("## 一 {#one}", "h2 heading#one 一");
  }

  @Test
  void footnotes() {
    check(
        "甲[^b]乙[^a]。\n\n[^a]: 先写的。\n[^b]: 先引的。",
        "paragraph 甲{fn=b}乙{fn=a}。\n[^b] footnote 先引的。\n[^a] footnote 先写的。");
    check("甲[^x]", "paragraph 甲\n! 1:2 M009");
    check("甲\n\n[^x]: 乙", "paragraph 甲\n[^x] footnote 乙\n! 3:1 M010");
    check("甲[^x]\n\n[^x]: 乙\n[^x]: 丙", "paragraph 甲{fn=x}\n[^x] footnote 乙\n! 4:1 M017");
  }

  @Test
  void links() {
    check("[甲](term:x)", "paragraph {link=TermTarget[slug=x] 甲}");
    check("[甲](term:none)", "paragraph {link=NoTerm[] 甲}");
    check(
        "[甲](quote:q)[乙](note:n)[丙](block:b)[丁](#d)",
        "paragraph {link=QuotationTarget[id=q] 甲}{link=NoteTarget[id=n] 乙}{link=BlockTarget[id=b] 丙}{link=BlockTarget[id=d] 丁}");
    check("[甲](z.md#p)", "paragraph {link=FileTarget[file=articles/x/z.md, fragment=p] 甲}");
    check(
        "[甲](../glossary/z.md)",
        "paragraph {link=FileTarget[file=articles/glossary/z.md, fragment=] 甲}");
    check("[甲](https://example.org/)", "paragraph {link=External[uri=https://example.org/] 甲}");
    check(
        "[甲][r]\n\n[r]: https://example.org/",
        "paragraph {link=External[uri=https://example.org/] 甲}");
    check(
        "<https://example.org/>",
        "paragraph {link=External[uri=https://example.org/] https://example.org/}");
    check("[甲]（乙）", "paragraph [甲]（乙）");
  }

  @Test
  void refusedLinks() {
    for (String url :
        List.of(
            "javascript:alert(1)",
            "JAVASCRIPT:alert(1)",
            "&#106;avascript:alert(1)",
            "data:text/html,x",
            "vbscript:x",
            "file:///etc/passwd",
            "//evil.example/x.md",
            "../../x.md",
            "/etc/x.md",
            "x.html")) {
      assertThat(read("[甲](" + url + ")")).as(url).isEqualTo("paragraph 甲\n! 1:5 M004");
    }
  }

  @Test
  void pictures() {
    check("![图](a.png)", "paragraph {image=articles/x/a.png=图}");
    check("![](a.png)", "paragraph {image=articles/x/a.png=}\n! 1:1 M012");
    check("![图](b.png)", "\n! 1:1 M011");
    check("![图](https://example.org/a.png)", "\n! 1:1 M011");
  }

  @Test
  void htmlBecomesMarksOrAnError() {
    check("H<sub>2</sub>O", "paragraph H{subscript 2}O");
    check("一<br>二", "paragraph 一{br ⏎}二");
    check("foo<br>\nbar", "paragraph foo{br ⏎}bar");
    check(
        "<ruby>新<rp>(</rp><rt>xīn</rt><rp>)</rp>质<rt>zhì</rt></ruby>",
        "paragraph {ruby=xīn 新}{ruby=zhì 质}");
    check("甲<!-- 不显示 -->乙", "paragraph 甲乙");
    check("<!-- 整段\n\n不显示 -->\n\n甲", "paragraph 甲");
    check("甲<script>alert(1)</script>乙", "paragraph 甲alert(1)乙\n! 1:2 M003\n! 1:18 M003");
    check("<b onclick=\"x\">甲</b>", "paragraph 甲\n! 1:1 M003\n! 1:17 M003");
    check("<img src=x onerror=alert(1)>", "\n! 1:1 M003");
    check("<div>\n甲\n</div>", "\n! 1:1 M003");
    check("甲<sub>乙", "paragraph 甲乙\n! 1:2 M003");
    check("<style>p{}</style>", "\n! 1:1 M003");
    check("a < b & c", "paragraph a < b & c");
    check("&lt;script&gt;", "paragraph <script>");
  }

  @Test
  void escapesAndEntities() {
    check("\\*甲\\*", "paragraph *甲*");
    check("甲&amp;乙", "paragraph 甲&乙");
    check("甲\\乙", "paragraph 甲\\乙");
  }

  @Test
  void pins() {
    check("甲乙 {#key-one}", "paragraph#key-one 甲乙");
    check("甲乙 {#Bad}", "paragraph 甲乙\n! 1:6 M014");
    check("甲 {#2rvvbri4}", "paragraph#2rvvbri4 甲");
    check("甲 {#2023-01-31-0a1b2c}", "paragraph#2023-01-31-0a1b2c 甲");
    check("甲 {#-a}", "paragraph 甲\n! 1:5 M014");
    check("**甲** {#a}", "paragraph#a {strong 甲}");
  }
}
