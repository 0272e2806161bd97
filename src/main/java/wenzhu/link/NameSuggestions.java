package wenzhu.link;

import java.util.Collection;
import wenzhu.text.Suggestion;

/// The probably intended name, for the hint of a message.
final class NameSuggestions {

  /// The argument of the hint if no name is near.
  static final String NONE = "—";

  /// With more names than this there is no suggestion, since the search takes too long.
  private static final int MOST_NAMES = 50_000;

  private NameSuggestions() {}

  /// The nearest name, or [#NONE].
  static String nearest(String written, Collection<String> names) {
    return names.size() > MOST_NAMES ? NONE : Suggestion.nearest(written, names).orElse(NONE);
  }
}
