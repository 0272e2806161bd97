package wenzhu.parse;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import java.util.regex.Pattern;
import wenzhu.diagnostic.Code;
import wenzhu.diagnostic.Problems;
import wenzhu.source.SourceFile;
import wenzhu.source.Span;

/// Refuses what would take a parser of Markdown unbounded time or stack, and what is nested too deeply.
///
/// The limits are far above anything an author writes. Measured on flexmark 0.64: seconds for some ten thousand open brackets or lines in one
/// paragraph; a stack that grows, in its regular expressions, with the length of a paragraph. [DeepestContainer] bounds the depth of the tree.
/// [ManuscriptParser] runs its threads with a stack that suffices for these limits.
final class MarkdownLimits {

  /// Containers inside each other.
  static final int NESTING = 24;

  /// Characters with a meaning of their own in one paragraph.
  static final int DELIMITERS = 1_000;

  /// Characters in one paragraph.
  static final int PARAGRAPH = 20_000;

  /// Lines in one paragraph.
  static final int LINES = 2_000;

  private static final Pattern QUOTE_MARKS = Pattern.compile("^[ \t>]+");

  private MarkdownLimits() {}

  /// Whether a range of a file may be parsed; if not, the reason is added to `problems`.
  static boolean allow(SourceFile file, Span body, Problems problems) {
    int delimiters = 0;
    int length = 0;
    int lines = 0;
    int last = file.lines().line(Math.max(body.from(), body.to() - 1));
    for (int line = file.lines().line(body.from()); line <= last; line++) {
      String text = file.line(line);
      boolean blank = text.isBlank();
      delimiters = blank ? 0 : delimiters + delimiters(text);
      length = blank ? 0 : length + text.length();
      lines = blank ? 0 : lines + 1;
      if (delimiters > DELIMITERS || length > PARAGRAPH || lines > LINES) {
        problems.add(
            Code.M002,
            file.at(file.lines().start(line)),
            String.valueOf(DELIMITERS),
            String.valueOf(PARAGRAPH),
            String.valueOf(LINES));
        return false;
      }
    }
    return true;
  }

  /// Whether the containers of a parsed text are nested within the limit; if not, the first one beyond it is added to `problems`.
  static boolean isShallow(Document document, SourceFile file, Problems problems) {
    for (Node node : document.getDescendants()) {
      if (isContainer(node)
          && node.countAncestorsOfType(BlockQuote.class, ListItem.class, FootnoteBlock.class)
              >= NESTING) {
        problems.add(Code.M001, file.at(node.getStartOffset()), String.valueOf(NESTING));
        return false;
      }
    }
    return true;
  }

  static boolean isContainer(Node node) {
    return node instanceof BlockQuote || node instanceof ListItem || node instanceof FootnoteBlock;
  }

  private static int delimiters(String line) {
    String text = QUOTE_MARKS.matcher(line).replaceFirst("");
    return (int) text.chars().filter(c -> "[]!*_`<>~\\&|".indexOf(c) >= 0).count();
  }
}
