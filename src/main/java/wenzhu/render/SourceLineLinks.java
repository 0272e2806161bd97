package wenzhu.render;

import java.util.List;
import java.util.stream.Collectors;
import wenzhu.document.LineRange;

/// Lines of a source text as words and as places on its page.
final class SourceLineLinks {

  private SourceLineLinks() {}

  /// `1–3、5`.
  static String words(Words words, List<LineRange> lines) {
    return lines.stream()
        .map(LineRange::toString)
        .collect(Collectors.joining(words.of("list.separator")));
  }

  /// The place of the first line on the page of the source.
  static String anchor(List<LineRange> lines) {
    return anchor(lines.stream().mapToInt(LineRange::first).min().orElse(1));
  }

  static String anchor(int line) {
    return "_L" + line;
  }
}
