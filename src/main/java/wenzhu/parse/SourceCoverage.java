package wenzhu.parse;

import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import wenzhu.diagnostic.Code;
import wenzhu.diagnostic.Problems;
import wenzhu.document.RichText;
import wenzhu.document.TextBlock;
import wenzhu.source.SourceFile;
import wenzhu.source.Span;
import wenzhu.text.Excerpt;

/// Which characters of one file are accounted for, so that no text vanishes without a report.
///
/// A character is covered as recognised syntax, as text that a block shows, or as part of a reported problem. A reader covers the syntax
/// of a node only when it creates the mark or block for it. It never covers the text in it: text is covered by the finished blocks
/// alone ([#reportGaps(List, Problems)]). What then remains is reported.
final class SourceCoverage {

  private static final int EXCERPT = 20;

  private final SourceFile file;
  private final BitSet covered = new BitSet();

  SourceCoverage(SourceFile file) {
    this.file = file;
  }

  void cover(Span span) {
    covered.set(span.from(), span.to());
  }

  void cover(List<Span> spans) {
    spans.forEach(this::cover);
  }

  /// Covers the `>` marks of a block quote that is inside `depth - 1` others: on each line, the first `depth` of the leading ones.
  void coverQuoteMarks(Span quote, int depth) {
    covered.set(quote.from());
    int line = file.lines().start(file.lines().line(quote.from()));
    Matcher marks =
        Pattern.compile("(?dm)^(?:[ \\t]*>){1," + depth + "}")
            .matcher(file.text())
            .region(line, quote.to());
    while (marks.find()) {
      covered.set(marks.start(), marks.end());
    }
  }

  /// Covers the characters of the file that a text consists of. What the text writes in another way, such as an entity, is syntax.
  void coverText(RichText content) {
    String text = content.text();
    for (int i = 0; i < text.length(); i++) {
      int at = content.origin().fileOffset(i);
      if (at < file.text().length() && file.text().charAt(at) == text.charAt(i)) {
        covered.set(at);
      }
    }
  }

  /// Reports each run of visible characters that neither the blocks of the parsed file nor anything before cover.
  void reportGaps(List<TextBlock> blocks, Problems problems) {
    blocks.forEach(block -> coverText(block.content()));
    String text = file.text();
    covered.set(text.length());
    for (int at = covered.nextClearBit(0); at < text.length(); at = covered.nextClearBit(at)) {
      int end = covered.nextSetBit(at);
      IntStream.range(at, end)
          .filter(this::isVisible)
          .findFirst()
          .ifPresent(
              from -> problems.add(Code.M018, file.at(from), excerpt(text.substring(from, end))));
      at = end;
    }
  }

  /// Control and format characters are the subject of [CharacterCheck].
  private boolean isVisible(int at) {
    int c = file.text().codePointAt(at);
    return !Character.isWhitespace(c)
        && !Character.isSpaceChar(c)
        && !Character.isISOControl(c)
        && Character.getType(c) != Character.FORMAT;
  }

  /// The first words of a text, on one line.
  static String excerpt(CharSequence text) {
    return Excerpt.head(text.toString().strip().lines().findFirst().orElse("").strip(), EXCERPT);
  }
}
