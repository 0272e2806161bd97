package wenzhu.link;

import java.util.Collection;
import wenzhu.text.Suggestion;

/// The probably intended name, for the hint of a message.
///
/// The work is bounded for one run, since every wrong name is compared with every other one; after that nothing is suggested.
final class NameSuggestions {

  /// The argument of the hint if no name is near.
  static final String NONE = "—";

  private static final long WORK = 50_000_000;

  private long remaining;

  NameSuggestions() {
    this(WORK);
  }

  /// `work` is in cells of the tables of distances ([Suggestion#work]).
  NameSuggestions(long work) {
    this.remaining = work;
  }

  /// The nearest name, or [#NONE].
  String nearest(String written, Collection<String> names) {
    long work = names.size() > remaining ? Long.MAX_VALUE : Suggestion.work(written, names);
    boolean isWithin = work <= remaining;
    remaining -= isWithin ? work : Math.min(remaining, names.size());
    return isWithin ? Suggestion.nearest(written, names).orElse(NONE) : NONE;
  }
}
