package wenzhu.collate;

import java.util.List;
import org.jspecify.annotations.Nullable;
import wenzhu.diagnostic.Code;
import wenzhu.diagnostic.Problem;
import wenzhu.diagnostic.Problems;
import wenzhu.document.LineRange;
import wenzhu.source.Location;

/// Which line of the source is claimed by which entry: every line that is not blank belongs to
/// exactly one.
final class LineClaims {

  private final SourceLines source;
  private final Problems problems;
  private final @Nullable Location[] claimedBy;

  LineClaims(SourceLines source, Problems problems) {
    this.source = source;
    this.problems = problems;
    this.claimedBy = new Location[source.count() + 1];
  }

  /// Claims lines for the entry at a place; says whether all of them exist.
  boolean claim(List<LineRange> ranges, Location entry) {
    boolean allExist = true;
    for (LineRange range : ranges) {
      if (source.has(range)) {
        claim(range, entry);
      } else {
        problems.add(Code.C006, entry, range.toString(), String.valueOf(source.count()));
        allExist = false;
      }
    }
    return allExist;
  }

  private void claim(LineRange range, Location entry) {
    for (int number = range.first(); number <= range.last(); number++) {
      if (source.isBlank(number)) {
        continue;
      }
      Location first = claimedBy[number];
      if (first == null) {
        claimedBy[number] = entry;
      } else {
        problems.add(
            Problem.of(Code.C003, entry, String.valueOf(number), String.valueOf(first.line()))
                .seeAlso(List.of(first, source.at(number))));
      }
    }
  }

  /// Tells of lines that no entry claimed; neighbours, blank lines aside, in one problem.
  void tellUnclaimed() {
    int number = 1;
    while (number <= source.count()) {
      if (!isUnclaimed(number)) {
        number++;
        continue;
      }
      int last = number;
      for (int next = number + 1;
          next <= source.count() && (source.isBlank(next) || isUnclaimed(next));
          next++) {
        last = source.isBlank(next) ? last : next;
      }
      problems.add(Code.C002, source.at(number), new LineRange(number, last).toString());
      number = last + 1;
    }
  }

  private boolean isUnclaimed(int number) {
    return claimedBy[number] == null && !source.isBlank(number);
  }
}
