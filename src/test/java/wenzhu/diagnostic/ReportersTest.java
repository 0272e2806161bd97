package wenzhu.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import wenzhu.source.Location;
import wenzhu.source.SourceFile;

/// How problems are reported to people, to programs and to a host's own page of changes.
class ReportersTest {

  private static final SourceFile FILE =
      SourceFile.of("articles/small/one.md", "第一行\n在“新质”的段落。\n" + "长".repeat(100) + "\n");

  private static final ReportContext CONTEXT =
      new ReportContext(
          Map.of("articles", "my/texts"),
          path -> Optional.of(FILE).filter(file -> file.path().equals(path)));

  private static final Problem CHANGED =
      Problem.of(Code.L008, new Location("articles/small/one.md", 2, 3), "abc", "xyz");

  @Test
  void a_person_gets_place_excerpt_and_hint() {
    check(
        CHANGED.seeAlso(List.of(new Location("articles/small/two.md", 1, 2))),
        """
        my/texts/small/one.md:2:3: warning[L008] 这一段的标识由 abc 变成了 xyz：文字改动过
          2 | 在“新质”的段落。
            |    ^
          另见：my/texts/small/two.md:1:2
          提示：若仍是同一段，请在段末写 {#abc} 固定旧标识，已有的链接就不会失效；若确是新的一段，不必理会
        """);
  }

  @Test
  void a_long_line_is_cut_around_the_column() {
    check(
        Problem.of(Code.L008, new Location("articles/small/one.md", 3, 50), "a", "b"),
        """
        my/texts/small/one.md:3:50: warning[L008] 这一段的标识由 a 变成了 b：文字改动过
          3 | …长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长…
            |                                  ^
          提示：若仍是同一段，请在段末写 {#a} 固定旧标识，已有的链接就不会失效；若确是新的一段，不必理会
        """);
  }

  @Test
  void a_problem_of_a_whole_file_has_no_line() {
    check(
        Problem.of(Code.L008, Location.of("articles/small/gone.md"), "a", "b"),
        """
        my/texts/small/gone.md: warning[L008] 这一段的标识由 a 变成了 b：文字改动过
          提示：若仍是同一段，请在段末写 {#a} 固定旧标识，已有的链接就不会失效；若确是新的一段，不必理会
        """);
  }

  @Test
  void problems_are_reported_in_their_order_and_once() {
    Problem first = Problem.of(Code.L008, new Location("articles/a.md", 9, 1), "a", "b");
    Problem second = Problem.of(Code.L008, new Location("articles/a.md", 10, 1), "a", "b");
    String report = chinese().report(List.of(second, first, second));
    assertThat(report.lines().filter(line -> line.contains("warning")))
        .map(line -> line.substring(0, line.indexOf(' ')))
        .containsExactly("my/texts/a.md:9:1:", "my/texts/a.md:10:1:");
  }

  @Test
  void notes_are_summed_up_and_errors_come_last() {
    checkReport(
        Integer.MAX_VALUE,
        Stream.of(
            problems(Code.Y002, "a", 1),
            problems(Code.M005, "b", 2),
            problems(Code.M005, "a", 5),
            problems(Code.M012, "a", 3),
            problems(Code.M012, "b", 4)),
        """
        my/texts/a.md:1:2: note[M005] 段首有全角空格，已略去（共 5 处：1:2、2:2、3:2…）
          提示：首行缩进由样式表负责，删去段首的全角空格即可
        my/texts/b.md:1:2: note[M005] 段首有全角空格，已略去（共 2 处：1:2、2:2）
        my/texts/a.md:1:2: warning[M012] 图片 x 没有替代文字
          提示：写成 ![这里说明图里有什么](文件名)
        my/texts/a.md:2:2: warning[M012] 图片 x 没有替代文字
        my/texts/a.md:3:2: warning[M012] 图片 x 没有替代文字
        my/texts/b.md:1:2: warning[M012] 图片 x 没有替代文字（共 4 处：1:2、2:2、3:2…）
        my/texts/a.md:1:2: error[Y002] 缺少文件头
          提示：文件第一行写 ---，下面每行一个键，再用一行 --- 结束
        """);
  }

  @Test
  void a_long_report_ends_with_totals() {
    checkReport(
        1,
        Stream.of(
            problems(Code.Y002, "a", 2),
            problems(Code.M012, "a", 1),
            problems(Code.M005, "a", 3),
            problems(Code.M005, "b", 20)),
        """
        my/texts/a.md:1:2: error[Y002] 缺少文件头
          提示：文件第一行写 ---，下面每行一个键，再用一行 --- 结束
        另有 25 处没有列出（--max 1）
        合计：
             23  note[M005]  2 个文件
              1  warning[M012]  1 个文件
              2  error[Y002]  1 个文件
        """);
  }

  @Test
  void forms_for_programs_have_every_problem() {
    List<Problem> many = problems(Code.M005, "a", 30).toList();
    Messages english = Messages.in(Language.ENGLISH);
    assertThat(new JsonReporter(english, CONTEXT).report(many).split("M005", -1)).hasSize(31);
    assertThat(new GithubReporter(english, CONTEXT).report(many).lines()).hasSize(30);
  }

  private static Stream<Problem> problems(Code code, String file, int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(line -> Problem.of(code, new Location("articles/" + file + ".md", line, 2), "x"));
  }

  private static void checkReport(int max, Stream<Stream<Problem>> problems, String expected) {
    List<Problem> all = problems.flatMap(some -> some).toList();
    assertThat(new TextReporter(Messages.in(Language.CHINESE), CONTEXT, false, max).report(all))
        .isEqualTo(expected);
  }

  @Test
  void only_a_terminal_sees_colour() {
    assertThat(chinese().report(List.of(CHANGED))).doesNotContain("\033");
    assertThat(
            new TextReporter(Messages.in(Language.CHINESE), CONTEXT, true).report(List.of(CHANGED)))
        .contains("\033[1;33mwarning[L008]\033[0m");
  }

  @Test
  void a_program_gets_json() {
    assertThat(
            new JsonReporter(Messages.in(Language.ENGLISH), CONTEXT)
                .report(List.of(CHANGED.seeAlso(List.of(Location.of("articles/site.yaml"))))))
        .isEqualTo(
            """
            {
              "errors" : 0,
              "warnings" : 1,
              "notes" : 0,
              "problems" : [
                {
                  "code" : "L008",
                  "severity" : "warning",
                  "path" : "my/texts/small/one.md",
                  "line" : 2,
                  "column" : 3,
                  "message" : "the id of this block changed from abc to xyz, because its text did",
                  "hint" : "if it is still the same block, write {#abc} at its end, so that links to it keep working; if it is a new block, ignore this",
                  "related" : [
                    {
                      "path" : "my/texts/site.yaml"
                    }
                  ]
                }
              ]
            }
            """);
  }

  @Test
  void a_host_gets_workflow_commands_with_its_escapes() {
    Problem odd = Problem.of(Code.L008, new Location("articles/a,b:c.md", 1, 2), "5%", "b\nc,d:e");
    assertThat(
            new GithubReporter(Messages.in(Language.ENGLISH), ReportContext.NONE)
                .report(List.of(odd)))
        .isEqualTo(
            "::warning file=articles/a%2Cb%3Ac.md,line=1,col=2,title=L008::"
                + "the id of this block changed from 5%25 to b\\u{a}c,d:e, because its text did%0A"
                + "if it is still the same block, write {#5%25} at its end, so that links to it"
                + " keep working; if it is a new block, ignore this\n");
  }

  private static void check(Problem problem, String expected) {
    assertThat(chinese().report(List.of(problem))).isEqualTo(expected);
  }

  private static Reporter chinese() {
    return new TextReporter(Messages.in(Language.CHINESE), CONTEXT, false);
  }
}
