package wenzhu.index;

import java.util.Locale;
import wenzhu.document.BlockKind;

/// The fields of the index. A block has its text in one field, which its kind decides; blocks are
/// numbered field by field, in this order, so that the number of a block implies its field.
public enum Field {
  /// Names of pages: if the words occur there, most likely the page that the reader wants.
  TITLE(0, 4f),
  /// Headings, and the lines about a whole page: rubric, subtitle.
  HEADING(1, 2f),
  /// The running text of articles and introductions.
  BODY(2, 1f),
  /// Quotations and their attributions.
  QUOTATION(3, 1f),
  /// Notes: commentary, so ranked after the text itself.
  NOTE(4, 0.6f),
  /// Definitions of terms.
  DEFINITION(5, 0.8f);

  private final int number;
  private final float boost;

  Field(int number, float boost) {
    this.number = number;
    this.boost = boost;
  }

  /// Its place among the fields.
  public int number() {
    return number;
  }

  /// What scores of this field are multiplied by.
  public float boost() {
    return boost;
  }

  /// In Lucene, in queries (`kind:note`) and in output: `note`.
  public String slug() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The field of Lucene that has single characters, for queries of one.
  public String ofUnits() {
    return slug() + Grams.UNITS;
  }

  static Field of(BlockKind kind) {
    return switch (kind) {
      case TITLE -> TITLE;
      case RUBRIC, SUBTITLE, HEADING -> HEADING;
      case BYLINE, PARAGRAPH, LIST_ITEM, TABLE_CELL, FOOTNOTE, SIGNATURE -> BODY;
      case QUOTATION, ATTRIBUTION -> QUOTATION;
      case NOTE -> NOTE;
      case DEFINITION -> DEFINITION;
    };
  }
}
