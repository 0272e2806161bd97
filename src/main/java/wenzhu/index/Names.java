package wenzhu.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import wenzhu.link.Corpus;
import wenzhu.link.PlacedTerm;
import wenzhu.text.Readings;

/// The names of the edition: its terms, then the titles of its pages.
final class Names {

  private final List<Name> all;

  private Names(List<Name> all) {
    this.all = all;
  }

  static Names of(Corpus corpus, IndexedBlocks blocks) {
    List<Name> names = new ArrayList<>();
    if (corpus.manuscript().site().features().glossary()) {
      for (PlacedTerm placed : corpus.terms()) {
        String text = placed.term().name().text();
        String pinyin = placed.term().pinyin();
        names.add(new Name(text, Readings.along(text, pinyin), pinyin, placed.page(), true));
      }
    }
    for (IndexedBlock block : blocks.all().subList(0, blocks.start(1))) {
      if (!block.page().path().startsWith("terms/")) {
        String text = block.block().text();
        names.add(new Name(text, Readings.of(text), "", block.page().path(), false));
      }
    }
    return new Names(List.copyOf(names));
  }

  List<Name> all() {
    return all;
  }

  /// The names that fit what was typed, best first: whole before begun, terms before titles, short
  /// before long.
  List<Name> fitting(String typed) {
    String prepared = Name.prepare(typed);
    return prepared.isEmpty()
        ? List.of()
        : all.stream()
            .filter(name -> name.fit(prepared) != Name.Fit.NONE)
            .sorted(
                Comparator.comparing((Name name) -> name.fit(prepared))
                    .reversed()
                    .thenComparing(Name::term, Comparator.reverseOrder())
                    .thenComparingInt(name -> Grams.length(name.text())))
            .toList();
  }

  /// Under which keys a name is filed for the browser: its first character, the first two letters
  /// of its reading, and `~` with its first two initials.
  static Set<String> keys(Name name) {
    Set<String> keys = new LinkedHashSet<>();
    String whole = String.join("", name.readings());
    keys.add(Character.toString(Name.prepare(name.text()).codePoints().findFirst().orElse(' ')));
    keys.add(whole.substring(0, Math.min(2, whole.length())));
    StringBuilder initials = new StringBuilder("~");
    name.readings().stream()
        .filter(reading -> !reading.isEmpty())
        .limit(2)
        .forEach(reading -> initials.append(reading.charAt(0)));
    keys.add(initials.toString());
    return keys;
  }
}
