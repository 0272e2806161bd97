package wenzhu;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
    repository = temp.resolve("a 仓库");
    script("a 仓库/wenzhu", Files.readString(Path.of("wenzhu")));
    script("a 仓库/script/find-jdk", Files.readString(Path.of("script/find-jdk")));
    write("a 仓库/pom.xml", "");
    write("a 仓库/src/main/java/Main.java", "");
    script("bin/mvn", MAVEN);
    jdk("jdk 25", "25.0.1");
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
  void buildsOnlyIfTheSourcesAreNewer() throws Exception {
    run();
    run();
    assertThat(builds()).isEqualTo(1);
    touch("src/main/java/Main.java");
    run();
    assertThat(builds()).isEqualTo(2);
    touch("pom.xml");
    run();
    assertThat(builds()).isEqualTo(3);
    Files.delete(repository.resolve("src/main/java/Main.java"));
    run();
    run();
    assertThat(builds()).isEqualTo(4);
    assertThat(cached("app.")).hasSize(2);
    assertThat(cached("build.")).isEmpty();
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
  void buildsOnceForConcurrentRuns() throws Exception {
    Process one = start("SLOW=2", "one");
    Process other = start("SLOW=2", "other");
    check(finish(one), 0, "<one>");
    check(finish(other), 0, "<other>");
    assertThat(builds()).isEqualTo(1);
  }

  @Test
  void removesTheFilesOfAKilledBuild() throws Exception {
    String dead = Long.toString(deadProcess());
    write("a 仓库/.wenzhu/build.lock/owner", dead + "\n");
    write("a 仓库/.wenzhu/build." + dead + "/target/half", "");
    check(run("x"), 0, "<x>");
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
    try (Stream<Path> all = Files.list(repository.resolve(".wenzhu"))) {
      return all.map(path -> String.valueOf(path.getFileName()))
          .filter(name -> name.startsWith(prefix))
          .toList();
    }
  }

  private static long deadProcess() throws Exception {
    Process process = new ProcessBuilder("true").start();
    process.waitFor();
    return process.pid();
  }

  /// Makes a file newer than the last build; waits because time stamps of files may be coarse.
  private void touch(String file) throws Exception {
    TimeUnit.MILLISECONDS.sleep(20);
    write("a 仓库/" + file, "");
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
