package wenzhu.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/// The Simplified form of a Traditional character, one character to one.
///
/// Source: `TSCharacters.txt` of OpenCC (Apache License 2.0); of several forms the first, which is
/// the usual one.
final class SimplifiedForms {

  private static final Map<Integer, Integer> FORMS = load();

  private SimplifiedForms() {}

  /// The Simplified form, or the character itself.
  static int of(int codePoint) {
    return codePoint < 0x3400 ? codePoint : FORMS.getOrDefault(codePoint, codePoint);
  }

  private static Map<Integer, Integer> load() {
    Map<Integer, Integer> forms = new HashMap<>();
    try (InputStream table =
        Objects.requireNonNull(SimplifiedForms.class.getResourceAsStream("TSCharacters.txt"))) {
      new String(table.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> line.indexOf('\t') > 0)
          .forEach(
              line -> forms.put(line.codePointAt(0), line.codePointAt(line.indexOf('\t') + 1)));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return Map.copyOf(forms);
  }
}
