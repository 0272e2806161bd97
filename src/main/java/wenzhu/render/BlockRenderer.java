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

  private final CorpusIndex corpusIndex;
  private final InlineRenderer inline;
  private final NoteRenderer notes;

  BlockRenderer(CorpusIndex corpusIndex, InlineRenderer inline, NoteRenderer notes) {
    this.corpusIndex = corpusIndex;
    this.inline = inline;
    this.notes = notes;
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
    return notes.set(blocks.stream().map(corpusIndex.corpus()::of).toList(), this::flow);
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

  Html element(String name, String cssClass, TextBlock block) {
    return element(name, cssClass, block, List.of());
  }

  /// With layers of the page's own over the text.
  Html element(String name, String cssClass, TextBlock block, List<Layer> more) {
    PlacedBlock placed = corpusIndex.corpus().of(block);
    Tag tag = Tag.of(name);
    if (inline.isHome(placed)) {
      tag.with("id", placed.id()).with("data-block", placed.id());
    }
    if (!cssClass.isEmpty()) {
      tag.with("class", cssClass);
    }
    Html content = inline.set(placed, more);
    return tag.around(
        inline.isHome(placed) && isCited(block.kind())
            ? Html.join(List.of(content, citeMark(placed)))
            : content);
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
        .with("aria-label", corpusIndex.words().of("cite.paragraph"))
        .with("data-apparatus")
        .around(Html.NONE);
  }

  private Html list(ListBlock list) {
    Tag tag = Tag.of(list.ordered() ? "ol" : "ul");
    if (list.ordered() && list.start() != 1) {
      tag.with("start", String.valueOf(list.start()));
    }
    // The text of an item is an element of its own inside it: nested lists are blocks too, and
    // blocks never nest.
    return tag.around(
        Html.join(
            list.items().stream().map(item -> Tag.of("li").around(flow(item.blocks()))).toList()));
  }

  private Html table(Table table) {
    Html head =
        table.head().isEmpty()
            ? Html.NONE
            : Tag.of("thead").around(rows(table, table.head(), "th"));
    Html body =
        table.body().isEmpty()
            ? Html.NONE
            : Tag.of("tbody").around(rows(table, table.body(), "td"));
    // Wide tables scroll by themselves; what scrolls must be reachable by keyboard.
    return Tag.of("div")
        .with("class", "table")
        .with("role", "group")
        .with("aria-label", corpusIndex.words().of("block.table-cell"))
        .with("tabindex", "0")
        .around(Tag.of("table").around(Html.join(List.of(head, body))));
  }

  private Html rows(Table table, List<Table.Row> rows, String cell) {
    return Html.join(
        rows.stream()
            .map(row ->
                Tag.of("tr")
                    .around(
                        Html.join(
                            IntStream.range(0, row.cells().size())
                                .mapToObj(i -> cell(cell, table, i, row.cells().get(i)))
                                .toList())))
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
