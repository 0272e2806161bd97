package wenzhu.parse;

import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import wenzhu.diagnostic.Code;
import wenzhu.diagnostic.Problems;
import wenzhu.document.Block;
import wenzhu.document.Footnote;
import wenzhu.document.Mark;
import wenzhu.document.TextBlock;
import wenzhu.source.SourceFile;
import wenzhu.source.Span;

/// Reads a stretch of Markdown into blocks and footnotes.
///
/// Two steps, because blocks are numbered in reading order and footnotes come last: [#blocks(BodyKind)] first, then what stands between, then
/// [#footnotes()].
final class BodyReader {

  private final MarkdownFile markdown;
  private final List<Node> flow = new ArrayList<>();
  private final Map<String, FootnoteBlock> footnotes = new LinkedHashMap<>();
  private final List<String> references = new ArrayList<>();
  private final Set<String> referred = new HashSet<>();

  BodyReader(
      SourceFile file, Span body, Set<String> assets, TextBlockFactory maker, Problems problems) {
    this.markdown =
        new MarkdownFile(file, body.from(), assets, footnotes.keySet(), maker, problems);
    if (MarkdownLimits.allow(file, body, problems)) {
      Document document = Markdown.parse(body.in(file.text()));
      if (MarkdownLimits.isShallow(document, file, body.from(), problems)) {
        split(document);
      }
    }
  }

  private void split(Document document) {
    for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof FootnoteBlock footnote) {
        String label = footnote.getText().toString().strip();
        if (footnotes.putIfAbsent(label, footnote) != null) {
          markdown
              .problems()
              .add(Code.M017, markdown.file().at(markdown.base() + node.getStartOffset()), label);
        }
      } else {
        flow.add(node);
      }
    }
  }

  MarkdownFile markdown() {
    return markdown;
  }

  /// The nodes of the text itself, footnotes taken out.
  List<Node> nodes() {
    return List.copyOf(flow);
  }

  /// All blocks of the text.
  List<Block> blocks(BodyKind kind) {
    return blocks(flow, kind);
  }

  /// The blocks of some nodes of the text.
  List<Block> blocks(List<Node> nodes, BodyKind kind) {
    List<Block> blocks = new BlockReader(markdown, kind).blocks(nodes);
    blocks.stream().flatMap(Block::textBlocks).forEach(this::remember);
    return blocks;
  }

  /// Notes which footnotes a block refers to, for blocks that were not read here.
  void remember(TextBlock block) {
    block.content().marks(Mark.FootnoteRef.class).forEach(mark -> refer(mark.label()));
  }

  private void refer(String label) {
    if (referred.add(label)) {
      references.add(label);
    }
  }

  /// The footnotes in the order of the first reference to each, after the blocks were read; those nobody refers to are reported.
  List<Footnote> footnotes() {
    List<Footnote> read = new ArrayList<>();
    // Reading one may add more.
    for (int i = 0; i < references.size(); i++) {
      if (footnotes.containsKey(references.get(i))) {
        read.add(footnote(references.get(i)));
      }
    }
    Set<String> unused = new LinkedHashSet<>(footnotes.keySet());
    unused.removeAll(referred);
    unused.forEach(
        label -> markdown.problems().add(Code.M010, markdown.file().at(offset(label)), label));
    unused.forEach(label -> read.add(footnote(label)));
    return List.copyOf(read);
  }

  private Footnote footnote(String label) {
    List<Node> nodes = new ArrayList<>();
    FootnoteBlock block = Objects.requireNonNull(footnotes.get(label));
    block.getChildren().forEach(nodes::add);
    return new Footnote(label, blocks(nodes, BodyKind.FOOTNOTE), markdown.file().at(offset(label)));
  }

  private int offset(String label) {
    return markdown.base() + Objects.requireNonNull(footnotes.get(label)).getStartOffset();
  }
}
