package wenzhu.source;

/// A text file of the input.
///
/// `path` starts with a symbolic root and uses `/`; see [Location]. `text` has no byte order mark, and
/// `\n` as its only line end, so that the site does not depend on line ends.
public record SourceFile(String path, String text, LineMap lines) {

  public static SourceFile of(String path, String text) {
    return new SourceFile(path, text, LineMap.of(text));
  }

  /// The location of an offset of [#text()].
  public Location at(int offset) {
    return new Location(path, lines.line(offset), lines.column(offset));
  }

  public Location at(Span span) {
    return at(span.from());
  }

  /// The text of a line, counted from 1, without its line feed.
  public String line(int line) {
    return text.substring(lines.start(line), lines.end(line));
  }

  /// The folder of the file, with a `/` at the end.
  public String folder() {
    return path.substring(0, path.lastIndexOf('/') + 1);
  }

  /// The name of the file.
  public String name() {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  @Override
  public String toString() {
    return path;
  }
}
