package wenzhu.document;

import java.util.List;
import java.util.stream.Stream;

/// A block of a document: a [TextBlock], or a structure that contains text blocks.
public sealed interface Block
    permits TextBlock,
        Block.Heading,
        Block.ListBlock,
        Block.BlockQuote,
        Block.Table,
        Block.CodeBlock,
        Block.ThematicBreak {

  /// The text blocks of this block, in reading order.
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

  /// The text blocks of several blocks, in reading order.
  static Stream<TextBlock> textBlocks(List<? extends Block> blocks) {
    return blocks.stream().flatMap(Block::textBlocks);
  }

  /// A heading inside a section; `level` is 3 to 6.
  record Heading(TextBlock title, int level) implements Block {}

  /// A list. `start` is the number of the first item of an ordered list. The text of an item is a
  /// block of kind `LIST_ITEM`.
  record ListBlock(boolean ordered, int start, List<Item> items) implements Block {

    /// One item: text blocks and nested structures.
    public record Item(List<Block> blocks) {}
  }

  /// A quoted passage inside running text. The quotations of a sidebar are [Quotation]s.
  record BlockQuote(List<Block> blocks) implements Block {}

  /// A table. Each row has as many cells as `columns`; a cell is a text block of kind `TABLE_CELL`.
  record Table(List<Alignment> columns, List<Row> head, List<Row> body) implements Block {

    /// The alignment of the cells of a column.
    public enum Alignment {
      NONE,
      START,
      CENTER,
      END
    }

    /// One row of cells.
    public record Row(List<TextBlock> cells) {}
  }

  /// Preformatted text. `language` is the info string; it may be empty.
  record CodeBlock(TextBlock code, String language) implements Block {}

  /// A break between two parts of a text, without words.
  record ThematicBreak() implements Block {}
}
