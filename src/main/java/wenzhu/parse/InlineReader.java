package wenzhu.parse;

import static wenzhu.diagnostic.Code.M009;
import static wenzhu.diagnostic.Code.M012;
import static wenzhu.diagnostic.Code.M018;
import static wenzhu.diagnostic.Code.M023;

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
import com.vladsch.flexmark.ast.LinkNodeBase;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.StrongEmphasis;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ast.TextBase;
import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.ext.gfm.strikethrough.Strikethrough;
import com.vladsch.flexmark.util.ast.DelimitedNode;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import wenzhu.document.Mark;
import wenzhu.document.Mark.Style;
import wenzhu.document.RichText;
import wenzhu.document.Target;
import wenzhu.source.Location;
import wenzhu.source.Span;

/// Reads the inline nodes of one block into a [RichText].
final class InlineReader {

  private final BodyReader body;
  private final ContentFile file;
  private final LinkReader links;
  private final RichTextBuilder out;
  private final InlineHtml html;

  private InlineReader(BodyReader body, int start) {
    this.body = body;
    this.file = body.file();
    this.links = new LinkReader(file);
    this.out = new RichTextBuilder(file.source(), start);
    this.html = new InlineHtml(file, out);
  }

  /// The text of a node's children.
  static RichText read(Node parent, BodyReader body) {
    return of(parent, body).out.finish(body.file());
  }

  private static InlineReader of(Node parent, BodyReader body) {
    Node first = parent.getFirstChild();
    InlineReader reader = new InlineReader(body, (first == null ? parent : first).getStartOffset());
    reader.children(parent);
    return reader;
  }

  private void children(Node parent) {
    int outer = html.enter();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      node(node);
    }
    html.leave(outer);
  }

  private void node(Node node) {
    Span span = Spans.of(node);
    switch (node) {
      case TextBase text when text.hasChildren() -> children(text);
      case Text text -> out.text(text.getChars());
      case SoftLineBreak _ -> out.softBreak();
      case HardLineBreak _ -> out.hardBreak(span);
      case HtmlEntity entity -> out.encoded(entity.getChars().unescape(), span.from(), span);
      case Emphasis emphasis -> styled(emphasis, Style.EMPHASIS);
      case StrongEmphasis strong -> styled(strong, Style.STRONG);
      case Strikethrough strike -> styled(strike, Style.STRIKE);
      case Code code -> code(code);
      case Tex tex -> {
        out.verbatim(tex.getChars(), false);
        file.problems().add(M023, file.at(tex), SourceCoverage.excerpt(tex.getChars()));
      }
      case Link link -> link(link, link);
      case LinkRef link -> definition(link).ifPresentOrElse(to -> link(link, to), () -> raw(link));
      case AutoLink link -> autoLink(link, link.getText(), "");
      case MailLink link -> autoLink(link, link.getText(), "mailto:");
      case Image image -> image(image, image);
      case ImageRef image ->
          definition(image).ifPresentOrElse(to -> image(image, to), () -> raw(image));
      case Footnote footnote -> footnote(footnote);
      case HtmlInlineComment _ -> file.coverage().cover(span);
      case HtmlInline tag -> html.tag(tag.getChars().toString(), span);
      default -> out.text(node.getChars());
    }
  }

  private <N extends Node & DelimitedNode> void styled(N node, Style style) {
    int from = out.start();
    children(node);
    out.mark(
        from,
        span -> new Mark.Styled(span, style),
        Spans.of(node.getOpeningMarker(), node.getClosingMarker()));
  }

  private void code(Code code) {
    int from = out.start();
    out.verbatim(code.getText(), false);
    out.mark(from, Mark.Code::new, Spans.of(code.getOpeningMarker(), code.getClosingMarker()));
  }

  /// A link shows its text; one that has none, such as a link around a picture, is reported. `address` is the link itself or its
  /// definition.
  private void link(Node link, LinkNodeBase address) {
    int from = out.start();
    children(link);
    BasedSequence url = address.getUrl();
    List<Span> syntax = around(link);
    Optional<Target> target = links.target(unescaped(url, at(url, link)), at(url, link));
    if (target.isEmpty()) {
      file.coverage().cover(syntax);
    } else if (!out.mark(from, span -> new Mark.Link(span, target.get()), syntax)) {
      file.problems().add(M018, file.at(link), url.toString());
      file.coverage().cover(syntax);
    }
  }

  /// An address without the escapes and entities of Markdown.
  private String unescaped(BasedSequence url, Location at) {
    String address = url.unescape();
    CharacterCheck.check(address, url.toString(), at, file.problems());
    return address;
  }

  /// What is syntax around the text of a link or picture. The title of a definition is reported there.
  private List<Span> around(Node link) {
    if (link instanceof LinkNodeBase titled) {
      file.reportTitle(titled);
    }
    return Spans.around(link);
  }

  private Location at(BasedSequence url, Node link) {
    return url.isEmpty() ? file.at(link) : file.source().at(url.getStartOffset());
  }

  /// What a reference refers to; empty if that is no address, so that the brackets are text.
  private Optional<Reference> definition(RefNode link) {
    Reference definition = link.isDefined() ? link.getReferenceNode(link.getDocument()) : null;
    if (definition == null || !LinkReader.isAddress(definition.getUrl().toString())) {
      return Optional.empty();
    }
    body.use(definition);
    return Optional.of(definition);
  }

  /// A bracketed text that is no link after all: its brackets are text, what is inside is read.
  private void raw(RefNode link) {
    BasedSequence chars = link.getChars();
    Node first = link.getFirstChild();
    Node last = link.getLastChild();
    if (first == null || last == null) {
      out.text(chars);
      return;
    }
    out.text(chars.subSequence(0, first.getStartOffset() - chars.getStartOffset()));
    children(link);
    int end = chars.length();
    while (end > 0 && chars.getIndexOffset(end - 1) >= last.getEndOffset()) {
      end--;
    }
    out.text(chars.subSequence(end, chars.length()));
  }

  private void autoLink(Node link, BasedSequence address, String scheme) {
    int from = out.start();
    out.verbatim(address, false);
    List<Span> syntax =
        List.of(
            new Span(link.getStartOffset(), address.getStartOffset()),
            new Span(address.getEndOffset(), link.getEndOffset()));
    Optional<Target> target = links.target(scheme + address, at(address, link));
    if (target.isEmpty()) {
      file.coverage().cover(syntax);
    } else {
      out.mark(from, span -> new Mark.Link(span, target.get()), syntax);
    }
  }

  /// A picture shows its text where it cannot be shown itself; marks in that text show nothing.
  private void image(Node image, LinkNodeBase address) {
    RichTextBuilder.Removed alternative = of(image, body).out.remove(0, file.problems());
    String url = unescaped(address.getUrl(), file.at(image));
    List<Span> shown = new ArrayList<>(around(image));
    shown.addAll(alternative.spans());
    if (alternative.text().isBlank()) {
      file.problems().add(M012, file.at(image), url);
    }
    links
        .asset(url, file.at(image))
        .ifPresentOrElse(
            asset -> out.place(at -> new Mark.Image(at, asset, alternative.text()), shown),
            () -> file.coverage().cover(Spans.of(image)));
  }

  private void footnote(Footnote footnote) {
    String label = footnote.getText().toString().strip();
    if (body.refer(label)) {
      out.place(at -> new Mark.FootnoteRef(at, label), List.of(Spans.of(footnote)));
    } else {
      file.report(M009, footnote, label);
    }
  }
}
