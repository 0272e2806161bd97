package wenzhu.parse;

import com.vladsch.flexmark.ast.BulletList;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.HtmlBlock;
import com.vladsch.flexmark.ast.HtmlCommentBlock;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ast.OrderedList;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import wenzhu.diagnostic.Code;
import wenzhu.document.Block;
import wenzhu.document.BlockKind;
import wenzhu.document.BlockQuote;
import wenzhu.document.CodeBlock;
import wenzhu.document.Heading;
import wenzhu.document.ListBlock;
import wenzhu.document.Mark;
import wenzhu.document.Origin;
import wenzhu.document.RichText;
import wenzhu.document.TextBlock;
import wenzhu.document.ThematicBreak;
import wenzhu.source.Location;
import wenzhu.source.Span;
import wenzhu.text.HanText;

/// Reads block nodes into our blocks.
final class BlockReader {

  /// An ordered list in prose starts with a small number; a larger one is a year or a figure that Markdown took for a marker.
  private static final int LARGEST_START = 99;

  private final MarkdownFile markdown;
  private final BodyKind kind;
  private int level;

  BlockReader(MarkdownFile markdown, BodyKind kind) {
    this.markdown = markdown;
    this.kind = kind;
    this.level = kind.levelAbove().orElse(1);
  }

  List<Block> blocks(List<Node> nodes) {
    List<Block> blocks = new ArrayList<>();
    nodes.forEach(node -> add(node, kind.paragraph(), blocks));
    return List.copyOf(blocks);
  }

  private List<Block> children(Node parent, BlockKind paragraph) {
    List<Block> blocks = new ArrayList<>();
    parent.getChildren().forEach(node -> add(node, paragraph, blocks));
    return List.copyOf(blocks);
  }

  private void add(Node node, BlockKind paragraph, List<Block> blocks) {
    switch (node) {
      case Paragraph text -> addParagraph(text, paragraph, blocks);
      case com.vladsch.flexmark.ast.Heading heading -> addHeading(heading, blocks);
      case BulletList list -> blocks.add(new ListBlock(false, 1, items(list)));
      case OrderedList list -> blocks.add(orderedList(list));
      case com.vladsch.flexmark.ast.BlockQuote quote ->
          blocks.add(new BlockQuote(children(quote, kind.paragraph())));
      case TableBlock table -> blocks.add(new TableReader(markdown).table(table));
      case FencedCodeBlock code ->
          blocks.add(new CodeBlock(code(code), code.getInfo().toString().strip()));
      case IndentedCodeBlock code -> blocks.add(new CodeBlock(indentedCode(code), ""));
      case com.vladsch.flexmark.ast.ThematicBreak _ -> blocks.add(new ThematicBreak());
      case HtmlCommentBlock _ -> {}
      case HtmlBlock html -> refuse(html);
      case Reference _ -> {}
      default -> markdown.problems().add(Code.M016, at(node), node.getNodeName());
    }
  }

  private void addParagraph(Paragraph node, BlockKind paragraph, List<Block> blocks) {
    RichText text = InlineReader.read(node, markdown);
    if (!text.text().isEmpty() || !text.marks().isEmpty()) {
      blocks.add(markdown.maker().block(paragraph, text));
    }
  }

  private void addHeading(com.vladsch.flexmark.ast.Heading node, List<Block> blocks) {
    TextBlock title = markdown.maker().block(BlockKind.HEADING, InlineReader.read(node, markdown));
    if (kind.levelAbove().isEmpty()) {
      markdown.problems().add(Code.M016, at(node), "#".repeat(node.getLevel()));
    } else if (node.getLevel() < 2 || node.getLevel() > level + 1) {
      markdown.problems().add(Code.M008, at(node), String.valueOf(node.getLevel()));
    }
    level = Math.max(2, node.getLevel());
    blocks.add(new Heading(title, level));
  }

  private ListBlock orderedList(OrderedList list) {
    if (list.getStartNumber() > LARGEST_START) {
      markdown
          .problems()
          .add(
              Code.M006,
              at(list),
              String.valueOf(list.getStartNumber()),
              String.valueOf(list.getDelimiter()));
    }
    return new ListBlock(true, list.getStartNumber(), items(list));
  }

  private List<ListBlock.Item> items(Node list) {
    List<ListBlock.Item> items = new ArrayList<>();
    for (Node node : list.getChildren()) {
      if (node instanceof ListItem item) {
        items.add(new ListBlock.Item(children(item, kind.listItem())));
      }
    }
    return List.copyOf(items);
  }

  private TextBlock code(FencedCodeBlock node) {
    return verbatim(
        node.getContentChars().toString(),
        markdown.base() + node.getContentChars().getStartOffset());
  }

  private TextBlock indentedCode(IndentedCodeBlock node) {
    String text = node.getContentChars().toString();
    if (text.codePoints().anyMatch(HanText::isHan)) {
      markdown.problems().add(Code.M007, at(node));
    }
    return verbatim(text, markdown.base() + node.getContentChars().getStartOffset());
  }

  private TextBlock verbatim(String chars, int offset) {
    String text = chars.stripTrailing();
    List<Mark> marks =
        text.isEmpty() ? List.of() : List.of(new Mark.Code(new Span(0, text.length())));
    return markdown
        .maker()
        .block(kind.paragraph(), new RichText(text, marks, Origin.from(markdown.file(), offset)));
  }

  /// HTML that is not inside a paragraph: there is nothing of that kind that our own Markdown could not say.
  private void refuse(HtmlBlock html) {
    String tags =
        Jsoup.parseBodyFragment(html.getChars().toString()).body().getAllElements().stream()
            .skip(1)
            .map(Element::tagName)
            .distinct()
            .map(name -> "<" + name + ">")
            .collect(Collectors.joining(" "));
    String shown =
        tags.isEmpty() ? html.getChars().toString().strip().lines().findFirst().orElse("") : tags;
    markdown.problems().add(Code.M003, at(html), shown, InlineHtml.ALLOWED);
  }

  private Location at(Node node) {
    return markdown.file().at(markdown.base() + node.getStartOffset());
  }
}
