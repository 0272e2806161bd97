package wenzhu.parse;

import wenzhu.document.BlockKind;

/// What a body may hold: the kind its paragraphs and list items get, and the headings it may have.
enum BodyKind {
  /// Running text with sections from `##` on.
  ARTICLE(BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, 2),
  /// Running text without headings.
  INTRODUCTION(BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, 7),
  DEFINITION(BlockKind.DEFINITION, BlockKind.DEFINITION, 7),
  NOTE(BlockKind.NOTE, BlockKind.NOTE, 7),
  FOOTNOTE(BlockKind.FOOTNOTE, BlockKind.FOOTNOTE, 7);

  private final BlockKind paragraph;
  private final BlockKind listItem;
  private final int firstLevel;

  BodyKind(BlockKind paragraph, BlockKind listItem, int firstLevel) {
    this.paragraph = paragraph;
    this.listItem = listItem;
    this.firstLevel = firstLevel;
  }

  BlockKind paragraph() {
    return paragraph;
  }

  BlockKind listItem() {
    return listItem;
  }

  boolean allowsHeadings() {
    return firstLevel < 7;
  }
}
