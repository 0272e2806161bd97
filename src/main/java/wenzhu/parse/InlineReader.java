package wenzhu.parse;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.Emphasis;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.HtmlInlineComment;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.StrongEmphasis;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ast.TextBase;
import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.ext.gfm.strikethrough.Strikethrough;
import com.vladsch.flexmark.util.ast.Node;
import java.util.Set;
import wenzhu.diagnostic.Problems;
import wenzhu.document.Mark;
import wenzhu.document.Mark.Style;
import wenzhu.document.RichText;
import wenzhu.source.SourceFile;
import wenzhu.source.Span;

/// Reads the inline nodes of one block into a [RichText].
final class InlineReader {

  private final SourceFile file;
  private final int base;
  private final LinkReader links;
  private final Problems problems;
  private final Set<String> footnotes;

  private final RichTextBuilder out;
  private final InlineHtml html;

  private InlineReader(MarkdownFile markdown, int start) {
    this.file = markdown.file();
    this.base = markdown.base();
    this.links = new LinkReader(file, markdown.assets(), markdown.problems());
    this.problems = markdown.problems();
    this.footnotes = markdown.footnoteLabels();
    this.out = new RichTextBuilder(file, start);
    this.html = new InlineHtml(file, out, problems);
  }

  /// The text of a node's children.
  static RichText read(Node parent, MarkdownFile markdown) {
    Node first = parent.getFirstChild();
    int start =
        markdown.base() + (first == null ? parent.getStartOffset() : first.getStartOffset());
    InlineReader reader = new InlineReader(markdown, start);
    reader.children(parent);
    return reader.out.finish(markdown.problems());
  }

  private void children(Node parent) {
    int outer = html.enter();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      node(node);
    }
    html.leave(outer);
  }

  private void node(Node node) {
    int offset = base + node.getStartOffset();
    switch (node) {
      case TextBase text when text.hasChildren() -> children(text);
      case Text text -> out.text(text.getChars().toString(), offset);
      case SoftLineBreak _ -> out.softBreak();
      case HardLineBreak _ -> out.hardBreak(offset);
      case HtmlEntity entity -> out.replaced(entity.getChars().unescape(), offset);
      case Emphasis emphasis -> styled(emphasis, Style.EMPHASIS);
      case StrongEmphasis strong -> styled(strong, Style.STRONG);
      case Strikethrough strike -> styled(strike, Style.STRIKE);
      case Code code -> code(code);
      case Link link -> link(link, link.getUrl().unescape(), base + link.getUrl().getStartOffset());
      case LinkRef link -> linkRef(link);
      case AutoLink link -> autoLink(link.getText().toString(), "", offset + 1);
      case MailLink link -> autoLink(link.getText().toString(), "mailto:", offset + 1);
      case Image image -> image(image.getText().toString(), image.getUrl().unescape(), offset);
      case ImageRef image -> imageRef(image);
      case Footnote footnote -> footnote(footnote, offset);
      case HtmlInlineComment _ -> {}
      case HtmlInline tag -> html.tag(tag.getChars().toString(), offset);
      default -> out.text(node.getChars().toString(), offset);
    }
  }

  private void styled(Node node, Style style) {
    int from = out.start();
    children(node);
    out.mark(from, span -> new Mark.Styled(span, style));
  }

  private void code(Code code) {
    int from = out.start();
    out.verbatim(
        code.getText().toString().replace('\n', ' '), base + code.getText().getStartOffset());
    out.mark(from, Mark.Code::new);
  }

  private void link(Node node, String url, int urlOffset) {
    int from = out.start();
    children(node);
    links
        .target(url, file.at(urlOffset))
        .ifPresent(target -> out.mark(from, span -> new Mark.Link(span, target)));
  }

  private void linkRef(LinkRef link) {
    Reference reference = link.isDefined() ? link.getReferenceNode(link.getDocument()) : null;
    if (reference == null) {
      raw(link);
    } else {
      link(link, reference.getUrl().unescape(), base + reference.getUrl().getStartOffset());
    }
  }

  /// A bracketed text that is no link after all: its brackets are text, what is inside is read.
  private void raw(LinkRef link) {
    Node first = link.getFirstChild();
    Node last = link.getLastChild();
    if (first == null || last == null) {
      out.text(link.getChars().toString(), base + link.getStartOffset());
      return;
    }
    String chars = link.getChars().toString();
    out.text(
        chars.substring(0, first.getStartOffset() - link.getStartOffset()),
        base + link.getStartOffset());
    children(link);
    out.text(
        chars.substring(last.getEndOffset() - link.getStartOffset()), base + last.getEndOffset());
  }

  private void autoLink(String address, String scheme, int offset) {
    int from = out.start();
    out.verbatim(address, offset);
    links
        .target(scheme + address, file.at(offset))
        .ifPresent(target -> out.mark(from, span -> new Mark.Link(span, target)));
  }

  private void image(String alternative, String url, int offset) {
    if (alternative.isBlank()) {
      problems.add(wenzhu.diagnostic.Code.M012, file.at(offset), url);
    }
    links
        .asset(url, file.at(offset))
        .ifPresent(asset -> out.place(at -> new Mark.Image(at, asset, alternative)));
  }

  private void imageRef(ImageRef image) {
    Reference reference = image.isDefined() ? image.getReferenceNode(image.getDocument()) : null;
    int offset = base + image.getStartOffset();
    if (reference == null) {
      out.text(image.getChars().toString(), offset);
    } else {
      image(image.getText().toString(), reference.getUrl().unescape(), offset);
    }
  }

  private void footnote(Footnote footnote, int offset) {
    String label = footnote.getText().toString().strip();
    if (footnotes.contains(label)) {
      out.place(at -> new Mark.FootnoteRef(at, label));
    } else {
      problems.add(wenzhu.diagnostic.Code.M009, file.at(offset), label);
    }
  }

  /// An empty span at a place.
  static Span place(int at) {
    return new Span(at, at);
  }
}
