package wenzhu.parse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import wenzhu.diagnostic.Code;
import wenzhu.diagnostic.Problems;
import wenzhu.document.Mark;
import wenzhu.document.Origin;
import wenzhu.document.RichText;
import wenzhu.source.SourceFile;
import wenzhu.source.Span;
import wenzhu.text.Fold;
import wenzhu.text.HanText;

/// Collects the text of one block, its marks and where each piece came from; joins lines by the rule for Chinese.
final class RichTextBuilder {

  private static final String ESCAPABLE = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";

  private final SourceFile file;
  private final StringBuilder text = new StringBuilder();
  private final List<Mark> marks = new ArrayList<>();
  private int[] textStarts = new int[8];
  private int[] fileStarts = new int[8];
  private int pieces;
  private boolean pendingBreak;
  private boolean indented;

  RichTextBuilder(SourceFile file, int start) {
    this.file = file;
    piece(start);
  }

  /// Text of the file in one piece, with Markdown's backslash escapes.
  void text(String chars, int offset) {
    int from = 0;
    for (int i = 0; i + 1 < chars.length(); i++) {
      if (chars.charAt(i) == '\\' && ESCAPABLE.indexOf(chars.charAt(i + 1)) >= 0) {
        verbatim(chars.substring(from, i), offset + from);
        from = ++i;
      }
    }
    verbatim(chars.substring(from), offset + from);
  }

  /// Text of the file in one piece, as it is.
  void verbatim(String chars, int offset) {
    int from = 0;
    while (isLineStart() && from < chars.length() && Fold.isSpace(chars.charAt(from))) {
      indented |= chars.charAt(from) == '\u3000';
      from++;
    }
    if (from < chars.length()) {
      join(chars.codePointAt(from));
      piece(offset + from);
      text.append(chars, from, chars.length());
    }
  }

  /// Text that is written in another way in the file, such as an entity.
  void replaced(String chars, int offset) {
    if (!chars.isEmpty()) {
      join(chars.codePointAt(0));
      piece(offset);
      text.append(chars);
    }
  }

  /// A line end of the file: nothing or a space, which the next character decides.
  void softBreak() {
    pendingBreak = !text.isEmpty();
  }

  /// A line break the author asked for.
  void hardBreak(int offset) {
    stripEnd();
    piece(offset);
    text.append('\n');
    marks.add(new Mark.LineBreak(new Span(text.length() - 1, text.length())));
  }

  /// Where a mark that starts now will start in the text.
  int start() {
    return text.length();
  }

  /// Adds a mark from `from` to here; none if nothing came in between.
  void mark(int from, Function<Span, Mark> mark) {
    int begin = from;
    // The space that a line break became belongs to the text before the mark.
    while (begin < text.length() && text.charAt(begin) == ' ' && begin > 0) {
      begin++;
    }
    if (begin < text.length()) {
      marks.add(mark.apply(new Span(begin, text.length())));
    }
  }

  /// Adds a mark that stands at a place.
  void place(Function<Span, Mark> mark) {
    marks.add(mark.apply(InlineReader.place(text.length())));
  }

  /// Takes back what was added from `from` on, and returns it: it turned out not to be text.
  String cut(int from) {
    String taken = text.substring(from);
    text.setLength(from);
    while (pieces > 1 && textStarts[pieces - 1] > from) {
      pieces--;
    }
    marks.removeIf(mark -> mark.span().to() > from);
    return taken;
  }

  RichText finish(Problems problems) {
    stripEnd();
    Origin origin =
        new Origin(file, Arrays.copyOf(textStarts, pieces), Arrays.copyOf(fileStarts, pieces));
    if (indented) {
      problems.add(Code.M005, origin.at(0));
    }
    CharacterCheck.check(text.toString(), origin, file, problems);
    reportLeftovers(origin, problems);
    return new RichText(text.toString(), sortedMarks(), origin);
  }

  /// Outer marks before inner ones. They were added when they closed, so of two with one range the later is the outer; marks that
  /// only stand at a place keep their order.
  private List<Mark> sortedMarks() {
    List<Mark> ranges = new ArrayList<>();
    for (Mark mark : marks) {
      Span span = mark.span();
      Span inside =
          new Span(Math.min(span.from(), text.length()), Math.min(span.to(), text.length()));
      ranges.add(span.isEmpty() ? ranges.size() : 0, mark.at(inside));
    }
    ranges.sort((a, b) -> a.span().compareTo(b.span()));
    return ranges;
  }

  private void reportLeftovers(Origin origin, Problems problems) {
    int at = text.indexOf("**");
    boolean inCode =
        marks.stream()
            .anyMatch(mark ->
                mark instanceof Mark.Code && mark.span().from() <= at && at < mark.span().to());
    if (at >= 0 && !inCode) {
      problems.add(Code.M013, origin.at(at), "**");
    }
  }

  private boolean isLineStart() {
    return text.isEmpty() || pendingBreak || text.charAt(text.length() - 1) == '\n';
  }

  private void join(int next) {
    if (pendingBreak) {
      pendingBreak = false;
      stripEnd();
      if (!text.isEmpty()
          && !HanText.joinsWithoutSpace(text.codePointBefore(text.length()), next)) {
        text.append(' ');
      }
    }
  }

  private void stripEnd() {
    int end = text.length();
    while (end > 0 && Fold.isSpace(text.charAt(end - 1)) && text.charAt(end - 1) != '\n') {
      end--;
    }
    text.setLength(end);
  }

  private void piece(int offset) {
    if (pieces > 0 && textStarts[pieces - 1] == text.length()) {
      pieces--;
    } else if (pieces > 0
        && fileStarts[pieces - 1] + text.length() - textStarts[pieces - 1] == offset) {
      return;
    }
    if (pieces == textStarts.length) {
      textStarts = Arrays.copyOf(textStarts, pieces * 2);
      fileStarts = Arrays.copyOf(fileStarts, pieces * 2);
    }
    textStarts[pieces] = text.length();
    fileStarts[pieces] = offset;
    pieces++;
  }
}
