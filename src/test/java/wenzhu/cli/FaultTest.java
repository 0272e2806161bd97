package wenzhu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import wenzhu.diagnostic.Fault;
import wenzhu.diagnostic.Language;
import wenzhu.diagnostic.Phrases;
import wenzhu.diagnostic.Problem;
import wenzhu.pipeline.Stage;

/// Whatever is thrown, wherever: a code, the file if it is known, the format that was chosen, status 3, no stack trace.
class FaultTest {

  private static final Phrases PHRASES = Phrases.of(Main.class, "cli", Language.CHINESE);

  @TempDir Path temp;

  private static List<Throwable> thrown() {
    return List.of(
        new IllegalStateException("a\nb\u001b"),
        new StackOverflowError(),
        new OutOfMemoryError("Java heap space"),
        new NoClassDefFoundError("x"),
        new AssertionError("x".repeat(10_000)));
  }

  /// The progress line is the one place where every stage can be made to fail.
  @Tag("slow")
  @ParameterizedTest
  @EnumSource
  void inEveryStage(Stage stage) throws IOException {
    SmallSite site = SmallSite.in(temp.toRealPath());
    assertThat(site.run("build").status()).isZero();
    String before = Files.readString(temp.resolve("site/index.html"));
    String place = "（" + stage.name().toLowerCase(Locale.ROOT) + "）";
    SmallSite.Printed text = run(site, new StackOverflowError(), stage, "build");
    assertThat(text.status()).isEqualTo(Main.FAULT);
    assertThat(text.out()).isEmpty();
    assertThat(text.err())
        .contains("error[X001] 程序本身出了毛病" + place + "：java.lang.StackOverflowError")
        .doesNotContain("\tat ")
        .hasSizeLessThan(1_000);
    Throwable memory = new OutOfMemoryError("Java heap space");
    SmallSite.Printed json = run(site, memory, stage, "build", "--format", "json");
    assertThat(json.status()).isEqualTo(Main.FAULT);
    JsonNode tree = JsonMapper.shared().readTree(json.out());
    assertThat(tree.get("errors").asInt()).isEqualTo(1);
    assertThat(tree.get("problems").get(0).get("code").asString()).isEqualTo("X003");
    Throwable exception = new IllegalStateException("a\n::b\u001b");
    SmallSite.Printed github = run(site, exception, stage, "build", "--format", "github");
    assertThat(github.out()).startsWith("::error ").contains("title=X001");
    assertThat(temp.resolve("site/index.html")).hasContent(before);
    assertThat(site.run("build").status()).isZero();
    try (Stream<Path> left = Files.list(temp)) {
      assertThat(
              left.map(Path::getFileName)
                  .map(Path::toString)
                  .filter(name -> name.startsWith(".site")))
          .isEmpty();
    }
  }

  @Test
  void debugPrintsTheStackTrace() throws IOException {
    SmallSite site = SmallSite.in(temp.toRealPath());
    Throwable fault = new IllegalStateException("x");
    assertThat(run(site, fault, Stage.PARSE, "check", "--debug").err()).contains(" at wenzhu.");
  }

  /// Problems of earlier stages are reported, too: they may be the cause.
  @Test
  void earlierProblemsAreReported() throws IOException {
    SmallSite site =
        SmallSite.in(temp.toRealPath()).write("articles/small/two.md", "---\nbad: 1\n---\n\n城。\n");
    SmallSite.Printed printed = run(site, new StackOverflowError(), Stage.LINK, "check");
    assertThat(printed.err()).contains("error[Y003]").contains("error[X001]");
  }

  @Test
  void inTheWorkOnAFile() {
    for (Throwable fault : thrown()) {
      try {
        Fault.at("articles/a.md", () -> Fault.at("articles/small/one.md", () -> raise(fault)));
      } catch (Fault caught) {
        Problem problem = Fault.problem(new IllegalStateException(caught), "link");
        assertThat(problem.at().path()).isEqualTo("articles/small/one.md");
        assertThat(problem.arguments().getLast()).startsWith(fault.getClass().getName());
        continue;
      }
      throw new AssertionError("not thrown");
    }
  }

  @Tag("slow")
  @Test
  void inPrinting() {
    for (Throwable fault : thrown().subList(0, 2)) {
      StringWriter err = new StringWriter();
      int status =
          Main.run(
              new String[] {"collate"}, new PrintWriter(failing(fault, "")), new PrintWriter(err));
      assertThat(status).isEqualTo(Main.FAULT);
      assertThat(err.toString()).contains("error[X00").doesNotContain("\tat ");
    }
  }

  /// Runs a command on a terminal that throws when the stage is shown.
  private SmallSite.Printed run(SmallSite site, Throwable fault, Stage stage, String... words) {
    StringWriter out = new StringWriter();
    Writer err = failing(fault, PHRASES.fill("stage." + stage.name()));
    List<String> args = new ArrayList<>(List.of(words));
    args.addAll(
        List.of(
            "--articles",
            site.articles().toString(),
            "--templates",
            site.templates().toString(),
            "--out",
            temp.resolve("site").toString()));
    int status =
        Main.run(
            args.toArray(String[]::new),
            new Terminal(new PrintWriter(out), new PrintWriter(err), false, true));
    return new SmallSite.Printed(status, out.toString(), err.toString());
  }

  private static Writer failing(Throwable fault, String at) {
    return new StringWriter() {
      @Override
      public void write(String text, int from, int length) {
        if (text.contains(at)) {
          raise(fault);
        }
        super.write(text, from, length);
      }
    };
  }

  private static String raise(Throwable fault) {
    switch (fault) {
      case RuntimeException exception -> throw exception;
      case Error error -> throw error;
      default -> throw new IllegalArgumentException(fault);
    }
  }

  /// A real process without enough memory.
  @Tag("slow")
  @Test
  void withoutMemory() throws Exception {
    SmallSite site = SmallSite.in(temp.toRealPath());
    site.write("articles/small/two.md", "---\ntitle: 题\n---\n\n" + "城市在变。".repeat(150_000));
    Path out = temp.resolve("out");
    Path err = temp.resolve("err");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Xmx8m",
                "-cp",
                System.getProperty("java.class.path"),
                "wenzhu.cli.Main",
                "check",
                "--format=json",
                "--articles=" + site.articles(),
                "--templates=" + site.templates())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(Files.readString(err)).doesNotContain("\tat ");
    assertThat(process.exitValue()).isEqualTo(Main.FAULT);
    JsonNode json = JsonMapper.shared().readTree(Files.readString(out));
    assertThat(json.get("problems").get(0).get("code").asString()).matches("X00[13]");
  }
}
