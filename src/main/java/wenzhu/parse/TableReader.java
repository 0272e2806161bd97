package wenzhu.parse;

import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TableBody;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableHead;
import com.vladsch.flexmark.ext.tables.TableSeparator;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wenzhu.document.Block.Table;
import wenzhu.document.Block.Table.Alignment;
import wenzhu.document.BlockKind;
import wenzhu.document.TextBlock;

/// Reads GFM tables.
final class TableReader {

  private TableReader() {}

  static Table table(TableBlock node, BodyReader body) {
    List<Alignment> columns = new ArrayList<>();
    List<Table.Row> head = new ArrayList<>();
    List<Table.Row> rows = new ArrayList<>();
    for (Node part : node.getChildren()) {
      switch (part) {
        case TableHead _ -> part.getChildren().forEach(row -> head.add(row(row, body, columns)));
        case TableBody _ ->
            part.getChildren().forEach(row -> rows.add(row(row, body, new ArrayList<>())));
        case TableSeparator _ -> body.file().coverage().cover(Spans.of(part));
        default -> {}
      }
    }
    return new Table(List.copyOf(columns), List.copyOf(head), List.copyOf(rows));
  }

  private static Table.Row row(Node row, BodyReader body, List<Alignment> columns) {
    ContentFile file = body.file();
    List<TextBlock> cells = new ArrayList<>();
    for (Node node : row.getChildren()) {
      if (node instanceof TableCell cell) {
        file.coverage().cover(Spans.of(cell.getOpeningMarker(), cell.getClosingMarker()));
        cells.add(file.blocks().block(BlockKind.TABLE_CELL, InlineReader.read(cell, body)));
        columns.add(alignment(cell.getAlignment()));
      }
    }
    return new Table.Row(List.copyOf(cells));
  }

  private static Alignment alignment(TableCell.@Nullable Alignment alignment) {
    return switch (alignment) {
      case LEFT -> Alignment.START;
      case CENTER -> Alignment.CENTER;
      case RIGHT -> Alignment.END;
      case null -> Alignment.NONE;
    };
  }
}
