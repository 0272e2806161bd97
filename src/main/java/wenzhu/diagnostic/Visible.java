package wenzhu.diagnostic;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Content as a part of a message: it does not end the line, control the terminal, change the direction of the text, or command a host
/// of continuous integration.
///
/// GitHub takes a command from a line that starts with `::`, white space aside, and from `##[` anywhere in a line.
public final class Visible {

  private static final Pattern COMMAND = Pattern.compile("(?U)^(\\s*):(?=:)|#(?=#\\[)");

  private Visible() {}

  /// The text with its unsafe characters as escapes of their code points; the same text if there is none.
  public static String of(String text) {
    return COMMAND
        .matcher(escaped(text, c -> String.format(Locale.ROOT, "\\u{%x}", c)))
        .replaceAll(found -> found.group(1) == null ? "\\\\u{23}" : found.group(1) + "\\\\u{3a}");
  }

  /// JSON with an escape for each unsafe character of its strings; it has none elsewhere but line feeds.
  static String json(String json) {
    return escaped(json, c -> c == '\n' ? "\n" : String.format(Locale.ROOT, "\\u%04x", c))
        .replace("##[", "\\u0023#[");
  }

  /// Control characters, ends of lines, changes of direction, and halves of surrogate pairs.
  static boolean isUnsafe(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          true;
      case Character.FORMAT -> UCharacter.hasBinaryProperty(c, UProperty.BIDI_CONTROL);
      default -> false;
    };
  }

  private static String escaped(String text, IntFunction<String> escape) {
    return text.codePoints().noneMatch(Visible::isUnsafe)
        ? text
        : text.codePoints()
            .mapToObj(c -> isUnsafe(c) ? escape.apply(c) : Character.toString(c))
            .collect(Collectors.joining());
  }
}
