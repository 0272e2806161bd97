package wenzhu.parse;

import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TableBody;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableHead;
import com.vladsch.flexmark.ext.tables.TableRow;
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

  private final MarkdownBody body;

  TableReader(MarkdownBody body) {
    this.body = body;
  }

  Table table(TableBlock node) {
    List<Alignment> columns = new ArrayList<>();
    List<Table.Row> head = new ArrayList<>();
    List<Table.Row> rows = new ArrayList<>();
    for (Node part : node.getChildren()) {
      if (part instanceof TableHead) {
        rows(part, head, columns);
      } else if (part instanceof TableBody) {
        rows(part, rows, new ArrayList<>());
      } else if (part instanceof TableSeparator) {
        body.file().coverage().cover(Spans.of(part));
      }
    }
    return new Table(List.copyOf(columns), List.copyOf(head), List.copyOf(rows));
  }

  private void rows(Node part, List<Table.Row> rows, List<Alignment> columns) {
    for (Node row : part.getChildren()) {
      if (row instanceof TableRow) {
        List<TextBlock> cells = new ArrayList<>();
        for (Node node : row.getChildren()) {
          if (node instanceof TableCell cell) {
            body.file()
                .coverage()
                .cover(Spans.of(cell.getOpeningMarker(), cell.getClosingMarker()));
            cells.add(
                body.file().blocks().block(BlockKind.TABLE_CELL, InlineReader.read(cell, body)));
            columns.add(alignment(cell.getAlignment()));
          }
        }
        rows.add(new Table.Row(List.copyOf(cells)));
      }
    }
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
