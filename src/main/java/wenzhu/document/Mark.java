package wenzhu.document;

import wenzhu.source.Span;

/// A mark of a range of a [RichText].
public sealed interface Mark {

  /// The marked range; empty for a mark at a position, which has no characters.
  Span span();

  /// The same mark of another range.
  default Mark at(Span range) {
    return switch (this) {
      case Styled styled -> new Styled(range, styled.style());
      case Code _ -> new Code(range);
      case Ruby ruby -> new Ruby(range, ruby.reading());
      case Link link -> new Link(range, link.target());
      case LineBreak _ -> new LineBreak(range);
      case FootnoteRef footnote -> new FootnoteRef(range, footnote.label());
      case Image image -> new Image(range, image.asset(), image.alternative());
    };
  }

  /// The style of characters.
  enum Style {
    EMPHASIS,
    STRONG,
    STRIKE,
    INSERT,
    HIGHLIGHT,
    UNDERLINE,
    SMALL,
    SUBSCRIPT,
    SUPERSCRIPT,
    KEYBOARD
  }

  /// Characters in a style.
  record Styled(Span span, Style style) implements Mark {}

  /// Code. Terms in it are not linked.
  record Code(Span span) implements Mark {}

  /// A ruby annotation of the characters. The reading is not part of the text.
  record Ruby(Span span, String reading) implements Mark {}

  /// A manual link.
  record Link(Span span, Target target) implements Mark {}

  /// A hard line break; its span is the `\n` of the text.
  record LineBreak(Span span) implements Mark {}

  /// A reference to the footnote with a label; empty span.
  record FootnoteRef(Span span, String label) implements Mark {}

  /// An image; empty span. `asset` is the path of an input file.
  record Image(Span span, String asset, String alternative) implements Mark {}
}
