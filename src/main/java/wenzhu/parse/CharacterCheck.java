package wenzhu.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import wenzhu.diagnostic.Code;
import wenzhu.diagnostic.Problems;
import wenzhu.document.Origin;
import wenzhu.source.Location;
import wenzhu.source.SourceFile;
import wenzhu.text.CharacterRules;

/// Reports characters by the table of [CharacterRules], whether they are written as they are or as an entity or escape.
final class CharacterCheck {

  /// Private-use characters that a problem names.
  private static final int NAMED = 5;

  private CharacterCheck() {}

  /// Checks a file as it is written. Characters of private use are one problem.
  static void check(SourceFile file, Problems problems) {
    List<Integer> privateUse = new ArrayList<>();
    String text = file.text();
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int c = text.codePointAt(i);
      switch (CharacterRules.of(c).report()) {
        case NOTHING -> {}
        case PRIVATE -> privateUse.add(i);
        default -> report(c, file.at(i), problems);
      }
    }
    if (!privateUse.isEmpty()) {
      addPrivateUse(
          privateUse.stream().map(text::codePointAt).toList(),
          file.at(privateUse.getFirst()),
          problems);
    }
  }

  /// Checks the text of a block, from an offset on, for what the file has in another form, such as an entity.
  static void check(
      CharSequence text, int from, Origin origin, SourceFile file, Problems problems) {
    for (int i = from, c; i < text.length(); i += Character.charCount(c)) {
      c = Character.codePointAt(text, i);
      int place = origin.fileOffset(i);
      if (place >= file.text().length() || file.text().codePointAt(place) != c) {
        report(c, origin.at(i), problems);
      }
    }
  }

  /// Checks a value that is written as `written`, with escapes. What it has literally is reported for the file.
  static void check(String value, String written, Location at, Problems problems) {
    Set<Integer> literal = written.codePoints().boxed().collect(Collectors.toSet());
    value
        .codePoints()
        .filter(c -> !literal.contains(c))
        .distinct()
        .forEach(c -> report(c, at, problems));
  }

  private static void report(int c, Location at, Problems problems) {
    CharacterRules.Rule rule = CharacterRules.of(c);
    switch (rule.report()) {
      case NOTHING -> {}
      case REFUSE -> problems.add(Code.M015, at, name(c));
      case WARN -> problems.add(Code.U001, at, name(c));
      case PRIVATE -> addPrivateUse(List.of(c), at, problems);
      case WRITE -> problems.add(Code.U003, at, Character.toString(c), name(c), rule.form());
    }
  }

  private static void addPrivateUse(List<Integer> characters, Location at, Problems problems) {
    List<String> names = characters.stream().distinct().map(CharacterCheck::name).toList();
    problems.add(
        Code.U002,
        at,
        names.stream().limit(NAMED).collect(Collectors.joining(" "))
            + (names.size() > NAMED ? " …" : ""),
        String.valueOf(characters.size()));
  }

  private static String name(int c) {
    return String.format(Locale.ROOT, "U+%04X", c);
  }
}
