package wenzhu.link;

import java.util.Arrays;
import java.util.List;

/// The folded texts that are searched for repeated passages, laid one after the other with a `\0`
/// before each and after the last, so that no run of equal characters leaves its text.
final class JoinedTexts {

  static final char BOUND = '\0';

  private final char[] characters;
  private final int[] starts;

  private JoinedTexts(char[] characters, int[] starts) {
    this.characters = characters;
    this.starts = starts;
  }

  static JoinedTexts of(List<String> texts) {
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
    return new JoinedTexts(characters, starts);
  }

  int length() {
    return characters.length;
  }

  char at(int position) {
    return characters[position];
  }

  /// The number of the text that a position lies in.
  int textAt(int position) {
    int found = Arrays.binarySearch(starts, position);
    return found >= 0 ? found : -found - 2;
  }

  /// Where a text starts.
  int start(int text) {
    return starts[text];
  }

  int count() {
    return starts.length;
  }

  /// Where a text ends.
  int end(int text) {
    return (text + 1 < starts.length ? starts[text + 1] : characters.length) - 1;
  }

  /// Whether the same character stands at two places, and none of them is a bound.
  boolean same(int a, int b) {
    return characters[a] == characters[b] && characters[a] != BOUND;
  }

  boolean sameGram(int a, int b, int length) {
    return Arrays.equals(characters, a, a + length, characters, b, b + length);
  }

  String text(int from, int to) {
    return new String(characters, from, to - from);
  }
}
