package wenzhu.diagnostic;

import java.util.Locale;

/// How grave a problem is. An error stops the build; a warning should be looked at; a note is a
/// word to the editor.
public enum Severity {
  ERROR,
  WARNING,
  NOTE;

  /// As printed: `error`, `warning`, `note`.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
