package wenzhu.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/// The Simplified form of a Traditional character, one character to one.
///
/// Source: `TSCharacters.txt` of OpenCC (Apache License 2.0); of several forms the first, which is
/// the usual one.
final class SimplifiedForms {

  private static final int FIRST = 0x3400;

  /// By code point from [#FIRST] on; 0 where a character stays as it is.
  private static final int[] FORMS = load();

  private SimplifiedForms() {}

  /// The Simplified form, or the character itself.
  static int of(int codePoint) {
    int place = codePoint - FIRST;
    return place < 0 || place >= FORMS.length || FORMS[place] == 0 ? codePoint : FORMS[place];
  }

  /// Every character with another form, followed by that.
  static String table() {
    StringBuilder table = new StringBuilder();
    for (int i = 0; i < FORMS.length; i++) {
      if (of(FIRST + i) != FIRST + i) {
        table.appendCodePoint(FIRST + i).appendCodePoint(FORMS[i]);
      }
    }
    return table.toString();
  }

  private static int[] load() {
    try (InputStream table =
        Objects.requireNonNull(SimplifiedForms.class.getResourceAsStream("TSCharacters.txt"))) {
      List<String> lines =
          new String(table.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .filter(line -> line.indexOf('\t') > 0)
              .toList();
      int last = lines.stream().mapToInt(line -> line.codePointAt(0)).max().orElse(FIRST);
      int[] forms = new int[last - FIRST + 1];
      for (String line : lines) {
        forms[line.codePointAt(0) - FIRST] = line.codePointAt(line.indexOf('\t') + 1);
      }
      close(forms);
      return forms;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /// A form that has a form itself (薴 is 苧, 苧 is 苎) leads to the last, so that folded text folds to
  /// itself.
  private static void close(int[] forms) {
    for (int i = 0; i < forms.length; i++) {
      int next = forms[i] - FIRST;
      while (next >= 0 && next < forms.length && forms[next] != 0 && next != forms[next] - FIRST) {
        forms[i] = forms[next];
        next = forms[i] - FIRST;
      }
    }
  }
}
