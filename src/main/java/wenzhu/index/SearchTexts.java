package wenzhu.index;

import java.util.List;

/// The search texts of all blocks ([wenzhu.text.SearchText]) in one array: millions of looks at single
/// characters, here and there, take half the time of looks into as many strings.
public final class SearchTexts {

  /// In place of a character behind the last one.
  public static final int END = -1;

  private final char[] units;
  private final int[] starts;

  private SearchTexts(char[] units, int[] starts) {
    this.units = units;
    this.starts = starts;
  }

  /// Of blocks in the order of their numbers.
  static SearchTexts of(List<String> texts) {
    int[] starts = new int[texts.size() + 1];
    for (int block = 0; block < texts.size(); block++) {
      starts[block + 1] = Math.addExact(starts[block], texts.get(block).length());
    }
    char[] units = new char[starts[texts.size()]];
    for (int block = 0; block < texts.size(); block++) {
      texts.get(block).getChars(0, texts.get(block).length(), units, starts[block]);
    }
    return new SearchTexts(units, starts);
  }

  public String of(int block) {
    return new String(units, starts[block], length(block));
  }

  /// UTF-16 units of the text of a block.
  public int length(int block) {
    return starts[block + 1] - starts[block];
  }

  /// The character at an offset of the text of a block, or [#END].
  public int characterAt(int block, int offset) {
    int end = starts[block + 1];
    int at = starts[block] + offset;
    return at < end ? Character.codePointAt(units, at, end) : END;
  }
}
