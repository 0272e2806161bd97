package wenzhu.link;

import java.util.Collection;
import wenzhu.text.Suggestion;

/// What somebody probably meant, for the hint of a message.
final class NameSuggestions {

  /// Stands where nothing is near.
  static final String NONE = "—";

  /// More names than this are not searched: a suggestion is a courtesy.
  private static final int MOST_NAMES = 50_000;

  private NameSuggestions() {}

  /// The nearest of some names, or a dash.
  static String nearest(String written, Collection<String> names) {
    return names.size() > MOST_NAMES ? NONE : Suggestion.nearest(written, names).orElse(NONE);
  }
}
