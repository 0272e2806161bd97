package wenzhu.link;

import java.util.Arrays;
import java.util.List;

/// The folded texts that are searched for repeated passages, concatenated with a `\0` before each
/// and after the last, so that no repeat crosses the end of a text.
final class ConcatenatedTexts {

  static final char SEPARATOR = '\0';

  private final char[] characters;
  private final int[] starts;

  private ConcatenatedTexts(char[] characters, int[] starts) {
    this.characters = characters;
    this.starts = starts;
  }

  static ConcatenatedTexts of(List<String> texts) {
    int length = texts.stream().mapToInt(text -> text.length() + 1).reduce(1, Math::addExact);
    char[] characters = new char[length];
    int[] starts = new int[texts.size()];
    int at = 0;
    for (int i = 0; i < texts.size(); i++) {
      String text = texts.get(i);
      starts[i] = at + 1;
      text.getChars(0, text.length(), characters, at + 1);
      at += text.length() + 1;
    }
    return new ConcatenatedTexts(characters, starts);
  }

  int length() {
    return characters.length;
  }

  char at(int position) {
    return characters[position];
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

  int count() {
    return starts.length;
  }

  /// The end of a text.
  int end(int text) {
    return (text + 1 < starts.length ? starts[text + 1] : characters.length) - 1;
  }

  /// Whether two positions have the same character, other than a separator.
  boolean isSame(int a, int b) {
    return characters[a] == characters[b] && characters[a] != SEPARATOR;
  }

  boolean isSameNgram(int a, int b, int length) {
    return Arrays.equals(characters, a, a + length, characters, b, b + length);
  }

  String text(int from, int to) {
    return new String(characters, from, to - from);
  }
}
