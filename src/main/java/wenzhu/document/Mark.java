package wenzhu.document;

import wenzhu.source.Span;

/// A mark over a range of a [RichText].
public sealed interface Mark {

  /// The range of the text that is marked; empty for what stands at a place and adds no characters.
  Span span();

  /// The same mark over another range.
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

  /// How characters are set.
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

  /// Set in a style.
  record Styled(Span span, Style style) implements Mark {}

  /// Code: neither linked nor folded.
  record Code(Span span) implements Mark {}

  /// A reading above the characters; the reading is not part of the text.
  record Ruby(Span span, String reading) implements Mark {}

  /// A link made by hand.
  record Link(Span span, Target target) implements Mark {}

  /// A line break the author made; covers the `\n` of the text.
  record LineBreak(Span span) implements Mark {}

  /// A reference to the footnote with a label; empty span.
  record FootnoteRef(Span span, String label) implements Mark {}

  /// A picture; empty span. `asset` is the path of an input file.
  record Image(Span span, String asset, String alternative) implements Mark {}
}
