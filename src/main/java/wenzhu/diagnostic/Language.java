package wenzhu.diagnostic;

import java.util.Arrays;
import java.util.Optional;

/// A language of the messages.
public enum Language {
  CHINESE("zh"),
  ENGLISH("en");

  private final String tag;

  Language(String tag) {
    this.tag = tag;
  }

  /// As given to `--lang` and as part of file names.
  public String tag() {
    return tag;
  }

  public static Optional<Language> of(String tag) {
    return Arrays.stream(values()).filter(language -> language.tag.equals(tag)).findFirst();
  }
}
