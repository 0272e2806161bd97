package wenzhu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import wenzhu.cli.SmallSite.Printed;
import wenzhu.diagnostic.Code;

/// Every problem code has a folder with an input that shows it, and `check` prints the expected
/// output.
///
/// `-Dgolden.update=true` writes each `expected.txt` again: review the difference before you commit
/// it.
class ProblemFoldersTest {

  @Test
  void codesAndFoldersAreTheSame() throws IOException {
    assertThat(folders())
        .containsExactlyElementsOf(Arrays.stream(Code.values()).map(Code::name).sorted().toList());
  }

  @ParameterizedTest
  @MethodSource("shown")
  void checkPrintsTheExpectedOutput(String code, @TempDir Path temp) throws IOException {
    Path folder = SmallSite.PROBLEMS.resolve(code);
    Printed printed = SmallSite.in(temp.toRealPath()).overlay(folder.resolve("in")).run("check");
    Path expected = folder.resolve("expected.txt");
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(expected, printed.out());
    }
    assertThat(printed.out()).isEqualTo(Files.readString(expected));
    assertThat(printed.out()).contains("[" + code + "] ").doesNotContainPattern("\\{\\d}");
    assertThat(printed.err()).isEmpty();
    assertThat(printed.status()).isEqualTo(printed.out().contains(": error[") ? 1 : 0);
  }

  @ParameterizedTest
  @MethodSource("shownElsewhere")
  void otherTestContainsTheCode(String code) throws IOException {
    String test =
        Files.readString(SmallSite.PROBLEMS.resolve(code).resolve("shown-by.txt")).strip();
    Path source = Path.of("src/test/java", test.replace('.', '/') + ".java");
    assertThat(Files.readString(source)).contains(code);
  }

  @Test
  void baseHasNoProblem(@TempDir Path temp) throws IOException {
    Printed printed = SmallSite.in(temp.toRealPath()).run("check");
    assertThat(printed.out()).isEqualTo("没有问题\n");
  }

  static List<String> shown() throws IOException {
    return folders().stream().filter(code -> !isShownElsewhere(code)).toList();
  }

  static List<String> shownElsewhere() throws IOException {
    return folders().stream().filter(ProblemFoldersTest::isShownElsewhere).toList();
  }

  private static boolean isShownElsewhere(String code) {
    return Files.exists(SmallSite.PROBLEMS.resolve(code).resolve("shown-by.txt"));
  }

  private static List<String> folders() throws IOException {
    try (Stream<Path> all = Files.list(SmallSite.PROBLEMS)) {
      return all.filter(Files::isDirectory)
          .map(path -> path.getFileName().toString())
          .filter(name -> !name.startsWith("_"))
          .sorted()
          .toList();
    }
  }
}
