package wenzhu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wenzhu.cli.SmallSite.Printed;

/// A site with nine kinds of faults: one run reports all of them.
class NineFaultsTest {

  @TempDir Path temp;

  @Test
  void oneRunReportsNineFaults() throws IOException {
    Printed printed = faulty().run("check");
    assertThat(printed.status()).isEqualTo(Main.PROBLEMS);
    assertThat(places(printed.out()))
        .contains(
            "articles/small/yaml.md Y001",
            "articles/small/untitled.md Y003",
            "articles/small/unknown.md Y004",
            "articles/glossary/again.md L003",
            "articles/small/date.md Y006",
            "articles/small/said.quotes.md Q001",
            "articles/small/two.md L004",
            "articles/small/bytes.md R001",
            "articles/small/one.notes.md N004");
  }

  @Test
  void faultsPreventAllOutput() throws IOException {
    Printed printed = faulty().run("build");
    assertThat(printed.status()).isEqualTo(Main.PROBLEMS);
    assertThat(printed.out()).endsWith("没有写出任何文件\n");
    assertThat(temp.toRealPath().resolve("site")).doesNotExist();
  }

  private SmallSite faulty() throws IOException {
    SmallSite site =
        SmallSite.in(temp.toRealPath())
            .write("articles/small/yaml.md", "---\ntitle: [坏\n---\n\n正文。\n")
            .write("articles/small/untitled.md", "---\nsource: 某报\n---\n\n正文。\n")
            .write("articles/small/unknown.md", "---\ntitle: 题\nautors: 某\n---\n\n正文。\n")
            .write(
                "articles/glossary/again.md",
                "---\nterm: 再说\naliases: [劳动]\npinyin: zàishuō\ncategory: 理论\n---\n又一个。\n")
            .write("articles/small/date.md", "---\ntitle: 题\npublished: 2023-13\n---\n\n正文。\n")
            .write(
                "articles/small/said.quotes.md",
                "---\ntitle: 语录\nspeaker: 某丙\n---\n\n## 谈城市\n\n> 要把城市建好。\n")
            .write("articles/small/two.md", "---\ntitle: 第二篇\n---\n\n[城市](term:nowhere)在变。\n")
            .write("articles/small/one.notes.md", "> 哪里也没有的话\n\n释义：说明。\n");
    Files.write(site.articles().resolve("small/bytes.md"), new byte[] {'a', (byte) 0xD0, ' '});
    return site;
  }

  /// Path and code of each error, such as `articles/site.yaml Y004`.
  private static List<String> places(String report) {
    return report
        .lines()
        .filter(line -> line.contains(": error["))
        .map(line -> line.replaceFirst("^([^:]+).*?error\\[(\\w+)].*$", "$1 $2"))
        .toList();
  }
}
