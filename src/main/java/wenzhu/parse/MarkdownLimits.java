package wenzhu.parse;

import wenzhu.diagnostic.Code;
import wenzhu.diagnostic.Problems;
import wenzhu.source.SourceFile;
import wenzhu.source.Span;

/// Refuses, before parsing, what would take a parser of Markdown unbounded time or stack.
///
/// Far above anything an author writes: flexmark needs seconds for some tens of thousands of open brackets, and overflows its stack
/// at a few thousand nested quotes.
final class MarkdownLimits {

  static final int NESTING = 24;
  static final int DELIMITERS = 1_000;
  static final int LINE = 100_000;

  private MarkdownLimits() {}

  /// Whether a range of a file may be parsed; if not, the reason is added to `problems`.
  static boolean allow(SourceFile file, Span body, Problems problems) {
    int first = file.lines().line(body.from());
    int delimiters = 0;
    for (int line = first; line <= file.lines().count(); line++) {
      int start = Math.max(body.from(), file.lines().start(line));
      int end = Math.min(body.to(), file.lines().end(line));
      if (start >= body.to()) {
        break;
      }
      String text = file.text().substring(start, end);
      if (nesting(text) > NESTING) {
        problems.add(Code.M001, file.at(start), String.valueOf(NESTING));
        return false;
      }
      delimiters = text.isBlank() ? 0 : delimiters + delimiters(text);
      if (delimiters > DELIMITERS || text.length() > LINE) {
        problems.add(Code.M002, file.at(start), String.valueOf(DELIMITERS));
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
    boolean rule = line.chars().allMatch(c -> " \t-*_+=".indexOf(c) >= 0);
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
