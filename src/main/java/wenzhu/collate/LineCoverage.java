package wenzhu.collate;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
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

  /// The lines that are not blank, with an entry and without.
  private final BitSet covered = new BitSet();

  private final BitSet uncovered = new BitSet();

  /// The lines of an entry that no earlier one has, and whether these are all its lines.
  record Lines(List<LineRange> ranges, boolean isAll) {}

  LineCoverage(SourceLines source, Problems problems) {
    this.source = source;
    this.problems = problems;
    this.entries = new Location[source.count() + 1];
    IntStream.rangeClosed(1, source.count())
        .filter(number -> !source.isBlank(number))
        .forEach(uncovered::set);
  }

  /// Assigns lines to the entry at a location: those that exist and are in no earlier entry.
  Lines cover(List<LineRange> ranges, Location entry) {
    List<LineRange> own = new ArrayList<>();
    boolean isAll = !ranges.isEmpty();
    boolean isReported = false;
    for (LineRange range : ranges) {
      int taken = covered.nextSetBit(range.first());
      if (!source.has(range)) {
        problems.add(Code.C006, entry, range.toString(), String.valueOf(source.count()));
        isAll = false;
      } else if (taken >= 0 && taken <= range.last()) {
        isAll = false;
        if (!isReported) {
          report(taken, entry);
          isReported = true;
        }
      }
      own.addAll(source.has(range) ? take(range, entry) : List.of());
    }
    return new Lines(own, isAll);
  }

  private void report(int taken, Location entry) {
    Location first = Objects.requireNonNull(entries[taken]);
    problems.add(
        Problem.of(Code.C003, entry, String.valueOf(taken), String.valueOf(first.line()))
            .seeAlso(List.of(first, source.at(taken))));
  }

  /// The lines of a range that have no entry yet, with blank lines between them; the range itself if none has one, since blank lines are
  /// the place of what is missing in them.
  private List<LineRange> take(LineRange range, Location entry) {
    List<LineRange> own = new ArrayList<>();
    int taken = covered.nextSetBit(range.first());
    if (taken < 0 || taken > range.last()) {
      own.add(range);
    }
    int first = own.isEmpty() ? uncovered.nextSetBit(range.first()) : -1;
    for (int from = first; from >= 0 && from <= range.last(); ) {
      int end = covered.nextSetBit(from);
      int to = end < 0 ? range.last() : Math.min(range.last(), end - 1);
      own.add(new LineRange(from, to));
      from = uncovered.nextSetBit(to + 1);
    }
    for (LineRange lines : own) {
      for (int line = uncovered.nextSetBit(lines.first());
          line >= 0 && line <= lines.last();
          line = uncovered.nextSetBit(line + 1)) {
        entries[line] = entry;
        covered.set(line);
        uncovered.clear(line);
      }
    }
    return own;
  }

  /// Reports lines without an entry, adjacent lines in one problem. Blank lines in between do not
  /// separate them.
  void reportUncovered() {
    for (int first = uncovered.nextSetBit(1); first >= 0; ) {
      int end = covered.nextSetBit(first);
      int last = end < 0 ? uncovered.length() - 1 : uncovered.previousSetBit(end);
      problems.add(Code.C002, source.at(first), new LineRange(first, last).toString());
      first = uncovered.nextSetBit(last + 1);
    }
  }
}
