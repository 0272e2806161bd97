package wenzhu.document;

import java.util.List;
import wenzhu.source.Span;

/// Text with standoff marks.
///
/// `text` has the visible characters. `marks` are ranges of it, sorted by [Span] and properly nested.
/// `origin` maps offsets of `text` to the file. Offsets are UTF-16.
public record RichText(String text, List<Mark> marks, Origin origin) {

  public RichText {
    marks = List.copyOf(marks);
  }

  /// The marks of one type.
  public <M extends Mark> List<M> marks(Class<M> type) {
    return marks.stream().filter(type::isInstance).map(type::cast).toList();
  }

  /// The text in a range, with its marks. A mark that crosses the end of the range is clipped.
  public RichText slice(Span range) {
    return new RichText(
        range.in(text),
        marks.stream()
            .filter(mark -> touches(range, mark.span()))
            .map(mark -> mark.at(clip(range, mark.span())))
            .toList(),
        origin.after(range.from()));
  }

  private static boolean touches(Span range, Span mark) {
    return mark.isEmpty()
        ? range.from() <= mark.from() && mark.from() <= range.to()
        : range.overlaps(mark);
  }

  private static Span clip(Span range, Span mark) {
    return new Span(Math.max(mark.from(), range.from()), Math.min(mark.to(), range.to()))
        .shift(-range.from());
  }
}
