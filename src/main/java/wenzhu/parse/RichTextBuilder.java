package wenzhu.parse;

import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

  /// A line end, or a character that a backslash escapes.
  private static final Pattern SPECIAL = Pattern.compile("\n|\\\\\\p{Punct}");

  /// A mark, and the ranges of the file with its syntax.
  private record Marked(Mark mark, List<Span> syntax) {}

  /// A character of the text that the file writes as an escape or an entity.
  private record Encoded(int at, Span written) {}

  /// Text that was taken back: what it was, and the ranges of the file that it came from.
  record Removed(String text, List<Span> spans) {}

  private final SourceFile file;
  private final StringBuilder text = new StringBuilder();
  private final List<Marked> marks = new ArrayList<>();
  private final List<Encoded> encoded = new ArrayList<>();

  /// Offsets of the text whose characters Markdown does not read as marks: code, escapes, entities.
  private final BitSet protectedText = new BitSet();

  /// Offsets of the text at which lines of the file start.
  private final BitSet lineStarts = new BitSet();

  /// Where each segment of the text that was copied unchanged starts in the text, and where in the file.
  private final NavigableMap<Integer, Integer> segments = new TreeMap<>();

  private boolean pendingBreak;

  /// Offsets of the file at which the text of a line begins after ideographic spaces.
  private final List<Integer> indents = new ArrayList<>();

  RichTextBuilder(SourceFile file, int start) {
    this.file = file;
    segments.put(0, start);
    lineStarts.set(0);
  }

  /// Text of the file, with Markdown's backslash escapes.
  void text(BasedSequence chars) {
    for (BasedSequence run : Spans.runs(chars)) {
      String written = run.toString();
      int offset = run.getStartOffset();
      int from = 0;
      for (Matcher special = SPECIAL.matcher(written); special.find(); from = special.end()) {
        int at = offset + special.start();
        plain(written.substring(from, special.start()), offset + from);
        if (special.group().equals("\n")) {
          softBreak();
        } else {
          encoded(special.group().substring(1), at + 1, new Span(at, at + 1));
        }
      }
      plain(written.substring(from), offset + from);
    }
  }

  private void plain(String chars, int offset) {
    int from = 0;
    while (isLineStart() && from < chars.length() && Fold.isSpace(chars.charAt(from))) {
      from++;
    }
    if (chars.lastIndexOf('\u3000', from - 1) >= 0) {
      indents.add(offset + from);
    }
    append(chars.substring(from), offset + from);
  }

  private void append(String chars, int offset) {
    if (!chars.isEmpty()) {
      join(chars.codePointAt(0));
      startSegment(offset);
      text.append(chars);
    }
  }

  /// Starts a segment at the end of the text, unless the last one goes on there.
  private void startSegment(int offset) {
    Map.Entry<Integer, Integer> last = segments.lastEntry();
    if (last.getKey() == text.length()
        || last.getValue() + text.length() - last.getKey() != offset) {
      segments.put(text.length(), offset);
    }
  }

  /// Text of the file as it is, for which Markdown's marks mean nothing; with its lines or in one.
  void verbatim(BasedSequence chars, boolean lines) {
    int start = start();
    for (BasedSequence run : Spans.runs(chars)) {
      String written = run.toString();
      append(lines ? written : written.replace('\n', ' '), run.getStartOffset());
    }
    protectedText.set(start, text.length());
  }

  /// Text that the file writes in another way.
  void encoded(String chars, int offset, Span written) {
    int start = start();
    append(chars, offset);
    protectedText.set(start, text.length());
    // White space is syntax wherever it ends up.
    encoded.add(new Encoded(chars.isBlank() ? 0 : text.length() - 1, written));
  }

  /// A line end of the file: nothing or a space, which the next character decides.
  void softBreak() {
    pendingBreak = !text.isEmpty();
  }

  /// A hard line break.
  void hardBreak(Span written) {
    stripEnd();
    startSegment(written.from());
    text.append('\n');
    lineStarts.set(text.length());
    marks.add(
        new Marked(
            new Mark.LineBreak(new Span(text.length() - 1, text.length())), List.of(written)));
  }

  /// Where a mark that starts now will start in the text.
  int start() {
    return text.length();
  }

  /// Adds a mark from `from` to here, with its syntax; false if no text is between.
  boolean mark(int from, Function<Span, Mark> mark, List<Span> syntax) {
    int begin = from;
    // Leading spaces, such as one that a line break became, belong to the text before the mark.
    while (begin < text.length() && text.charAt(begin) == ' ' && begin > 0) {
      begin++;
    }
    if (begin == text.length()) {
      return false;
    }
    marks.add(new Marked(mark.apply(new Span(begin, text.length())), syntax));
    return true;
  }

  /// Adds a mark at this place, with its syntax.
  void place(Function<Span, Mark> mark, List<Span> syntax) {
    marks.add(new Marked(mark.apply(new Span(text.length(), text.length())), syntax));
  }

  /// Takes back what was added from `from` on: it is not part of the text. Pictures, links and references in it are
  /// dropped without covering their syntax, so [SourceCoverage#reportGaps] reports them.
  Removed remove(int from, Problems problems) {
    Origin origin = new Origin(file, segments);
    CharacterCheck.check(text, from, origin, file, problems);
    List<Span> spans = new ArrayList<>();
    for (int i = from; i < text.length(); i++) {
      spans.add(new Span(origin.fileOffset(i), origin.fileOffset(i) + 1));
    }
    String taken = text.substring(from);
    truncate(from);
    marks.removeIf(marked -> {
      boolean gone = marked.mark().span().to() > from;
      if (gone && (marked.mark() instanceof Mark.Styled || marked.mark() instanceof Mark.Code)) {
        spans.addAll(marked.syntax());
      }
      return gone;
    });
    encoded.removeIf(character -> character.at() >= from && spans.add(character.written()));
    return new Removed(taken, spans);
  }

  /// The text; its syntax is covered and what looks like a mistake in it is reported.
  RichText finish(ContentFile content) {
    stripEnd();
    Origin origin = new Origin(file, segments);
    marks.forEach(marked -> content.coverage().cover(marked.syntax()));
    encoded.stream()
        .filter(character -> character.at() < Math.max(1, text.length()))
        .forEach(character -> content.coverage().cover(character.written()));
    for (int indent : indents) {
      boolean first = indent <= origin.fileOffset(0);
      content.problems().add(first ? Code.M005 : Code.M027, file.at(indent));
    }
    CharacterCheck.check(text, 0, origin, file, content.problems());
    RichText finished = new RichText(text.toString(), sortedMarks(), origin);
    LiteralMarkup.check(finished, protectedText, lineStarts, content.problems());
    return finished;
  }

  /// Outer marks before inner ones. They were added when they closed, so of two with one range the later is the outer; marks that
  /// only mark a place keep their order.
  private List<Mark> sortedMarks() {
    List<Mark> ranges = new ArrayList<>();
    for (Marked marked : marks) {
      Span span = marked.mark().span();
      Span inside =
          new Span(Math.min(span.from(), text.length()), Math.min(span.to(), text.length()));
      ranges.add(span.isEmpty() ? ranges.size() : 0, marked.mark().at(inside));
    }
    ranges.sort((a, b) -> a.span().compareTo(b.span()));
    return ranges;
  }

  private boolean isLineStart() {
    return text.isEmpty() || pendingBreak || text.charAt(text.length() - 1) == '\n';
  }

  private void join(int next) {
    if (pendingBreak) {
      pendingBreak = false;
      stripEnd();
      if (!isLineStart() && !HanText.joinsWithoutSpace(text.codePointBefore(text.length()), next)) {
        text.append(' ');
      }
      lineStarts.set(text.length());
    }
  }

  private void stripEnd() {
    int end = text.length();
    while (end > 0 && Fold.isSpace(text.charAt(end - 1)) && text.charAt(end - 1) != '\n') {
      end--;
    }
    truncate(end);
  }

  private void truncate(int length) {
    text.setLength(length);
    segments.tailMap(length, false).clear();
  }
}
