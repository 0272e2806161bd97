package wenzhu.render;

import wenzhu.source.Span;

/// A layer over a text: an element around a range of it, or markup at an offset.
sealed interface Layer {

  Span span();

  /// Which of two overlapping elements is split.
  enum NestingPriority {
    /// Never split, because its parts would have another meaning (a reading, an image).
    WHOLE,
    /// Split only by `WHOLE`, and never nested in another anchor.
    ANCHOR,
    /// Split wherever another element would be split otherwise.
    LOOSE
  }

  /// An element around a range. `before` is written with each of its start tags, `after` with each
  /// of its end tags.
  record ElementLayer(Span span, NestingPriority priority, String before, String after)
      implements Layer {

    static ElementLayer of(Span span, NestingPriority priority, Tag tag) {
      return new ElementLayer(span, priority, tag.start(), tag.end());
    }
  }

  /// Markup at an offset. If it is `interactive` (a link), it is written after the open anchor.
  record PointLayer(Span span, Html html, boolean interactive) implements Layer {

    static PointLayer at(int offset, Html html, boolean interactive) {
      return new PointLayer(new Span(offset, offset), html, interactive);
    }
  }
}
