package wenzhu.document;

import java.util.List;
import wenzhu.source.Span;

/// Text with marks over it.
///
/// `text` has the characters a reader reads and nothing else; `marks` are ranges of it, sorted by
/// [Span], properly nested as Markdown nests them; `origin` leads from an offset of
/// `text` back to the file. Offsets are UTF-16.
public record RichText(String text, List<Mark> marks, Origin origin) {

  public RichText {
    marks = List.copyOf(marks);
  }

  /// The marks of one type.
  public <M extends Mark> List<M> marks(Class<M> type) {
    return marks.stream().filter(type::isInstance).map(type::cast).toList();
  }

  /// The part of this text in a range, with the marks that lie in it; a mark that reaches out is cut.
  public RichText slice(Span range) {
    return new RichText(
        range.in(text),
        marks.stream()
            .filter(mark -> touches(range, mark.span()))
            .map(mark -> mark.at(cut(range, mark.span())))
            .toList(),
        origin.after(range.from()));
  }

  private static boolean touches(Span range, Span mark) {
    return mark.isEmpty()
        ? range.from() <= mark.from() && mark.from() <= range.to()
        : range.overlaps(mark);
  }

  private static Span cut(Span range, Span mark) {
    return new Span(Math.max(mark.from(), range.from()), Math.min(mark.to(), range.to()))
        .shift(-range.from());
  }
}
