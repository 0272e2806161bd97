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

/// `docs/clreq.md` says how Chinese is set, by what each requirement is tested, and what is left
/// undone. It is made from a table, and the table is held to the tests.
///
/// `-Dclreq.write` writes it anew.
class ClreqReportTest {

  private static final Path REPORT = Path.of("docs/clreq.md");
  private static final Path FOLDER = Path.of("src/test/resources/typesetting");
  private static final Pattern TOLD = Pattern.compile("tell\\('([a-z]+)'");

  private static final String HEAD =
      """
      # How Chinese is set

      What W3C's [Requirements for Chinese Text Layout](https://www.w3.org/TR/clreq/) ask of these pages, and by what each is
      tested; then what is not done. Rules are measured in Chromium at 320, 390, 768, 1,200 and 1,440 pixels on every kind of
      page by [rules.js](../src/test/resources/typesetting/rules.js), and each is broken by
      [a style](../src/test/resources/typesetting/breaks.txt) to see that it is found out.

      Made by `ClreqReportTest` from [a table](../src/test/resources/typesetting/clreq.txt), and not to be edited:
      `script/test -Dtest=ClreqReportTest -Dclreq.write` makes it anew.

      """;

  private record Requirement(String topic, String asked, String test, String rule) {}

  private record Gap(String topic, String missing, String why) {}

  @Test
  void theReportIsWhatTheTableMakes() throws IOException {
    if (System.getProperty("clreq.write") != null) {
      Files.writeString(REPORT, report());
    }
    assertThat(Files.readString(REPORT)).isEqualTo(report());
  }

  /// What is measured is asked for, and what is asked for is measured and broken.
  @Test
  void everyRuleHasItsRequirementAndIsBroken() throws IOException {
    Set<String> measured =
        TOLD.matcher(Files.readString(FOLDER.resolve("rules.js")))
            .results()
            .map((MatchResult told) -> told.group(1))
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> asked =
        requirements().stream()
            .map(Requirement::rule)
            .filter(rule -> !rule.isEmpty())
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> broken =
        Files.readString(FOLDER.resolve("breaks.txt"))
            .lines()
            .map(line -> line.substring(0, line.indexOf('|')).strip())
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(asked).isNotEmpty().isEqualTo(measured).isEqualTo(broken);
  }

  @Test
  void everyTestIsThere() throws IOException, ClassNotFoundException {
    for (Requirement requirement : requirements()) {
      int dot = requirement.test().lastIndexOf('.');
      Class<?> type = Class.forName("wenzhu." + requirement.test().substring(0, dot));
      assertThat(type.getDeclaredMethods())
          .as(requirement.asked())
          .anyMatch(method -> method.getName().equals(requirement.test().substring(dot + 1)));
    }
  }

  private static String report() throws IOException {
    StringBuilder report = new StringBuilder(HEAD);
    report.append("| | requirement | test | rule |\n|---|---|---|---|\n");
    for (Requirement row : requirements()) {
      String rule = row.rule().isEmpty() ? "" : "`" + row.rule() + "` ";
      report.append(
          "| %s | %s | %s | %s|\n".formatted(row.topic(), row.asked(), link(row.test()), rule));
    }
    report.append("\n## What is not done\n\n| | gap | why |\n|---|---|---|\n");
    gaps()
        .forEach(gap ->
            report.append("| " + gap.topic() + " | " + gap.missing() + " | " + gap.why() + " |\n"));
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
