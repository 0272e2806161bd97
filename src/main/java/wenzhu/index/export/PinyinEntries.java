package wenzhu.index.export;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import wenzhu.index.Field;
import wenzhu.index.IndexedBlock;
import wenzhu.index.IndexedBlocks;
import wenzhu.link.Corpus;
import wenzhu.link.Placed.PlacedTerm;
import wenzhu.source.Located;
import wenzhu.text.Readings;

/// The names of the edition: its terms, then the titles of its pages.
final class PinyinEntries {

  /// The longest key, in UTF-16 units. Names that are equal so far are not distinguished; the first of them are listed.
  private static final int LONGEST_KEY = 24;

  private final List<PinyinEntry> all;

  PinyinEntries(List<PinyinEntry> all) {
    this.all = all;
  }

  static PinyinEntries of(Corpus corpus, IndexedBlocks blocks) {
    List<PinyinEntry> names = new ArrayList<>();
    if (corpus.manuscript().site().features().glossary()) {
      for (PlacedTerm placed : corpus.terms()) {
        String text = placed.term().name().text();
        String pinyin = placed.term().pinyin();
        names.add(
            new PinyinEntry(text, Readings.alignedWith(text, pinyin), pinyin, placed.page(), true));
        for (Located<String> alias : placed.term().aliases()) {
          List<String> readings = Readings.of(alias.value());
          names.add(new PinyinEntry(alias.value(), readings, "", placed.page(), true));
        }
      }
    }
    for (IndexedBlock block : blocks.all()) {
      if (block.field() == Field.TITLE && !block.page().path().startsWith("terms/")) {
        String text = block.block().text();
        names.add(new PinyinEntry(text, Readings.of(text), "", block.page().path(), false));
      }
    }
    return new PinyinEntries(List.copyOf(names));
  }

  /// Names under one key: the first of them, and whether there are more.
  record Filed(List<PinyinEntry> names, boolean isMore) {}

  /// All names by the keys under which a browser finds them, at most `most` names under each key. The names
  /// of a key that has more are also under keys that are longer by one unit, and so on, up to [#LONGEST_KEY].
  SortedMap<String, Filed> byKey(int most) {
    // Short keys first: what they leave is added to the longer ones.
    NavigableMap<String, SortedSet<Integer>> left =
        new TreeMap<>(
            Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()));
    for (int name = 0; name < all.size(); name++) {
      for (String key : keys(all.get(name))) {
        left.computeIfAbsent(key, _ -> new TreeSet<>()).add(name);
      }
    }
    List<List<String>> paths = all.stream().map(PinyinEntries::paths).toList();
    SortedMap<String, Filed> byKey = new TreeMap<>();
    for (var next = left.pollFirstEntry(); next != null; next = left.pollFirstEntry()) {
      String key = next.getKey();
      SortedSet<Integer> names = next.getValue();
      boolean isMore = names.size() > most && key.length() < LONGEST_KEY;
      byKey.put(key, new Filed(names.stream().limit(most).map(all::get).toList(), isMore));
      for (int name : isMore ? names : Set.<Integer>of()) {
        for (String path : paths.get(name)) {
          if (path.startsWith(key) && path.length() > key.length()) {
            String longer = path.substring(0, key.length() + 1);
            left.computeIfAbsent(longer, _ -> new TreeSet<>()).add(name);
          }
        }
      }
    }
    return byKey;
  }

  /// The shortest keys of a name: its first character, the first two letters of its reading, and `~`
  /// with its first two initials.
  static Set<String> keys(PinyinEntry name) {
    List<String> paths = paths(name);
    Set<String> keys = new LinkedHashSet<>();
    keys.add(Character.toString(paths.get(0).codePointAt(0)));
    keys.add(paths.get(1).substring(0, Math.min(2, paths.get(1).length())));
    keys.add(paths.get(2).substring(0, Math.min(3, paths.get(2).length())));
    return keys;
  }

  /// The strings whose beginnings are the keys of a name: its text, its reading, and `~` with its initials.
  private static List<String> paths(PinyinEntry name) {
    String text = PinyinEntry.prepare(name.text());
    StringBuilder initials = new StringBuilder("~");
    name.readings().stream()
        .filter(reading -> !reading.isEmpty())
        .forEach(reading -> initials.append(reading.charAt(0)));
    return List.of(
        text.isEmpty() ? " " : text, String.join("", name.readings()), initials.toString());
  }
}
