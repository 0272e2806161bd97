package wenzhu.parse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import wenzhu.document.Block;
import wenzhu.document.Block.BlockQuote;
import wenzhu.document.Block.CodeBlock;
import wenzhu.document.Block.Heading;
import wenzhu.document.Block.ListBlock;
import wenzhu.document.Block.Table;
import wenzhu.document.Block.ThematicBreak;
import wenzhu.document.Mark;
import wenzhu.document.RichText;
import wenzhu.document.TextBlock;

/// Draws blocks as text for comparison: a line for each, marks in braces (`{strong 新质}`), places as `{image a.png}`.
final class Dump {

  private Dump() {}

  static String of(List<Block> blocks) {
    return lines(blocks, "").stream().collect(Collectors.joining("\n"));
  }

  private static List<String> lines(List<Block> blocks, String indent) {
    List<String> lines = new ArrayList<>();
    for (Block block : blocks) {
      switch (block) {
        case TextBlock text -> lines.add(indent + text(text));
        case Heading heading ->
            lines.add(indent + "h" + heading.level() + " " + text(heading.title()));
        case ListBlock list -> {
          lines.add(indent + (list.ordered() ? "ol " + list.start() : "ul"));
          list.items().forEach(item -> lines.addAll(lines(item.blocks(), indent + "  ")));
        }
        case BlockQuote quote -> {
          lines.add(indent + "quote");
          lines.addAll(lines(quote.blocks(), indent + "  "));
        }
        case Table table -> {
          lines.add(indent + "table " + table.columns());
          table.head().forEach(row -> lines.add(indent + "  head " + row(row)));
          table.body().forEach(row -> lines.add(indent + "  row " + row(row)));
        }
        case CodeBlock code ->
            lines.add(indent + "code[" + code.language() + "] " + code.code().text());
        case ThematicBreak _ -> lines.add(indent + "---");
      }
    }
    return lines;
  }

  private static String row(Table.Row row) {
    return row.cells().stream()
        .map(cell -> text(cell.content()))
        .collect(Collectors.joining(" | "));
  }

  private static String text(TextBlock block) {
    return block.kind().slug()
        + block.pin().map(pin -> "#" + pin).orElse("")
        + " "
        + text(block.content());
  }

  static String text(RichText text) {
    Map<Integer, StringBuilder> opens = new TreeMap<>();
    Map<Integer, StringBuilder> closes = new TreeMap<>();
    List<Mark> marks = text.marks().stream().sorted(Comparator.comparing(Mark::span)).toList();
    for (Mark mark : marks) {
      opens
          .computeIfAbsent(mark.span().from(), _ -> new StringBuilder())
          .append('{')
          .append(name(mark))
          .append(mark.span().isEmpty() ? "}" : " ");
      if (!mark.span().isEmpty()) {
        closes.computeIfAbsent(mark.span().to(), _ -> new StringBuilder()).append('}');
      }
    }
    StringBuilder drawn = new StringBuilder();
    for (int i = 0; i <= text.text().length(); i++) {
      drawn.append(closes.getOrDefault(i, new StringBuilder()));
      drawn.append(opens.getOrDefault(i, new StringBuilder()));
      if (i < text.text().length()) {
        drawn.append(text.text().charAt(i) == '\n' ? '⏎' : text.text().charAt(i));
      }
    }
    return drawn.toString();
  }

  private static String name(Mark mark) {
    return switch (mark) {
      case Mark.Styled styled -> styled.style().name().toLowerCase(java.util.Locale.ROOT);
      case Mark.Code _ -> "code";
      case Mark.Ruby ruby -> "ruby=" + ruby.reading();
      case Mark.Link link -> "link=" + link.target();
      case Mark.LineBreak _ -> "br";
      case Mark.FootnoteRef footnote -> "fn=" + footnote.label();
      case Mark.Image image -> "image=" + image.asset() + "=" + image.alternative();
    };
  }
}
