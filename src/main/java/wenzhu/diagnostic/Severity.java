package wenzhu.diagnostic;

import java.util.Locale;

/// The severity of a problem. An error stops the build; a warning is probably a mistake; a note is
/// information for the editor.
public enum Severity {
  ERROR,
  WARNING,
  NOTE;

  /// As printed: `error`, `warning`, `note`.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
