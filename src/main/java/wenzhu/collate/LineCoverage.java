package wenzhu.collate;

import java.util.List;
import org.jspecify.annotations.Nullable;
import wenzhu.diagnostic.Code;
import wenzhu.diagnostic.Problem;
import wenzhu.diagnostic.Problems;
import wenzhu.document.LineRange;
import wenzhu.source.Location;

/// The entry of each source line. Every line that is not blank must belong to exactly one entry.
final class LineCoverage {

  private final SourceLines source;
  private final Problems problems;
  private final @Nullable Location[] entries;

  LineCoverage(SourceLines source, Problems problems) {
    this.source = source;
    this.problems = problems;
    this.entries = new Location[source.count() + 1];
  }

  /// Assigns lines to the entry at a location. Returns whether all of them exist.
  boolean cover(List<LineRange> ranges, Location entry) {
    boolean allExist = true;
    for (LineRange range : ranges) {
      if (source.has(range)) {
        cover(range, entry);
      } else {
        problems.add(Code.C006, entry, range.toString(), String.valueOf(source.count()));
        allExist = false;
      }
    }
    return allExist;
  }

  private void cover(LineRange range, Location entry) {
    for (int number = range.first(); number <= range.last(); number++) {
      if (source.isBlank(number)) {
        continue;
      }
      Location first = entries[number];
      if (first == null) {
        entries[number] = entry;
      } else {
        problems.add(
            Problem.of(Code.C003, entry, String.valueOf(number), String.valueOf(first.line()))
                .seeAlso(List.of(first, source.at(number))));
      }
    }
  }

  /// Reports lines without an entry, adjacent lines in one problem. Blank lines in between do not
  /// separate them.
  void reportUncovered() {
    int number = 1;
    while (number <= source.count()) {
      if (!isUncovered(number)) {
        number++;
        continue;
      }
      int last = number;
      for (int next = number + 1;
          next <= source.count() && (source.isBlank(next) || isUncovered(next));
          next++) {
        last = source.isBlank(next) ? last : next;
      }
      problems.add(Code.C002, source.at(number), new LineRange(number, last).toString());
      number = last + 1;
    }
  }

  private boolean isUncovered(int number) {
    return entries[number] == null && !source.isBlank(number);
  }
}
