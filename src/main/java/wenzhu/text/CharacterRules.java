package wenzhu.text;

import java.util.Arrays;
import java.util.List;

/// Which characters are reported and which ones comparison drops or replaces: the table `characters.txt`.
public final class CharacterRules {

  /// What is reported of a character.
  public enum Report {
    NOTHING,
    /// An error.
    REFUSE,
    /// A warning: invisible.
    WARN,
    /// A warning for each file.
    PRIVATE,
    /// A warning: the character of [Rule#form] is meant.
    WRITE
  }

  /// The rule for the code points `from` to `to`. `form` is the intended character, or its replacement in comparison.
  public record Rule(int from, int to, Report report, boolean isDropped, String form) {

    /// Whether comparison takes the character for another one.
    boolean isFolded() {
      return report == Report.NOTHING && !form.isEmpty();
    }
  }

  private static final Rule ORDINARY =
      new Rule(0, Character.MAX_CODE_POINT, Report.NOTHING, false, "");

  /// From here to the surrogates there is no rule: nearly every character of a Chinese text. A fast path.
  private static final int FIRST_PLAIN = 0x3165;

  private static final List<Rule> RULES = load();
  private static final int[] STARTS = RULES.stream().mapToInt(Rule::from).toArray();

  private CharacterRules() {}

  public static Rule of(int codePoint) {
    if (codePoint >= FIRST_PLAIN && codePoint < Character.MIN_SURROGATE) {
      return ORDINARY;
    }
    int found = Arrays.binarySearch(STARTS, codePoint);
    int place = found >= 0 ? found : -found - 2;
    return place >= 0 && codePoint <= RULES.get(place).to() ? RULES.get(place) : ORDINARY;
  }

  private static List<Rule> load() {
    return TextTable.lines("characters.txt")
        .map(line -> line.replaceFirst("#.*", "").strip())
        .filter(line -> !line.isEmpty())
        .map(line -> rule(List.of(line.split("\\s+"))))
        .toList();
  }

  private static Rule rule(List<String> words) {
    String[] range = words.getFirst().split("-", -1);
    Report report =
        switch (words.get(1)) {
          case "refuse" -> Report.REFUSE;
          case "warn" -> Report.WARN;
          case "private" -> Report.PRIVATE;
          case "write" -> Report.WRITE;
          default -> Report.NOTHING;
        };
    String last = words.getLast();
    return new Rule(
        Integer.parseInt(range[0], 16),
        Integer.parseInt(range[range.length - 1], 16),
        report,
        last.equals("drop"),
        last.codePointCount(0, last.length()) == 1 ? last : "");
  }
}
