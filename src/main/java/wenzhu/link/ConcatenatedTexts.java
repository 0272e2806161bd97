package wenzhu.link;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.List;

/// The folded texts that are searched for repeated passages, concatenated with a `\0` before each
/// and after the last, so that no repeat crosses the end of a text.
final class ConcatenatedTexts {

  private static final String SEPARATOR = "\0";

  private final String all;
  private final int[] starts;

  private ConcatenatedTexts(String all, int[] starts) {
    this.all = all;
    this.starts = starts;
  }

  static ConcatenatedTexts of(List<String> texts) {
    int[] lengths = texts.stream().mapToInt(text -> text.length() + 1).toArray();
    Arrays.parallelPrefix(lengths, Math::addExact);
    int[] starts = new int[lengths.length];
    Arrays.setAll(starts, text -> text == 0 ? 1 : lengths[text - 1] + 1);
    return new ConcatenatedTexts(
        texts.stream().collect(joining(SEPARATOR, SEPARATOR, SEPARATOR)), starts);
  }

  int length() {
    return all.length();
  }

  char at(int position) {
    return all.charAt(position);
  }

  int codePointAt(int position) {
    return all.codePointAt(position);
  }

  /// The number of the text at a position.
  int textAt(int position) {
    int index = Arrays.binarySearch(starts, position);
    return index >= 0 ? index : -index - 2;
  }

  /// The start of a text.
  int start(int text) {
    return starts[text];
  }

  /// Whether two positions have the same character, other than a separator.
  boolean isSame(int a, int b) {
    return all.charAt(a) == all.charAt(b) && !isSeparator(a);
  }

  boolean isSeparator(int position) {
    return all.charAt(position) == '\0';
  }

  String text(int from, int to) {
    return all.substring(from, to);
  }
}
