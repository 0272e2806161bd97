package wenzhu;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The launcher, in a repository where Maven and the JDK are replaced by scripts that print their
/// arguments.
class LauncherTest {

  private static final String MAVEN =
      """
      #!/bin/sh
      echo "maven on $JAVA_HOME" >>"$LOG"
      for word; do
        case $word in -Dwenzhu.target=*) target=${word#*=} ;; esac
      done
      sleep "${SLOW:-0}"
      if [ -n "${BROKEN:-}" ]; then echo '[ERROR] Main.java:[1,1] broken'; exit 1; fi
      mkdir -p "$target/lib"
      echo jar >"$target/wenzhu.jar"
      """;

  private static final String JAVA =
      """
      #!/bin/sh
      while [ "$1" != -jar ]; do
        case $1 in
          -XX:+TieredCompilation) echo large ;;
          -Dwenzhu.home=*) printf 'home=%s\\n' "${1#*=}" ;;
        esac
        shift
      done
      shift
      case $1 in *:*) echo "no jar at ${1%%:*}, no jar at ${1#*:}"; exit 1 ;; esac
      cat "$1"
      shift
      for word; do printf '<%s>' "$word"; done
      exit "${STATUS:-0}"
      """;

  @TempDir Path temp;
  private Path repository;

  @BeforeEach
  void setUp() throws IOException {
    temp = temp.toRealPath();
    repository = repository("a 仓库");
    script("bin/mvn", MAVEN);
    jdk("jdk 25", "25.0.1");
  }

  private Path repository(String name) throws IOException {
    script(name + "/wenzhu", Files.readString(Path.of("wenzhu")));
    script(name + "/script/find-jdk", Files.readString(Path.of("script/find-jdk")));
    script(name + "/script/cache", Files.readString(Path.of("script/cache")));
    write(name + "/pom.xml", "");
    write(name + "/src/main/java/Main.java", "");
    return temp.resolve(name);
  }

  @Test
  void passesArgumentsUnchanged() throws Exception {
    check(run("build", "a b", "", "*", "$HOME"), 0, "<build><a b><><*><$HOME>");
  }

  @Test
  void worksInAnyFolderAndThroughLinks() throws Exception {
    Path elsewhere = Files.createDirectories(temp.resolve("else where/deep"));
    Path link =
        Files.createSymbolicLink(temp.resolve("else where/link"), Path.of("../a 仓库/wenzhu"));
    Path second = Files.createSymbolicLink(elsewhere.resolve("wz"), link);
    check(finish(start(elsewhere, List.of(second.toString(), "x"))), 0, "<x>");
    check(finish(start(elsewhere, List.of("./wz", "x"))), 0, "<x>");
    check(finish(start(elsewhere, List.of("sh", "../link", "x"))), 0, "<x>");
  }

  /// Also a path that a class path or a command substitution would change. Java gets the path unchanged, and
  /// its own path has no colon.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "a:b",
        ":",
        "newline\n",
        "\n\n",
        "two\nlines",
        " ",
        " a  b ",
        "-n",
        "$HOME",
        "`x`",
        "a'\"b",
        "*",
        "%3A",
        "a\\nb"
      })
  void worksAtAnyPath(String name) throws Exception {
    repository = repository(name);
    Run run = run("x");
    assertThat(run.err()).doesNotContain("No such file", "not found");
    check(run, 0, "<x>");
    check(run("x"), 0, "<x>");
    assertThat(builds()).isEqualTo(1);
    Files.createSymbolicLink(temp.resolve("link"), Path.of(name, "wenzhu"));
    check(finish(start(temp, List.of("./link", "x"))), 0, "<x>");
    check(finish(start(repository, List.of("sh", "wenzhu", "x"))), 0, "<x>");
    assertThat(builds()).isEqualTo(1);
  }

  /// What a repository brings along is neither run nor written through.
  @Test
  void ignoresACacheInTheRepository() throws Exception {
    Path outside = Files.createDirectories(temp.resolve("outside"));
    write("a 仓库/.wenzhu/current", "app.false\n");
    write("a 仓库/.wenzhu/app.false/wenzhu.jar", "false jar");
    Files.createSymbolicLink(repository.resolve(".wenzhu/build.lock"), outside.resolve("lock"));
    Files.createSymbolicLink(repository.resolve("target"), outside);
    Files.createSymbolicLink(repository.resolve(".cache"), outside);
    check(run("x"), 0, "<x>");
    assertThat(outside).isEmptyDirectory();
  }

  @Test
  void needsAFolderForItsCache() throws Exception {
    Run none = run("HOME=", "XDG_CACHE_HOME=");
    assertThat(none.status()).isEqualTo(2);
    assertThat(none.err()).contains("设置 HOME").contains("set HOME or XDG_CACHE_HOME");
    check(run("HOME=" + temp + "/home", "XDG_CACHE_HOME=", "x"), 0, "<x>");
    assertThat(Path.of(temp + "/home/.cache/wenzhu" + repository)).isNotEmptyDirectory();
  }

  @Test
  void choosesTheCompilerByTheNumberOfFiles() throws Exception {
    for (int i = 0; i < 5_000; i++) {
      write("many/articles/" + i, "");
    }
    Path here = Files.createDirectories(temp.resolve("many"));
    checkLarge(temp, false, "build");
    checkLarge(here, false, "build");
    checkLarge(here, true, "build", "--articles", "articles");
    checkLarge(temp, true, "build", "--articles=many/articles");
    Files.createSymbolicLink(repository.resolve("articles"), here.resolve("articles"));
    checkLarge(temp, true, "build");
    checkLarge(temp, false, "build", "--articles", "bin");
  }

  private void checkLarge(Path folder, boolean large, String... arguments) throws Exception {
    List<String> command =
        Stream.concat(Stream.of(repository.resolve("wenzhu").toString()), Stream.of(arguments))
            .toList();
    assertThat(finish(start(folder, command)).out().contains("large\n"))
        .as("in %s: %s", folder, command)
        .isEqualTo(large);
  }

  @Test
  void returnsTheExitStatus() throws Exception {
    check(run("STATUS=1", "check"), 1, "<check>");
  }

  @Test
  void buildsOnlyIfTheSourcesHaveChanged() throws Exception {
    Path main = repository.resolve("src/main/java/Main.java");
    checkBuilds(1);
    Files.writeString(main, "changed");
    checkBuilds(2);
    write("a 仓库/pom.xml", "changed");
    checkBuilds(3);
    Files.delete(main);
    checkBuilds(4);
    Files.writeString(main, "");
    checkBuilds(5);
    Files.move(main, main.resolveSibling("Other.java"));
    checkBuilds(6);
    assertThat(cached("app.")).hasSize(2);
    assertThat(cached("build.")).isEmpty();
  }

  /// Neither a time in the future nor that of an old file put in place of a new one matters.
  @Test
  void timesOfTheSourcesDoNotMatter() throws Exception {
    Path main = repository.resolve("src/main/java/Main.java");
    checkBuilds(1);
    Files.setLastModifiedTime(main, FileTime.from(Instant.parse("2199-01-01T00:00:00Z")));
    checkBuilds(1);
    Files.writeString(main, "changed");
    Files.setLastModifiedTime(main, FileTime.from(Instant.parse("2001-01-01T00:00:00Z")));
    checkBuilds(2);
  }

  private void checkBuilds(int expected) throws Exception {
    run();
    run();
    assertThat(builds()).isEqualTo(expected);
  }

  @Test
  void printsTheOutputOfAFailedBuild() throws Exception {
    Run failed = run("BROKEN=1");
    assertThat(failed.status()).isEqualTo(2);
    assertThat(failed.err()).contains("[ERROR] Main.java:[1,1] broken").contains("构建失败");
    assertThat(failed.out()).isEmpty();
    assertThat(cached("")).isEmpty();
    check(run("x"), 0, "<x>");
  }

  @Test
  void sourcesChangedDuringABuildAreBuiltAgain() throws Exception {
    Process slow = start("SLOW=1");
    TimeUnit.MILLISECONDS.sleep(500);
    write("a 仓库/src/main/java/Main.java", "changed");
    finish(slow);
    run();
    assertThat(builds()).isEqualTo(2);
  }

  @Test
  void buildsOnceForConcurrentRuns() throws Exception {
    Process one = start("SLOW=2", "one");
    Process other = start("SLOW=2", "other");
    check(finish(one), 0, "<one>");
    check(finish(other), 0, "<other>");
    assertThat(builds()).isEqualTo(1);
  }

  @Test
  void removesTheFilesOfAKilledBuild() throws Exception {
    check(run("x"), 0, "<x>");
    String dead = Long.toString(deadProcess());
    Files.createSymbolicLink(cache().resolve("build.lock"), Path.of(dead));
    Files.createDirectories(cache().resolve("build." + dead + "/target"));
    Files.writeString(cache().resolve("build." + dead + "/target/half"), "");
    write("a 仓库/src/main/java/Main.java", "changed");
    List<Process> waiting = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      waiting.add(start("SLOW=1", "x"));
    }
    for (Process process : waiting) {
      check(finish(process), 0, "<x>");
    }
    assertThat(builds()).isEqualTo(2);
    assertThat(cached("build.")).isEmpty();
  }

  @Test
  void runsMavenOnTheFoundJdk() throws Exception {
    run();
    assertThat(Files.readString(temp.resolve("log"))).isEqualTo("maven on " + temp + "/jdk 25\n");
  }

  @Test
  void skipsOldJdks() throws Exception {
    jdk("jdk 17", "17.0.15");
    Path path = Files.createDirectories(temp.resolve("path"));
    Files.createSymbolicLink(path.resolve("java"), temp.resolve("jdk 25/bin/java"));
    assertThat(find("JAVA_HOME=" + temp + "/jdk 17", "PATH=" + path + ":/usr/bin:/bin"))
        .isEqualTo(new Run(0, temp + "/jdk 25\n", ""));
    jdk("jdk 26", "26");
    assertThat(find("JAVA_HOME=" + temp + "/jdk 26")).isEqualTo(new Run(0, temp + "/jdk 26\n", ""));
    assertThat(find("JAVA_HOME=" + temp + "/jdk 26", "WENZHU_JAVA_HOME=" + temp + "/jdk 25").out())
        .isEqualTo(temp + "/jdk 25\n");
  }

  @Test
  void reportsAMissingJdk() throws Exception {
    Run none = run("WENZHU_JAVA_HOME=/nowhere");
    assertThat(none.status()).isEqualTo(2);
    assertThat(none.err())
        .contains("WENZHU_JAVA_HOME 所指的不是 JDK 25")
        .contains("does not name a JDK 25");
  }

  private record Run(int status, String out, String err) {}

  private void check(Run run, int status, String arguments) {
    assertThat(run.out()).isEqualTo("home=" + repository + "\njar\n" + arguments);
    assertThat(run.status()).isEqualTo(status);
  }

  private Run run(String... arguments) throws Exception {
    return finish(start(arguments));
  }

  /// Arguments of the form `NAME=value` become environment variables.
  private Process start(String... arguments) throws IOException {
    return start(
        temp,
        Stream.of(
                Stream.of("env"),
                Stream.of(arguments).filter(word -> word.matches("[A-Z_]+=.*")),
                Stream.of(repository.resolve("wenzhu").toString()),
                Stream.of(arguments).filter(word -> !word.matches("[A-Z_]+=.*")))
            .flatMap(part -> part)
            .toList());
  }

  private Run find(String... environment) throws Exception {
    return finish(
        start(
            temp,
            Stream.of(
                    Stream.of("env"),
                    Stream.of(environment),
                    Stream.of(repository.resolve("script/find-jdk").toString()))
                .flatMap(part -> part)
                .toList()));
  }

  private Process start(Path folder, List<String> command) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("WENZHU_"));
    builder.environment().put("JAVA_HOME", temp.resolve("jdk 25").toString());
    builder.environment().put("PATH", temp.resolve("bin") + ":/usr/bin:/bin");
    builder.environment().put("XDG_CACHE_HOME", temp.resolve("cache").toString());
    builder.environment().put("LOG", temp.resolve("log").toString());
    return builder.start();
  }

  private static Run finish(Process process) throws Exception {
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return new Run(process.exitValue(), out, err);
  }

  private int builds() throws IOException {
    return Files.readAllLines(temp.resolve("log")).size();
  }

  private List<String> cached(String prefix) throws IOException {
    try (Stream<Path> all = Files.list(cache())) {
      return all.map(path -> String.valueOf(path.getFileName()))
          .filter(name -> name.startsWith(prefix))
          .toList();
    }
  }

  private Path cache() {
    return Path.of(temp + "/cache/wenzhu" + repository);
  }

  private static long deadProcess() throws Exception {
    Process process = new ProcessBuilder("true").start();
    process.waitFor();
    return process.pid();
  }

  private void jdk(String name, String version) throws IOException {
    script(name + "/bin/java", JAVA);
    script(name + "/bin/javac", "");
    write(name + "/release", "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
  }

  private void script(String path, String text) throws IOException {
    write(path, text);
    assertThat(temp.resolve(path).toFile().setExecutable(true)).isTrue();
  }

  private void write(String path, String text) throws IOException {
    Path file = temp.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
