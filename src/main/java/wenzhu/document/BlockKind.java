package wenzhu.document;

import java.util.Locale;

/// The kinds of [TextBlock].
public enum BlockKind {
  RUBRIC,
  TITLE,
  SUBTITLE,
  BYLINE,
  HEADING,
  PARAGRAPH,
  LIST_ITEM,
  TABLE_CELL,
  FOOTNOTE,
  QUOTATION,
  ATTRIBUTION,
  SIGNATURE,
  DEFINITION,
  NOTE;

  /// The name in `collation.yaml` and in the output, such as `list-item`.
  public String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// Whether the block is running text, in which glossary terms become links.
  public boolean isProse() {
    return switch (this) {
      case PARAGRAPH, LIST_ITEM, TABLE_CELL, FOOTNOTE, QUOTATION, DEFINITION, NOTE -> true;
      case RUBRIC, TITLE, SUBTITLE, BYLINE, HEADING, ATTRIBUTION, SIGNATURE -> false;
    };
  }

  /// Whether the block is part of the head of a document.
  public boolean isHead() {
    return this == RUBRIC || this == TITLE || this == SUBTITLE || this == BYLINE;
  }

  /// Whether the block is running text of the edition.
  public boolean isProseOfEdition() {
    return isProse() && !isCommentary();
  }

  /// Whether the block is commentary of the editors, not text of the edition.
  public boolean isCommentary() {
    return this == DEFINITION || this == NOTE;
  }
}
