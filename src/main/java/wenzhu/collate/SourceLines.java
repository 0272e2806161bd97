package wenzhu.collate;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import wenzhu.document.LineRange;
import wenzhu.document.Origin;
import wenzhu.document.RichText;
import wenzhu.source.LineMap;
import wenzhu.source.Location;
import wenzhu.source.SourceFile;
import wenzhu.text.Fold;
import wenzhu.text.HanText;

/// The lines of a source text.
record SourceLines(SourceFile file) {

  /// The number of lines. A line feed at the end of the file starts no new line.
  int count() {
    int count = file.lines().count();
    return file.lines().start(count) == file.text().length() ? count - 1 : count;
  }

  boolean has(LineRange range) {
    return 1 <= range.first() && range.first() <= range.last() && range.last() <= count();
  }

  /// A line, unchanged.
  String line(int number) {
    return file.line(number);
  }

  boolean isBlank(int number) {
    return characters(line(number)) == 0;
  }

  /// The location of the first character of a line that is not white space.
  Location at(int number) {
    return file.at(trimmed(number)[0]);
  }

  /// Code points other than white space.
  static int characters(String text) {
    return (int) text.codePoints().filter(c -> !Fold.isSpace(c)).count();
  }

  /// Joins lines into one text: without white space at both ends of a line and without blank lines. Two
  /// lines are joined by a space only if neither character at the join is Han or full-width.
  RichText joined(List<LineRange> ranges) {
    StringBuilder text = new StringBuilder();
    Map<Integer, Integer> segments = new TreeMap<>();
    for (LineRange range : ranges) {
      for (int number = range.first(); number <= range.last(); number++) {
        int[] bounds = trimmed(number);
        if (bounds[0] == bounds[1]) {
          continue;
        }
        String line = file.text().substring(bounds[0], bounds[1]);
        if (needsSpace(text, line)) {
          text.append(' ');
        }
        segments.put(text.length(), bounds[0]);
        text.append(line);
      }
    }
    if (segments.isEmpty()) {
      segments.put(0, ranges.isEmpty() ? 0 : file.lines().start(ranges.getFirst().first()));
    }
    return new RichText(text.toString(), List.of(), new Origin(file, segments));
  }

  private static boolean needsSpace(StringBuilder before, String line) {
    return !before.isEmpty()
        && !HanText.joinsWithoutSpace(before.codePointBefore(before.length()), line.codePointAt(0));
  }

  /// The start and end of a line in the file, without white space at both ends.
  private int[] trimmed(int number) {
    LineMap lines = file.lines();
    int from = lines.start(number);
    int to = lines.end(number);
    while (from < to && Fold.isSpace(file.text().codePointAt(from))) {
      from += Character.charCount(file.text().codePointAt(from));
    }
    while (from < to && Fold.isSpace(file.text().codePointBefore(to))) {
      to -= Character.charCount(file.text().codePointBefore(to));
    }
    return new int[] {from, to};
  }
}
