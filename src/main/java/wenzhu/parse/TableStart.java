package wenzhu.parse;

import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.core.ParagraphParser;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.regex.Pattern;

/// Lets a table interrupt a paragraph, as in GFM: flexmark looks for a table at the start of a paragraph only, so the head row starts a
/// new one.
final class TableStart implements BlockRule {

  /// The row below the head. It has a pipe, or it would be the underline of a heading.
  static final String DELIMITER_ROW = "\\|[ \\t]*+:?-[ \\t|:-]*+|:?-++:?[ \\t]*+\\|[ \\t|:-]*+";

  private static final Pattern NEXT_ROW = Pattern.compile("[ \\t>]*+(?:" + DELIMITER_ROW + ")");

  @Override
  public BlockParserFactory apply(DataHolder options) {
    return (state, matched) -> {
      BasedSequence line = state.getLine();
      boolean interrupts =
          matched.getBlockParser().getBlock() instanceof Paragraph
              && line.safeCharAt(state.getNextNonSpaceIndex()) == '|'
              && NEXT_ROW.matcher(nextLine(line)).matches();
      return interrupts
          ? BlockStart.of(new ParagraphParser()).atIndex(state.getIndex())
          : BlockStart.none();
    };
  }

  private static String nextLine(BasedSequence line) {
    BasedSequence file = line.getBaseSequence();
    int from = file.indexOf('\n', line.getEndOffset()) + 1;
    int to = file.indexOf('\n', from);
    return from == 0 ? "" : file.subSequence(from, to < 0 ? file.length() : to).toString();
  }
}
