package wenzhu.parse;

import wenzhu.diagnostic.Code;
import wenzhu.diagnostic.Problems;
import wenzhu.source.SourceFile;
import wenzhu.source.Span;

/// Refuses, before parsing, what would take a parser of Markdown unbounded time or stack.
///
/// Far above anything an author writes. Measured on flexmark 0.64: seconds for some ten thousand open brackets or lines in one
/// paragraph; a stack that grows with the nesting of containers and, in its regular expressions, with the length of a paragraph.
/// [ManuscriptParser] gives its threads a stack that is ample for these limits.
final class MarkdownLimits {

  /// Containers inside each other.
  static final int NESTING = 24;

  /// Characters with a meaning of their own in one paragraph.
  static final int DELIMITERS = 1_000;

  /// Characters in one paragraph.
  static final int PARAGRAPH = 20_000;

  /// Lines in one paragraph.
  static final int LINES = 2_000;

  private MarkdownLimits() {}

  /// Whether a range of a file may be parsed; if not, the reason is added to `problems`.
  static boolean allow(SourceFile file, Span body, Problems problems) {
    int delimiters = 0;
    int length = 0;
    int lines = 0;
    int last = file.lines().line(Math.max(body.from(), body.to() - 1));
    for (int line = file.lines().line(body.from()); line <= last; line++) {
      String text = file.line(line);
      boolean blank = text.isBlank();
      delimiters = blank ? 0 : delimiters + delimiters(text);
      length = blank ? 0 : length + text.length();
      lines = blank ? 0 : lines + 1;
      if (nesting(text) > NESTING) {
        problems.add(Code.M001, file.at(file.lines().start(line)), String.valueOf(NESTING));
        return false;
      }
      if (delimiters > DELIMITERS || length > PARAGRAPH || lines > LINES) {
        problems.add(
            Code.M002,
            file.at(file.lines().start(line)),
            String.valueOf(DELIMITERS),
            String.valueOf(PARAGRAPH),
            String.valueOf(LINES));
        return false;
      }
    }
    return true;
  }

  /// How many containers a line can open or continue: quote marks, list markers, and steps of indentation.
  private static int nesting(String line) {
    int marks = 0;
    int spaces = 0;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == ' ') {
        spaces++;
      } else if (c == '\t') {
        spaces += 4;
      } else if (c == '>' || c == '-' || c == '+' || c == '*') {
        marks++;
      } else if (c < '0' || c > '9') {
        if (c != '.' && c != ')') {
          break;
        }
        marks++;
      }
    }
    // A rule such as `----------` opens nothing.
    boolean rule = line.length() < 1_000 && line.chars().allMatch(c -> " \t-*_+=".indexOf(c) >= 0);
    return rule ? 0 : Math.max(marks, spaces / 2);
  }

  private static int delimiters(String line) {
    int count = 0;
    for (int i = 0; i < line.length(); i++) {
      if ("[]!*_`<>~\\&|".indexOf(line.charAt(i)) >= 0) {
        count++;
      }
    }
    return count;
  }
}
