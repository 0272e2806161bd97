package wenzhu.cli;

import java.util.Collections;
import java.util.Enumeration;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import wenzhu.diagnostic.Phrases;

/// The phrases as a resource bundle for picocli, independent of the default locale.
final class PhraseBundle extends ResourceBundle {

  private final Phrases phrases;

  PhraseBundle(Phrases phrases) {
    this.phrases = phrases;
  }

  @Override
  protected @Nullable Object handleGetObject(String key) {
    return phrases.raw(key).orElse(null);
  }

  @Override
  public Enumeration<String> getKeys() {
    return Collections.enumeration(phrases.keys());
  }
}
