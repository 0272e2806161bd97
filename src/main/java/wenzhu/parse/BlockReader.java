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
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import wenzhu.diagnostic.Code;
import wenzhu.document.Block;
import wenzhu.document.Block.BlockQuote;
import wenzhu.document.Block.CodeBlock;
import wenzhu.document.Block.Heading;
import wenzhu.document.Block.ListBlock;
import wenzhu.document.Block.ThematicBreak;
import wenzhu.document.BlockKind;
import wenzhu.document.Mark;
import wenzhu.document.RichText;
import wenzhu.document.TextBlock;
import wenzhu.source.Span;
import wenzhu.text.HanText;

/// Reads block nodes into our blocks.
final class BlockReader {

  /// An ordered list in prose starts with a small number; a larger one is a year or a figure that Markdown parsed as a list marker.
  private static final int LARGEST_START = 99;

  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final String COMMENT_END = "-->";

  private final BodyReader body;
  private final ContentFile file;
  private final SourceCoverage coverage;
  private final BodyKind kind;
  private int level;
  private int quoteDepth;

  BlockReader(BodyReader body, BodyKind kind) {
    this.body = body;
    this.file = body.file();
    this.coverage = file.coverage();
    this.kind = kind;
    this.level = kind.levelAbove().orElse(1);
  }

  List<Block> blocks(Iterable<Node> nodes) {
    return blocks(nodes, kind.paragraph());
  }

  private List<Block> blocks(Iterable<Node> nodes, BlockKind paragraph) {
    List<Block> blocks = new ArrayList<>();
    nodes.forEach(node -> add(node, paragraph, blocks));
    return List.copyOf(blocks);
  }

  private void add(Node node, BlockKind paragraph, List<Block> blocks) {
    switch (node) {
      case Paragraph text -> addParagraph(text, paragraph, blocks);
      case com.vladsch.flexmark.ast.Heading heading -> addHeading(heading, blocks);
      case BulletList list -> blocks.add(new ListBlock(false, 1, items(list)));
      case OrderedList list -> blocks.add(orderedList(list));
      case com.vladsch.flexmark.ast.BlockQuote quote -> blocks.add(quote(quote));
      case TableBlock table -> blocks.add(TableReader.table(table, body));
      case FencedCodeBlock code -> blocks.add(code(code));
      case IndentedCodeBlock code -> blocks.add(indentedCode(code));
      case com.vladsch.flexmark.ast.ThematicBreak rule -> {
        coverage.cover(Spans.of(rule));
        blocks.add(new ThematicBreak());
      }
      case HtmlCommentBlock comment -> comment(comment, paragraph, blocks);
      case HtmlBlock html ->
          file.report(
              Code.M003, html, InlineHtml.tags(html.getChars().toString()), InlineHtml.ALLOWED);
      case Reference _ -> {} // BodyReader checks all link definitions.
      default -> file.refuse(node);
    }
  }

  private void addParagraph(Paragraph node, BlockKind paragraph, List<Block> blocks) {
    RichText text = InlineReader.read(node, body);
    level = Math.max(level, LiteralMarkup.headingLevel(node.getChars()));
    if (!text.text().isEmpty() || !text.marks().isEmpty()) {
      blocks.add(file.blocks().block(paragraph, text));
    }
  }

  private void addHeading(com.vladsch.flexmark.ast.Heading node, List<Block> blocks) {
    TextBlock title = heading(node);
    if (kind.levelAbove().isEmpty()) {
      String marker =
          node.isAtxHeading() ? "#".repeat(node.getLevel()) : node.getClosingMarker().toString();
      file.problems().add(Code.M016, file.at(node), marker);
    } else if (node.isAtxHeading() && (node.getLevel() < 2 || node.getLevel() > level + 1)) {
      file.problems().add(Code.M008, file.at(node), String.valueOf(node.getLevel()));
    }
    level = Math.max(2, node.getLevel());
    blocks.add(new Heading(title, level));
  }

  /// The block of a heading, whatever its level.
  TextBlock heading(com.vladsch.flexmark.ast.Heading node) {
    TextBlock title = file.blocks().block(BlockKind.HEADING, InlineReader.read(node, body));
    if (node.isSetextHeading() && kind.levelAbove().isPresent()) {
      BasedSequence line = node.getClosingMarker();
      file.problems().add(Code.M021, file.source().at(line.getStartOffset()), line.toString());
    }
    if (!title.text().isEmpty()) {
      coverage.cover(Spans.of(node.getOpeningMarker(), node.getClosingMarker()));
    }
    return title;
  }

  private BlockQuote quote(com.vladsch.flexmark.ast.BlockQuote quote) {
    checkContinuation(quote, ">");
    coverage.coverQuoteMarks(Spans.of(quote), ++quoteDepth);
    BlockQuote read = new BlockQuote(blocks(quote.getChildren()));
    quoteDepth--;
    return read;
  }

  private ListBlock orderedList(OrderedList list) {
    if (list.getStartNumber() > LARGEST_START) {
      String number = String.valueOf(list.getStartNumber());
      file.problems().add(Code.M006, file.at(list), number, String.valueOf(list.getDelimiter()));
    }
    return new ListBlock(true, list.getStartNumber(), items(list));
  }

  private List<ListBlock.Item> items(com.vladsch.flexmark.ast.ListBlock list) {
    checkIndent(list);
    List<ListBlock.Item> items = new ArrayList<>();
    for (Node node : list.getChildren()) {
      if (node instanceof ListItem item) {
        if (items.isEmpty()) {
          checkContinuation(list, item.getOpeningMarker().toString());
        }
        coverage.cover(Spans.of(item.getOpeningMarker()));
        items.add(new ListBlock.Item(blocks(item.getChildren(), kind.listItem())));
      }
    }
    return List.copyOf(items);
  }

  /// Reports a list or quote that begins right below a line which ends in mid-sentence: the line was wrapped there by chance. Below the
  /// text of a list item it is there on purpose, since it is indented.
  private void checkContinuation(Node node, String marker) {
    if (node.getPrevious() instanceof Paragraph above
        && !(node.getParent() instanceof ListItem)
        && isRightBelow(above, node)) {
      String text = above.getChars().toString().stripTrailing();
      int last = text.isEmpty() ? '。' : text.codePointBefore(text.length());
      if (Character.isLetterOrDigit(last) || ",，、".indexOf(last) >= 0) {
        file.problems().add(Code.M025, file.at(node), marker);
      }
    }
  }

  /// Reports a list that is indented below a list of another kind, but too little to belong to its last item.
  private void checkIndent(Node list) {
    if (list.getPrevious() instanceof com.vladsch.flexmark.ast.ListBlock above
        && isRightBelow(above, list)
        && above.getLastChild() instanceof ListItem item) {
      int column = file.at(list).column();
      int needed = file.at(item).column() + item.getOpeningMarker().length() + 1;
      if (column > file.at(item).column()) {
        file.problems().add(Code.M026, file.at(list), String.valueOf(needed - 1));
      }
    }
  }

  private boolean isRightBelow(Node above, Node node) {
    int line =
        file.source().lines().line(Math.max(above.getStartOffset(), above.getEndOffset() - 1));
    return file.at(node).line() == line + 1;
  }

  private CodeBlock code(FencedCodeBlock node) {
    String info = node.getInfo().toString().strip();
    String language = info.isEmpty() ? "" : SPACE.split(info, 2)[0];
    int from = node.getInfo().getStartOffset();
    coverage.cover(Spans.of(node.getOpeningMarker(), node.getClosingMarker()));
    coverage.cover(new Span(from, from + language.length()));
    return new CodeBlock(verbatim(node.getContentChars()), language);
  }

  private CodeBlock indentedCode(IndentedCodeBlock node) {
    if (node.getContentChars().codePoints().anyMatch(HanText::isHan)) {
      file.problems().add(Code.M007, file.at(node));
    }
    return new CodeBlock(verbatim(node.getContentChars()), "");
  }

  private TextBlock verbatim(BasedSequence chars) {
    BasedSequence text = chars.trimEnd();
    RichTextBuilder out = new RichTextBuilder(file.source(), text.getStartOffset());
    out.verbatim(text, true);
    out.mark(0, Mark.Code::new, List.of());
    return file.blocks().block(kind.paragraph(), out.finish(file));
  }

  /// A comment shows nothing; what follows it on its last line is text.
  private void comment(HtmlCommentBlock comment, BlockKind paragraph, List<Block> blocks) {
    int from = comment.getStartOffset();
    int end = file.source().text().indexOf(COMMENT_END, from + "<!--".length());
    if (end < 0 || end + COMMENT_END.length() > comment.getEndOffset()) {
      file.report(Code.M020, comment);
      return;
    }
    Span rest = new Span(end + COMMENT_END.length(), comment.getEndOffset());
    coverage.cover(new Span(from, rest.from()));
    blocks.addAll(blocks(Markdown.parse(file.source(), rest).getChildren(), paragraph));
  }
}
