package wenzhu.diagnostic;

/// The words for problems in one language: cause and hint of each code, from
/// `messages.<language>.properties`.
public final class Messages {

  private final Phrases phrases;

  private Messages(Phrases phrases) {
    this.phrases = phrases;
  }

  public static Messages in(Language language) {
    return new Messages(Phrases.of(Messages.class, "messages", language));
  }

  /// The cause of a problem.
  public String cause(Problem problem) {
    return phrases.fill(problem.code().name(), problem.arguments());
  }

  /// How to correct it.
  public String hint(Problem problem) {
    return phrases.fill(problem.code().name() + ".hint", problem.arguments());
  }

  /// A phrase that reports use, such as `hint` or `see`.
  String word(String key, Object... arguments) {
    return phrases.fill("word." + key, arguments);
  }

  Phrases phrases() {
    return phrases;
  }
}
