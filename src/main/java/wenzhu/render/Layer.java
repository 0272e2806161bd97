package wenzhu.render;

import wenzhu.source.Span;

/// What lies over a text: an element around a range of it, or markup at a place.
sealed interface Layer {

  Span span();

  /// How firmly an element stays in one piece where ranges overlap.
  enum Hold {
    /// Never split: split, it would say something else (a reading, a picture).
    WHOLE,
    /// Split only by a `WHOLE` one, and never inside another of its kind.
    ANCHOR,
    /// Split wherever that keeps the others whole.
    LOOSE
  }

  /// An element around a range. `before` comes with its start tag and `after` with its end tag, in
  /// each of its pieces.
  record Around(Span span, Hold hold, String before, String after) implements Layer {

    static Around of(Span span, Hold hold, Tag tag) {
      return new Around(span, hold, tag.start(), tag.end());
    }
  }

  /// Markup at a place. One that is `interactive` (a link) waits until no anchor is open.
  record Point(Span span, Html html, boolean interactive) implements Layer {

    static Point at(int offset, Html html, boolean interactive) {
      return new Point(new Span(offset, offset), html, interactive);
    }
  }
}
