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

/// Sets blocks as elements. A text block on its home page carries `id` and `data-block`; repeated
/// elsewhere it carries neither.
final class BlockRenderer {

  private final PageContext context;
  private final InlineRenderer inline;
  private final NoteRenderer notes;

  BlockRenderer(PageContext context, InlineRenderer inline) {
    this.context = context;
    this.inline = inline;
    this.notes = new NoteRenderer(context);
  }

  /// Blocks, each with its notes behind it.
  Html flow(List<? extends Block> blocks) {
    return Html.join(
        blocks.stream()
            .flatMap(block -> Stream.of(block(block), notes(withoutOwnFlow(block))))
            .toList());
  }

  /// Blocks without their notes, where these must stand elsewhere: not within a quotation.
  Html alone(List<? extends Block> blocks) {
    return Html.join(blocks.stream().map(this::block).toList());
  }

  /// The notes of some blocks, where these are at home.
  Html notes(List<TextBlock> blocks) {
    return notes.render(blocks.stream().map(context.corpus()::of).toList());
  }

  /// The text blocks of a piece whose notes stand behind it as a whole; a list has them in its
  /// items.
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
      // The text has its own mark for code, which becomes the `code` inside.
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

  /// Whether readers are offered to cite a block: the paragraphs of what they came to read.
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

  /// The permanent link of a block, behind its text so that the keyboard comes there after what it
  /// has selected. A script makes it offer citations.
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
    // The text of an item is an element of its own inside it: nested lists are blocks too, and
    // blocks never nest.
    return tag.around(
        list.items().stream().map(item -> Tag.of("li").around(flow(item.blocks()))).toList());
  }

  private Html table(Table table) {
    // Wide tables scroll by themselves; what scrolls must be reachable by keyboard.
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
