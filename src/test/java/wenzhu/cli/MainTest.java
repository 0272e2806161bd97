package wenzhu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import wenzhu.cli.SmallSite.Printed;
import wenzhu.diagnostic.Language;
import wenzhu.diagnostic.Phrases;

/// The output and the exit status of each command.
class MainTest {

  @TempDir Path temp;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "bogus",
        "check --thread 3",
        "explain",
        "build --threads 0",
        "build --threads x",
        "build --base-url foo",
        "build --lang fr",
        "check --format xml",
        "check --max 0",
        "check --max x",
        "check --articles"
      })
  void wrongUsageIsReportedOnTheErrorStream(String args) {
    Printed printed = run(args.isEmpty() ? new String[0] : args.split(" "));
    assertThat(printed.status()).isEqualTo(Main.USAGE);
    assertThat(printed.out()).isEmpty();
    assertThat(printed.err()).contains("用法：wenzhu").contains("--help");
  }

  @ParameterizedTest
  @ValueSource(strings = {"build", "check", "explain", "collate"})
  void helpIsInBothLanguages(String command) {
    assertThat(run(command, "--help").out()).startsWith("用法：wenzhu " + command);
    assertThat(run(command, "--help", "--lang", "en").out()).startsWith("Usage: wenzhu " + command);
    assertThat(run("--lang=en", command, "--help").status()).isEqualTo(Main.CLEAN);
  }

  @Test
  void bothLanguagesHaveTheSamePhrases() {
    assertThat(new TreeSet<>(Phrases.of(Main.class, "cli", Language.ENGLISH).keys()))
        .isEqualTo(new TreeSet<>(Phrases.of(Main.class, "cli", Language.CHINESE).keys()));
  }

  @Test
  void buildPrintsItsCounts() throws IOException {
    Printed printed = small().run("build");
    assertThat(printed.status()).isEqualTo(Main.CLEAN);
    assertThat(printed.err()).isEmpty();
    assertThat(printed.out())
        .matches("已写出 site：2 篇文章，1 则引语，1 条注释，2 个词条，\\d+ 处链接，\\d+ 个页面，\\d+ 字节，\\d+\\.\\d\\d 秒\n");
  }

  @Test
  void invalidBaseUrlInTheContentIsAProblem() throws IOException {
    for (String url : List.of("javascript:alert(1)", "https://x.y/a b/", "https://x.y/?q", "/a/")) {
      SmallSite site = small().write("articles/site.yaml", "title: 站\nbase_url: '" + url + "'\n");
      Printed printed = site.run("check");
      assertThat(printed.status()).as(url).isEqualTo(Main.PROBLEMS);
      assertThat(printed.out()).as(url).contains("error[Y007] “base_url”不能取值“" + url + "”");
      assertThat(site.run("check", "--base-url", url).status()).as(url).isEqualTo(Main.USAGE);
    }
  }

  @Test
  void buildPrintsJson() throws IOException {
    JsonNode json = JsonMapper.shared().readTree(small().run("build", "--json").out());
    assertThat(json.get("errors").asInt()).isZero();
    assertThat(json.get("problems").isEmpty()).isTrue();
    assertThat(json.get("summary").get("articles").asInt()).isEqualTo(2);
    assertThat(json.get("summary").get("seconds").isNumber()).isTrue();
  }

  @Test
  void checkPrintsJsonAndWorkflowCommands() throws IOException {
    SmallSite site = small().write("articles/small/two.md", "---\nbad: 1\n---\n\n城市。\n");
    Printed json = site.run("check", "--format", "json");
    assertThat(json.status()).isEqualTo(Main.PROBLEMS);
    assertThat(JsonMapper.shared().readTree(json.out()).get("errors").asInt()).isEqualTo(2);
    assertThat(site.run("check", "--format", "github").out())
        .contains("::error file=articles/small/two.md,line=2,col=1,title=Y003::");
  }

  @Test
  void warningIsPrintedAndDoesNotFailTheBuild() throws IOException {
    Printed printed = small().write("articles/small/draft.docx", "x").run("build");
    assertThat(printed.status()).isEqualTo(Main.CLEAN);
    assertThat(printed.err()).contains("warning[R004]");
    assertThat(printed.out()).startsWith("已写出 site：");
  }

  @Test
  void maxLimitsThePrintedProblems() throws IOException {
    SmallSite site = small().write("articles/small/two.md", "---\nbad: 1\n---\n\n城市。\n");
    assertThat(site.run("check", "--max", "1").out())
        .contains("error[Y003]")
        .doesNotContain("error[Y004]")
        .contains("另有 1 处没有列出（--max 1）")
        .endsWith("2 个错误\n");
    Printed json = site.run("check", "--max", "1", "--format", "json");
    assertThat(JsonMapper.shared().readTree(json.out()).get("problems")).hasSize(2);
  }

  @Test
  void explainGivesTheReasonsForATermAndForALine() throws IOException {
    SmallSite site = small();
    Printed term = site.run("explain", "劳动");
    assertThat(term.status()).isEqualTo(Main.CLEAN);
    assertThat(term.out())
        .startsWith("劳动（labour）：")
        .contains("有链接：按 site.yaml 的 linking 规则")
        .contains("articles/small/one.md:7:1  【劳动】创造价值");
    Printed line = site.run("explain", site.articles().resolve("small/one.md") + ":11");
    assertThat(line.out()).startsWith("articles/small/one.md:11:1  【劳动】工具").contains("labour：");
    assertThat(site.run("explain", "没有").status()).isEqualTo(Main.PROBLEMS);
    assertThat(site.run("explain", "no.md:3").status()).isEqualTo(Main.PROBLEMS);
  }

  @Test
  void collateReportsTheSampleAsComplete() {
    Printed printed = run("collate", "--articles", "articles");
    assertThat(printed.out())
        .isEqualTo("articles/new-quality/：100.00 %（7779 / 7779 字）；凭声明而成立：版面文字 0 字，删去 0 字，添加 3 字\n");
    assertThat(printed.status()).isEqualTo(Main.CLEAN);
  }

  @Test
  void collateShowsADifferenceAndNeverRoundsUp() throws IOException {
    Path problem = SmallSite.PROBLEMS.resolve("C001/in");
    Printed printed = small().overlay(problem).run("collate");
    assertThat(printed.status()).isEqualTo(Main.PROBLEMS);
    assertThat(printed.out())
        .contains("articles/small/one.md:11:6: error[C001]")
        .doesNotContain("100.00 %");
    assertThat(small().overlay(problem).run("collate", "--lines").out())
        .contains("one.md#byline\t7\t确定\n")
        .contains("said.quotes.md#attribution-1\t20–21\t确定\n");
  }

  @Test
  void equalFilesOfOneNameBecomeOneFileOfTheSite() throws IOException {
    Path theme = Files.createTempDirectory(temp, "more");
    Path more = theme.resolve("templates/assets");
    for (String folder : List.of("one", "two")) {
      Path assets = Files.createDirectories(more.resolve("templates/assets").resolve(folder));
      Files.writeString(assets.resolve("same.svg"), "<svg/>");
    }
    SmallSite site = small().overlay(theme);
    for (String folder : List.of("one", "two")) {
      site.write("articles/small/" + folder + "/same.gif", "GIF89a");
    }
    site.write(
        "articles/small/two.md",
        "---\ntitle: 题\nauthors: [{name: 某}]\n---\n\n![甲](one/same.gif)文![乙](two/same.gif)\n");
    Printed printed = site.run("build");
    assertThat(printed.err()).isEmpty();
    assertThat(printed.status()).isEqualTo(Main.CLEAN);
  }

  @Test
  void articleOutsideItsListHasNoNeighbours() throws IOException {
    SmallSite site = small();
    site.write("articles/small/three.md", "---\ntitle: 题\nauthors: [{name: 某}]\n---\n\n文。\n");
    site.run("build");
    Path pages = site.articles().resolveSibling("site/small");
    assertThat(Files.readString(pages.resolve("one/index.html"))).contains("rel=\"next\"");
    assertThat(Files.readString(pages.resolve("three/index.html")))
        .doesNotContain("rel=\"next\"")
        .doesNotContain("rel=\"prev\"");
  }

  @Test
  void missingFolderIsAProblem() {
    Path nowhere = temp.resolve("nowhere");
    for (String command : new String[] {"build", "check", "collate"}) {
      Printed printed =
          run(command, "--articles", nowhere.toString(), "--out", temp.resolve("out").toString());
      assertThat(printed.status()).isEqualTo(Main.PROBLEMS);
      assertThat(printed.out() + printed.err()).contains("error[R006]");
    }
    assertThat(Files.exists(temp.resolve("out"))).isFalse();
  }

  private SmallSite small() throws IOException {
    return SmallSite.in(Files.createTempDirectory(temp, "site").toRealPath());
  }

  private static Printed run(String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int status = Main.run(args, new PrintWriter(out), new PrintWriter(err));
    return new Printed(status, out.toString(), err.toString());
  }

  @Test
  void correctedTextIsReportedWithThePinThatPreservesItsId() throws IOException {
    SmallSite site = small();
    site.run("build");
    site.write(
        "articles/small/two.md", "---\ntitle: 第二篇\nauthors:\n  - name: 某乙\n---\n\n城市在变，人亦在变。\n");
    Printed printed = site.run("check");
    assertThat(printed.status()).isEqualTo(Main.CLEAN);
    assertThat(printed.out()).contains("articles/small/two.md:7:1: warning[L008]").contains("{#");
    assertThat(small().run("check").out()).isEqualTo("没有问题\n");
  }

  /// What comes with the articles is no cache: it is neither read nor written, nor are links in it.
  @Test
  void cacheBesideTheArticlesIsIgnored() throws IOException {
    SmallSite site = small();
    Path outside = Files.createDirectory(temp.resolve("outside"));
    Path precious = Files.writeString(outside.resolve("file"), "precious");
    Path cache = Files.createDirectory(site.articles().resolveSibling(".wenzhu"));
    for (String name : List.of("ids-articles.json", "ids-articles.json.new", "ids.json.new")) {
      Files.createSymbolicLink(cache.resolve(name), precious);
    }
    Files.createSymbolicLink(cache.resolve("ids-articles.json.lock"), outside.resolve("missing"));
    for (int i = 0; i < 2; i++) {
      assertThat(site.run("build").status()).isEqualTo(Main.CLEAN);
      try (Stream<Path> files = Files.list(outside)) {
        assertThat(files).containsExactly(precious);
      }
      assertThat(precious).hasContent("precious");
      try (Stream<Path> links = Files.list(cache)) {
        assertThat(links).hasSize(4).allMatch(Files::isSymbolicLink);
      }
    }
  }
}
