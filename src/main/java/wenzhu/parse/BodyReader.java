package wenzhu.parse;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.Reference;
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
import java.util.Optional;
import java.util.Set;
import wenzhu.diagnostic.Code;
import wenzhu.document.Block;
import wenzhu.document.Footnote;
import wenzhu.document.RichText;
import wenzhu.document.TextBlock;
import wenzhu.source.Span;

/// Reads a range of Markdown into blocks and footnotes.
///
/// Two steps, because blocks are numbered in reading order and footnotes come last: [#blocks(BodyKind)] first, then what comes between, then
/// [#footnotes()].
final class BodyReader {

  private final ContentFile file;
  private final List<Node> flow = new ArrayList<>();
  private final List<Reference> definitions = new ArrayList<>();
  private final Map<String, FootnoteBlock> footnotes = new LinkedHashMap<>();
  private final List<String> references = new ArrayList<>();
  private final Set<String> referred = new HashSet<>();
  private final Set<Reference> usedDefinitions = new HashSet<>();

  BodyReader(ContentFile file, Span range) {
    this.file = file;
    Optional<Document> document =
        Optional.of(range)
            .filter(text -> MarkdownLimits.allow(file.source(), text, file.problems()))
            .map(text -> Markdown.parse(file.source(), text))
            .filter(parsed -> MarkdownLimits.isShallow(parsed, file.source(), file.problems()));
    document.ifPresentOrElse(this::split, () -> file.coverage().cover(range));
  }

  private void split(Document document) {
    for (Node node : document.getChildren()) {
      if (node instanceof FootnoteBlock footnote) {
        addFootnote(footnote);
      } else {
        flow.add(node);
      }
    }
    for (Node node : document.getDescendants()) {
      if (node instanceof Reference definition) {
        definitions.add(definition);
      }
    }
  }

  private void addFootnote(FootnoteBlock footnote) {
    String label = footnote.getText().toString().strip();
    if (footnotes.putIfAbsent(label, footnote) != null) {
      file.report(Code.M017, footnote, label);
    } else {
      file.coverage()
          .cover(new Span(footnote.getStartOffset(), footnote.getClosingMarker().getEndOffset()));
    }
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
  List<Block> blocks(Iterable<Node> nodes, BodyKind kind) {
    return new BlockReader(this, kind).blocks(nodes);
  }

  /// The block of a heading.
  TextBlock heading(Heading node) {
    return new BlockReader(this, BodyKind.SECTION).heading(node);
  }

  /// The text of a node that is not read as a block.
  RichText text(Node node) {
    return InlineReader.read(node, this);
  }

  ContentFile file() {
    return file;
  }

  /// Refers to a footnote; false if there is none.
  boolean refer(String label) {
    if (footnotes.containsKey(label) && referred.add(label)) {
      references.add(label);
    }
    return footnotes.containsKey(label);
  }

  /// Marks a link definition as used.
  void use(Reference definition) {
    usedDefinitions.add(definition);
  }

  /// The footnotes in the order of the first reference to each. Those without a reference, and link definitions without a link, are
  /// reported. All blocks must have been read before.
  List<Footnote> footnotes() {
    List<Footnote> read = new ArrayList<>();
    // A footnote may refer to another one.
    for (int i = 0; i < references.size(); i++) {
      read.add(footnote(references.get(i)));
    }
    Set<String> unused = new LinkedHashSet<>(footnotes.keySet());
    unused.removeAll(referred);
    for (String label : unused) {
      file.problems().add(Code.M010, file.at(block(label)), label);
      read.add(footnote(label));
    }
    checkDefinitions();
    return List.copyOf(read);
  }

  /// Reports the footnotes of a text that may have none.
  void refuseFootnotes() {
    checkDefinitions();
    footnotes.forEach((label, node) -> file.report(Code.M016, node, "[^" + label + "]"));
  }

  private void checkDefinitions() {
    for (Reference definition : definitions) {
      if (usedDefinitions.contains(definition)) {
        file.coverage().cover(Spans.of(definition));
        file.reportTitle(definition);
      } else {
        file.report(Code.M019, definition, definition.getReference().toString());
      }
    }
  }

  private Footnote footnote(String label) {
    FootnoteBlock block = block(label);
    return new Footnote(label, blocks(block.getChildren(), BodyKind.FOOTNOTE), file.at(block));
  }

  private FootnoteBlock block(String label) {
    return Objects.requireNonNull(footnotes.get(label));
  }
}
