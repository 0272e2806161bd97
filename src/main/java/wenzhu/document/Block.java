package wenzhu.document;

import java.util.List;
import java.util.stream.Stream;

/// A piece of the flow of a text: a [TextBlock], or a structure that holds some.
public sealed interface Block
    permits TextBlock, Heading, ListBlock, BlockQuote, Table, CodeBlock, ThematicBreak {

  /// The text blocks of this piece, in reading order.
  default Stream<TextBlock> textBlocks() {
    return switch (this) {
      case TextBlock text -> Stream.of(text);
      case Heading heading -> Stream.of(heading.title());
      case ListBlock list -> list.items().stream().flatMap(item -> textBlocks(item.blocks()));
      case BlockQuote quote -> textBlocks(quote.blocks());
      case Table table ->
          Stream.concat(table.head().stream(), table.body().stream())
              .flatMap(row -> row.cells().stream());
      case CodeBlock code -> Stream.of(code.code());
      case ThematicBreak _ -> Stream.empty();
    };
  }

  /// The text blocks of several pieces, in reading order.
  static Stream<TextBlock> textBlocks(List<? extends Block> blocks) {
    return blocks.stream().flatMap(Block::textBlocks);
  }
}
