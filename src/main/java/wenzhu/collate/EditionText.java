package wenzhu.collate;

import java.util.Arrays;
import wenzhu.document.TextBlock;
import wenzhu.source.Location;
import wenzhu.text.HanText;

/// The text of a block for the comparison with the source: its lines are joined, as the lines of the
/// source are.
///
/// `offsets` maps each character to its offset in the text of the block.
final class EditionText {

  private final TextBlock block;
  private final String text;
  private final int[] offsets;

  private EditionText(TextBlock block, String text, int[] offsets) {
    this.block = block;
    this.text = text;
    this.offsets = offsets;
  }

  static EditionText of(TextBlock block) {
    String original = block.text();
    StringBuilder text = new StringBuilder(original.length());
    int[] offsets = new int[original.length() + 1];
    for (int i = 0; i < original.length(); i++) {
      char c = original.charAt(i);
      if (c == '\n' && joins(original, i)) {
        continue;
      }
      offsets[text.length()] = i;
      text.append(c == '\n' ? ' ' : c);
    }
    offsets[text.length()] = original.length();
    return new EditionText(block, text.toString(), Arrays.copyOf(offsets, text.length() + 1));
  }

  private static boolean joins(String text, int lineFeed) {
    return lineFeed == 0
        || lineFeed + 1 == text.length()
        || HanText.joinsWithoutSpace(
            text.codePointBefore(lineFeed), text.codePointAt(lineFeed + 1));
  }

  String text() {
    return text;
  }

  /// The location in the file of an offset of [#text()].
  Location at(int offset) {
    return block.content().origin().at(offsets[offset]);
  }
}
