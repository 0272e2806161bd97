package wenzhu.render;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import wenzhu.document.Block;
import wenzhu.document.Block.BlockQuote;
import wenzhu.document.Block.CodeBlock;
import wenzhu.document.Block.Heading;
import wenzhu.document.Block.ListBlock;
import wenzhu.document.Block.Table;
import wenzhu.document.Block.ThematicBreak;
import wenzhu.document.BlockKind;
import wenzhu.document.TextBlock;
import wenzhu.link.Placed.PlacedBlock;

/// Renders blocks as elements. On its home page a text block has `id` and `data-block`; elsewhere
/// it has neither.
final class BlockRenderer {

  private final PageContext context;
  private final InlineRenderer inline;
  private final NoteRenderer notes;

  BlockRenderer(PageContext context, InlineRenderer inline) {
    this.context = context;
    this.inline = inline;
    this.notes = new NoteRenderer(context);
  }

  /// Blocks, each followed by its notes.
  Html flow(List<? extends Block> blocks) {
    return Html.join(
        blocks.stream()
            .flatMap(block -> Stream.of(block(block), notes(withoutOwnFlow(block))))
            .toList());
  }

  /// Blocks without their notes, for places that must not contain notes, such as a quotation.
  Html alone(List<? extends Block> blocks) {
    return Html.join(blocks.stream().map(this::block).toList());
  }

  /// The notes of those blocks whose home this page is.
  Html notes(List<TextBlock> blocks) {
    return notes.render(blocks.stream().map(context.corpus()::of).toList());
  }

  /// The text blocks whose notes follow the whole block. The items of a list are followed by their
  /// own notes.
  private static List<TextBlock> withoutOwnFlow(Block block) {
    return block instanceof ListBlock ? List.of() : block.textBlocks().toList();
  }

  private Html block(Block block) {
    return switch (block) {
      case TextBlock text -> element("p", "", text);
      case Heading heading -> element("h" + Math.clamp(heading.level(), 2, 6), "", heading.title());
      case ListBlock list -> list(list);
      case BlockQuote quote -> Tag.of("blockquote").around(alone(quote.blocks()));
      case Table table -> table(table);
      // A mark of the text becomes the `code` element inside.
      case CodeBlock code -> element("pre", "", code.code());
      case ThematicBreak _ -> Html.of("<hr>");
    };
  }

  private Html element(String name, String cssClass, TextBlock block) {
    return element(name, cssClass, block, List.of());
  }

  /// One text block as an element, with additional layers over the text.
  Html element(String name, String cssClass, TextBlock block, List<Layer> more) {
    PlacedBlock placed = context.corpus().of(block);
    boolean home = context.isAt(placed.page());
    Tag tag = Tag.of(name);
    if (home) {
      tag.with("id", placed.id()).with("data-block", placed.id());
    }
    if (!cssClass.isEmpty()) {
      tag.with("class", cssClass);
    }
    Html content = inline.render(placed, more);
    return tag.around(content, home && isCited(block.kind()) ? citeMark(placed) : Html.NONE);
  }

  /// Whether a block has a link for citing it: paragraphs of the main text have one.
  private static boolean isCited(BlockKind kind) {
    return switch (kind) {
      case PARAGRAPH, LIST_ITEM, QUOTATION, DEFINITION -> true;
      case TABLE_CELL,
          FOOTNOTE,
          NOTE,
          RUBRIC,
          TITLE,
          SUBTITLE,
          BYLINE,
          HEADING,
          ATTRIBUTION,
          SIGNATURE ->
          false;
    };
  }

  /// The permanent link of a block. It follows the text, so that it is next in keyboard order after
  /// a selection. A script opens the citation panel from it.
  private Html citeMark(PlacedBlock block) {
    return Tag.of("a")
        .with("class", "cite")
        .with("href", "#" + block.id())
        .with("aria-label", context.word("cite.paragraph"))
        .with("data-apparatus")
        .around();
  }

  private Html list(ListBlock list) {
    Tag tag = Tag.of(list.ordered() ? "ol" : "ul");
    if (list.ordered() && list.start() != 1) {
      tag.with("start", String.valueOf(list.start()));
    }
    // The text of an item is an element of its own: an item may contain lists, and text blocks do
    // not nest.
    return tag.around(
        list.items().stream().map(item -> Tag.of("li").around(flow(item.blocks()))).toList());
  }

  private Html table(Table table) {
    // Wide tables scroll, and scrollable elements must be reachable by keyboard.
    return Tag.of("div")
        .with("class", "table")
        .with("role", "group")
        .with("aria-label", context.word("block.table-cell"))
        .with("tabindex", "0")
        .around(
            Tag.of("table")
                .around(
                    rows(table, table.head(), "thead", "th"),
                    rows(table, table.body(), "tbody", "td")));
  }

  private Html rows(Table table, List<Table.Row> rows, String group, String cell) {
    return rows.isEmpty()
        ? Html.NONE
        : Tag.of(group).around(rows.stream().map(row -> row(table, row, cell)).toList());
  }

  private Html row(Table table, Table.Row row, String cell) {
    return Tag.of("tr")
        .around(
            IntStream.range(0, row.cells().size())
                .mapToObj(i -> cell(cell, table, i, row.cells().get(i)))
                .toList());
  }

  private Html cell(String name, Table table, int column, TextBlock cell) {
    String align =
        switch (table.columns().get(column)) {
          case NONE -> "";
          case START -> "start";
          case CENTER -> "center";
          case END -> "end";
        };
    return element(name, align, cell);
  }
}
