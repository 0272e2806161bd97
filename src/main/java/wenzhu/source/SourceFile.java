package wenzhu.source;

/// A text file of the input.
///
/// `path` starts with a symbolic root and uses `/` (see [Location]). `text` is decoded, without a
/// byte order mark, with `\n` as its only line end, so that a file checked out with other line ends
/// gives the same site.
public record SourceFile(String path, String text, LineMap lines) {

  public static SourceFile of(String path, String text) {
    return new SourceFile(path, text, LineMap.of(text));
  }

  /// The place of an offset of [#text()].
  public Location at(int offset) {
    return new Location(path, lines.line(offset), lines.column(offset));
  }

  public Location at(Span span) {
    return at(span.from());
  }

  /// The text of a line (from 1), its line feed not included.
  public String line(int line) {
    return text.substring(lines.start(line), lines.end(line));
  }

  /// The folder part of the path, with its `/`.
  public String folder() {
    return path.substring(0, path.lastIndexOf('/') + 1);
  }

  /// The file's own name.
  public String name() {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  @Override
  public String toString() {
    return path;
  }
}
