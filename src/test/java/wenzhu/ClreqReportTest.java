package wenzhu;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// `docs/clreq.md` lists the requirements of Chinese typesetting with their tests, and the gaps. It
/// is generated from a table, and the table is compared with the tests.
///
/// `-Dclreq.write` writes the file.
class ClreqReportTest {

  private static final Path REPORT = Path.of("docs/clreq.md");
  private static final Path FOLDER = Path.of("src/test/resources/typesetting");
  private static final Pattern MEASURED = Pattern.compile("report\\('([a-z]+)'");

  private static final String HEAD =
      """
      # Chinese typesetting

      The requirements of the W3C's [Requirements for Chinese Text Layout](https://www.w3.org/TR/clreq/) for these pages, with
      the test of each; then the gaps. [rules.js](../src/test/resources/typesetting/rules.js) measures the rules in Chromium at
      widths of 320, 390, 768, 1,200 and 1,440 pixels, on every kind of page. For each rule, a style in
      [breaks.txt](../src/test/resources/typesetting/breaks.txt) violates it, to test that the violation is found.

      `ClreqReportTest` generates this page from [a table](../src/test/resources/typesetting/clreq.txt). Do not edit it:
      `script/test -Dtest=ClreqReportTest -Dclreq.write` generates it again.

      """;

  private record Requirement(String topic, String text, String test, String rule) {}

  private record Gap(String topic, String gap, String reason) {}

  @Test
  void reportIsUpToDate() throws IOException {
    if (System.getProperty("clreq.write") != null) {
      Files.writeString(REPORT, report());
    }
    assertThat(Files.readString(REPORT)).isEqualTo(report());
  }

  /// The rules of rules.js, of the table and of breaks.txt are the same.
  @Test
  void everyRuleHasARequirementAndAViolation() throws IOException {
    Set<String> measured =
        MEASURED
            .matcher(Files.readString(FOLDER.resolve("rules.js")))
            .results()
            .map((MatchResult match) -> match.group(1))
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> required =
        requirements().stream()
            .map(Requirement::rule)
            .filter(rule -> !rule.isEmpty())
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> violated =
        Files.readString(FOLDER.resolve("breaks.txt"))
            .lines()
            .map(line -> line.substring(0, line.indexOf('|')).strip())
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(required).isNotEmpty().isEqualTo(measured).isEqualTo(violated);
  }

  @Test
  void everyTestExists() throws IOException, ClassNotFoundException {
    for (Requirement requirement : requirements()) {
      int dot = requirement.test().lastIndexOf('.');
      Class<?> type = Class.forName("wenzhu." + requirement.test().substring(0, dot));
      assertThat(type.getDeclaredMethods())
          .as(requirement.text())
          .anyMatch(method -> method.getName().equals(requirement.test().substring(dot + 1)));
    }
  }

  private static String report() throws IOException {
    StringBuilder report = new StringBuilder(HEAD);
    report.append("| | requirement | test | rule |\n|---|---|---|---|\n");
    for (Requirement row : requirements()) {
      String rule = row.rule().isEmpty() ? "" : "`" + row.rule() + "` ";
      report.append(
          "| %s | %s | %s | %s|\n".formatted(row.topic(), row.text(), link(row.test()), rule));
    }
    report.append("\n## Gaps\n\n| | gap | reason |\n|---|---|---|\n");
    gaps()
        .forEach(gap ->
            report.append("| " + gap.topic() + " | " + gap.gap() + " | " + gap.reason() + " |\n"));
    return report.toString();
  }

  private static String link(String test) {
    String[] parts = test.split("\\.", -1);
    return "[%s](../src/test/java/wenzhu/%s/%s.java) `%s`"
        .formatted(parts[1], parts[0], parts[1], parts[2]);
  }

  private static List<Requirement> requirements() throws IOException {
    return rows().stream()
        .filter(cells -> !cells.getFirst().equals("gap"))
        .map(cells -> new Requirement(cells.get(0), cells.get(1), cells.get(2), cells.get(3)))
        .toList();
  }

  private static List<Gap> gaps() throws IOException {
    return rows().stream()
        .filter(cells -> cells.getFirst().equals("gap"))
        .map(cells -> new Gap(cells.get(1), cells.get(2), cells.get(3)))
        .toList();
  }

  private static List<List<String>> rows() throws IOException {
    return Files.readString(FOLDER.resolve("clreq.txt"))
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(line -> Arrays.stream(line.split("\\|", -1)).map(String::strip).toList())
        .toList();
  }
}
