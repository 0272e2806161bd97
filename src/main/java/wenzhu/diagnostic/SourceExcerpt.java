package wenzhu.diagnostic;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import wenzhu.source.Location;
import wenzhu.source.SourceFile;

/// The part of a line around a column, short enough for a terminal, and the cell under which a caret
/// points to that column.
///
/// East Asian wide and full-width characters take two cells, combining marks none. A paragraph is
/// usually one line, so most lines are cut; `…` marks the cut.
record SourceExcerpt(String text, int caret) {

  private static final int BEFORE = 32;
  private static final int WIDTH = 72;

  /// Of each side: characters without a cell could go on for ever.
  private static final int MAX_CHARACTERS = 4 * WIDTH;

  /// The part of a line around a place in it. A column behind the end of the line is read as its end.
  /// The work does not depend on the length of the line.
  static SourceExcerpt of(SourceFile file, Location at) {
    String text = file.text();
    int start = file.lines().start(at.line());
    int end = file.lines().end(at.line());
    int place = Math.min(file.lines().offset(at.line(), at.column()), end);
    StringBuilder shown = new StringBuilder();
    int from = place;
    int before = 0;
    while (from > start && place - from < MAX_CHARACTERS) {
      int c = text.codePointBefore(from);
      if (before + cells(visible(c)) > BEFORE) {
        break;
      }
      before += cells(visible(c));
      from -= Character.charCount(c);
      shown.insert(0, Character.toString(visible(c)));
    }
    int to = place;
    int after = 0;
    while (to < end && to - place < MAX_CHARACTERS) {
      int c = text.codePointAt(to);
      if (before + after + cells(visible(c)) > WIDTH) {
        break;
      }
      after += cells(visible(c));
      to += Character.charCount(c);
      shown.appendCodePoint(visible(c));
    }
    // GitHub takes a command from `##[`; the caret needs a replacement of the same width.
    String excerpt = shown.toString().stripTrailing().replace("##[", "# [");
    boolean cutBefore = from > start;
    return new SourceExcerpt(
        (cutBefore ? "…" : "") + excerpt + (to < end ? "…" : ""), before + (cutBefore ? 1 : 0));
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
