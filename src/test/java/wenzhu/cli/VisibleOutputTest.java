package wenzhu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import wenzhu.diagnostic.Code;
import wenzhu.diagnostic.GithubReporter;
import wenzhu.diagnostic.JsonReporter;
import wenzhu.diagnostic.Language;
import wenzhu.diagnostic.Messages;
import wenzhu.diagnostic.Problem;
import wenzhu.diagnostic.ReportContext;
import wenzhu.diagnostic.Reporter;
import wenzhu.diagnostic.TextReporter;
import wenzhu.source.Location;
import wenzhu.source.SourceFile;

/// Whatever content and arguments have, no output controls a terminal or a host of continuous integration.
class VisibleOutputTest {

  private static final List<String> HOSTILE =
      List.of(
          "\n::add-mask::城",
          "\r::stop-commands::x",
          "::add-mask::城",
          "\u3000::add-mask::城",
          ":",
          "城##[add-mask]市###[x]",
          "\u001b[31m\u001b]0;x\u0007",
          "\u009b2J\u0085::debug::x",
          "\u202e\u2066\u200f\u061c",
          "\u2028::debug::x\u2029",
          "\b\t\u007f\ud800\udc00\ud800",
          "");

  @TempDir Path temp;

  @ParameterizedTest
  @EnumSource
  void messages(Code code) {
    for (String hostile : HOSTILE) {
      Location at = new Location("articles/" + hostile + ".md", 2, 2);
      Problem problem =
          Problem.of(code, at, Collections.nCopies(10, hostile).toArray(String[]::new))
              .seeAlso(List.of(at, Location.of(hostile)));
      SourceFile file = SourceFile.of(at.path(), "\n城" + hostile + "\n");
      for (String folder : List.of(hostile, "articles")) {
        ReportContext context =
            new ReportContext(Map.of("articles", folder), _ -> Optional.of(file));
        for (Language language : Language.values()) {
          Messages messages = Messages.in(language);
          check(new TextReporter(messages, context, false), problem);
          check(new JsonReporter(messages, context), problem);
          String command = new GithubReporter(messages, context).report(List.of(problem));
          checkCharacters(command);
          assertThat(command).matches("::(error|warning|notice) file=[^\n]*\n");
        }
      }
    }
  }

  private static void check(Reporter reporter, Problem problem) {
    check(reporter.report(List.of(problem)));
  }

  private static void check(String output) {
    checkCharacters(output);
    output
        .lines()
        .forEach(line -> {
          assertThat(line.replaceFirst("^(?U)\\s+", "")).doesNotStartWith("::");
          assertThat(line).doesNotContain("##[");
        });
  }

  private static void checkCharacters(String output) {
    assertThat(output.replaceAll("[\n\t]", ""))
        .doesNotContainPattern(
            "[\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]");
  }

  @Test
  void ordinaryTextIsUnchanged() {
    String text = "“新质生产力”：A::B #1 [甲] 𠮷é❤️";
    Problem problem = Problem.of(Code.L003, Location.of("articles/a.md"), text, text);
    assertThat(
            new TextReporter(Messages.in(Language.CHINESE), ReportContext.NONE, false)
                .report(List.of(problem)))
        .contains(text);
  }

  /// Line feeds and `::` are characters that a term may have.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "check",
        "build",
        "collate --lines",
        "explain ::城",
        "explain articles/small/one.md:7",
        "search ::城"
      })
  void commands(String command) {
    SmallSite site = hostileSite();
    List<String> words = List.of(command.split(" ", -1));
    List<String> more = new ArrayList<>(words.subList(1, words.size()));
    more.replaceAll(word -> word.replace("articles", site.articles().toString()));
    SmallSite.Printed printed = site.run(words.getFirst(), more.toArray(String[]::new));
    assertThat(printed.status()).isNotEqualTo(Main.USAGE);
    check(printed.out());
    check(printed.err());
  }

  @ParameterizedTest
  @ValueSource(strings = {"check --format=json", "build --json", "collate --lines --format=json"})
  void jsonOfCommands(String command) {
    List<String> words = List.of(command.split(" ", -1));
    SmallSite.Printed printed =
        hostileSite().run(words.getFirst(), words.subList(1, words.size()).toArray(String[]::new));
    check(printed.out());
    check(printed.err());
    JsonNode json = JsonMapper.shared().readTree(printed.out());
    assertThat(json.isObject()).isTrue();
  }

  /// JSON has the exact text.
  @Test
  void jsonIsExact() {
    for (String hostile : HOSTILE) {
      Problem problem = Problem.of(Code.L003, Location.of("articles/" + hostile), "a", "b");
      String json =
          new JsonReporter(Messages.in(Language.CHINESE), ReportContext.NONE)
              .report(List.of(problem));
      assertThat(JsonMapper.shared().readTree(json).get("problems").get(0).get("path").asString())
          .isEqualTo("articles/" + hostile);
    }
  }

  private SmallSite hostileSite() {
    String name = "\"::城\\n::add-mask::\\r##[add-mask]\"";
    try {
      return SmallSite.in(Files.createTempDirectory(temp, "site").toRealPath())
          .write(
              "articles/glossary/city.md",
              "---\nterm: \"::城\"\naliases: [%s]\npinyin: %s\nenglish: %s\ncategory: %s\n---\n::城\n"
                  .formatted(name, name, name, name))
          .write(
              "articles/small/two.md",
              "---\ntitle: %s\nauthors: [{name: %s}]\nsummary: %s\n---\n\n::城。::add-mask::城\\\n::debug::城\n"
                  .formatted(name, name, name))
          .write("articles/small/##[add-mask].md", "")
          .write("articles/small/\u001b[31m.md", "");
    } catch (java.io.IOException unwritable) {
      throw new java.io.UncheckedIOException(unwritable);
    }
  }

  @Test
  void usage() {
    for (String hostile : HOSTILE) {
      for (String command : List.of("check", "explain", hostile)) {
        for (List<String> more :
            List.of(
                List.of(hostile, hostile, hostile),
                List.of("--" + hostile),
                List.of("--threads", hostile),
                List.of("--format", hostile),
                List.of("--lang", hostile),
                List.of("--base-url", hostile),
                List.of("--articles", temp + "/" + hostile.replaceAll("[\0\ud800-\udfff]", "")))) {
          StringWriter out = new StringWriter();
          StringWriter err = new StringWriter();
          List<String> args = new ArrayList<>(List.of(command));
          args.addAll(more);
          if (!more.contains("--articles")) {
            args.addAll(List.of("--articles", temp.resolve("nowhere").toString()));
          }
          args.addAll(List.of("--templates", temp.resolve("none").toString()));
          Main.run(args.toArray(String[]::new), new PrintWriter(out), new PrintWriter(err));
          check(out.toString());
          check(err.toString());
        }
      }
    }
  }
}
