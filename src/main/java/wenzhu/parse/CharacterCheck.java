package wenzhu.parse;

import java.util.Locale;
import wenzhu.diagnostic.Code;
import wenzhu.diagnostic.Problems;
import wenzhu.source.SourceFile;

/// Finds characters that no text of ours has: they are invisible, turn the direction of what follows, or mean nothing.
final class CharacterCheck {

  private CharacterCheck() {}

  static void check(SourceFile file, Problems problems) {
    String text = file.text();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isSuspect(c)) {
        problems.add(Code.M015, file.at(i), String.format(Locale.ROOT, "U+%04X", (int) c));
      }
    }
  }

  private static boolean isSuspect(char c) {
    return (c < ' ' && c != '\n' && c != '\t')
        || (c >= 0x7F && c <= 0x9F)
        || (c >= 0x200E && c <= 0x200F)
        || (c >= 0x2028 && c <= 0x202E)
        || (c >= 0x2060 && c <= 0x206F)
        || c == 0x061C
        || c == 0x200B
        || (c >= 0xE000 && c <= 0xF8FF)
        || c == 0xFEFF
        || c >= 0xFFF9;
  }
}
