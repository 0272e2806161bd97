package wenzhu.parse;

import com.vladsch.flexmark.parser.block.BlockParser;
import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.core.ParagraphParser;
import com.vladsch.flexmark.util.data.DataHolder;
import java.util.List;

/// Reads what a line has inside the first container beyond [MarkdownLimits#NESTING] as a paragraph. The parser's stack grows with the
/// depth of its blocks, its time with the square.
final class DeepestContainer implements BlockRule {

  @Override
  public BlockParserFactory apply(DataHolder options) {
    return (state, matched) -> {
      List<BlockParser> open = state.getActiveBlockParsers();
      long depth =
          open.subList(0, open.indexOf(matched.getBlockParser()) + 1).stream()
              .filter(parser -> MarkdownLimits.isContainer(parser.getBlock()))
              .count();
      return depth > MarkdownLimits.NESTING
          ? BlockStart.of(new ParagraphParser()).atIndex(state.getIndex())
          : BlockStart.none();
    };
  }
}
