package wenzhu.document;

import java.util.List;

/// Text with marks over it.
///
/// `text` has the characters a reader reads and nothing else; `marks` are ranges of it, sorted by
/// [wenzhu.source.Span], properly nested as Markdown nests them; `origin` leads from an offset of
/// `text` back to the file. Offsets are UTF-16.
public record RichText(String text, List<Mark> marks, Origin origin) {

  public RichText {
    marks = List.copyOf(marks);
  }

  /// The marks of one type.
  public <M extends Mark> List<M> marks(Class<M> type) {
    return marks.stream().filter(type::isInstance).map(type::cast).toList();
  }
}
