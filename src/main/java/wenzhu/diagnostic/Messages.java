package wenzhu.diagnostic;

import java.util.List;

/// What problems are called in one language: cause and cure of each code, from
/// `messages.<language>.properties`.
public final class Messages {

  private final Language language;
  private final Phrases phrases;

  private Messages(Language language, Phrases phrases) {
    this.language = language;
    this.phrases = phrases;
  }

  public static Messages in(Language language) {
    return new Messages(language, Phrases.of(Messages.class, "messages", language));
  }

  public Language language() {
    return language;
  }

  /// What is wrong.
  public String cause(Problem problem) {
    return say(problem.code().name(), problem.arguments());
  }

  /// What to do about it.
  public String cure(Problem problem) {
    return say(problem.code().name() + ".hint", problem.arguments());
  }

  /// A word that reports use, such as `hint` or `see`.
  String word(String key) {
    return phrases.fill("word." + key);
  }

  Phrases phrases() {
    return phrases;
  }

  private String say(String key, List<String> arguments) {
    return Phrases.fill(phrases.raw(key).orElse(key), arguments);
  }
}
