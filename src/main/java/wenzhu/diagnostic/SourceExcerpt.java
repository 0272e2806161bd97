package wenzhu.diagnostic;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;

/// The part of a line around a column, short enough for a terminal, and the cell under which a caret
/// points to that column.
///
/// East Asian wide and full-width characters take two cells, combining marks none. A paragraph is
/// usually one line, so most lines are cut; `…` marks the cut.
record SourceExcerpt(String text, int caret) {

  private static final int BEFORE = 32;
  private static final int WIDTH = 72;

  /// `column` counts code points from 1; it may be one past the end of the line.
  static SourceExcerpt of(String line, int column) {
    int[] points = line.codePoints().map(SourceExcerpt::visible).toArray();
    int at = Math.clamp(column - 1, 0, points.length);
    int from = at;
    int cells = 0;
    while (from > 0 && cells + cells(points[from - 1]) <= BEFORE) {
      cells += cells(points[--from]);
    }
    int to = at;
    int after = 0;
    while (to < points.length && cells + after + cells(points[to]) <= WIDTH) {
      after += cells(points[to++]);
    }
    // GitHub takes a command from `##[`; the caret needs a replacement of the same width.
    String text = new String(points, from, to - from).stripTrailing().replace("##[", "# [");
    boolean cutBefore = from > 0;
    return new SourceExcerpt(
        (cutBefore ? "…" : "") + text + (to < points.length ? "…" : ""),
        cells + (cutBefore ? 1 : 0));
  }

  private static int visible(int codePoint) {
    return Visible.isUnsafe(codePoint) ? ' ' : codePoint;
  }

  private static int cells(int codePoint) {
    int type = Character.getType(codePoint);
    if (type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT) {
      return 0;
    }
    return switch (UCharacter.getIntPropertyValue(codePoint, UProperty.EAST_ASIAN_WIDTH)) {
      case UCharacter.EastAsianWidth.WIDE, UCharacter.EastAsianWidth.FULLWIDTH -> 2;
      default -> 1;
    };
  }
}
