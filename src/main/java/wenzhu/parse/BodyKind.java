package wenzhu.parse;

import java.util.OptionalInt;
import wenzhu.document.BlockKind;

/// The kinds of body: which kind of block its paragraphs and list items become, and which headings it may have.
enum BodyKind {
  /// Running text before the first section heading.
  TEXT(BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, OptionalInt.of(1)),
  /// Running text under a `##` heading.
  SECTION(BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, OptionalInt.of(2)),
  /// Running text without headings.
  INTRODUCTION(BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, OptionalInt.empty()),
  DEFINITION(BlockKind.DEFINITION, BlockKind.DEFINITION, OptionalInt.empty()),
  NOTE(BlockKind.NOTE, BlockKind.NOTE, OptionalInt.empty()),
  FOOTNOTE(BlockKind.FOOTNOTE, BlockKind.FOOTNOTE, OptionalInt.empty());

  private final BlockKind paragraph;
  private final BlockKind listItem;
  private final OptionalInt levelAbove;

  BodyKind(BlockKind paragraph, BlockKind listItem, OptionalInt levelAbove) {
    this.paragraph = paragraph;
    this.listItem = listItem;
    this.levelAbove = levelAbove;
  }

  BlockKind paragraph() {
    return paragraph;
  }

  BlockKind listItem() {
    return listItem;
  }

  /// The level of the heading above the body, the title being 1; empty if it may have no headings.
  OptionalInt levelAbove() {
    return levelAbove;
  }
}
