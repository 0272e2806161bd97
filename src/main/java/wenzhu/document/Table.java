package wenzhu.document;

import java.util.List;

/// A table. Each row has as many cells as `columns`; a cell is a text block of kind `TABLE_CELL`.
public record Table(List<Alignment> columns, List<Row> head, List<Row> body) implements Block {

  /// How the cells of a column are set.
  public enum Alignment {
    NONE,
    START,
    CENTER,
    END
  }

  /// One row of cells.
  public record Row(List<TextBlock> cells) {}
}
