package wenzhu.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import wenzhu.text.Readings;

/// Which pairs of Han characters have a reading: `xin zhi` leads to 新质, 新知 …, those first that
/// stand in more blocks. Pairs of one block are left out, and more than a few of one reading.
final class PairReadings {

  private static final int LEAST = 2;
  private static final int MOST = 24;

  private record Counted(String pair, int blocks) {}

  private final Map<String, List<String>> pairs;

  private PairReadings(Map<String, List<String>> pairs) {
    this.pairs = pairs;
  }

  /// Reads the terms of all fields.
  static PairReadings of(IndexReader reader) {
    Map<String, Integer> counts = new HashMap<>();
    try {
      for (Field field : Field.values()) {
        Terms terms = MultiTerms.getTerms(reader, field.slug());
        TermsEnum all = terms == null ? TermsEnum.EMPTY : terms.iterator();
        for (BytesRef term = all.next(); term != null; term = all.next()) {
          if (term.length == 6) { // Two characters of three bytes each: most are Han.
            counts.merge(term.utf8ToString(), all.docFreq(), Integer::sum);
          }
        }
      }
    } catch (IOException impossible) {
      throw LuceneIndex.inMemory(impossible);
    }
    return new PairReadings(byReading(counts));
  }

  private static Map<String, List<String>> byReading(Map<String, Integer> counts) {
    Map<String, List<Counted>> counted = new TreeMap<>();
    counts.forEach((pair, blocks) -> {
      String reading = reading(pair);
      if (blocks >= LEAST && !reading.isEmpty()) {
        counted.computeIfAbsent(reading, _ -> new ArrayList<>()).add(new Counted(pair, blocks));
      }
    });
    Map<String, List<String>> sorted = new TreeMap<>();
    counted.forEach((reading, all) ->
        sorted.put(
            reading,
            all.stream()
                .sorted(
                    Comparator.comparingInt(Counted::blocks)
                        .reversed()
                        .thenComparing(Counted::pair))
                .limit(MOST)
                .map(Counted::pair)
                .toList()));
    return Collections.unmodifiableMap(sorted);
  }

  /// The readings of two characters, or nothing if one has none.
  static String reading(String pair) {
    String first = Readings.of(pair.charAt(0));
    String second = Readings.of(pair.charAt(pair.length() - 1));
    return first.isEmpty() || second.isEmpty() ? "" : first + " " + second;
  }

  /// The pairs of two syllables.
  List<String> of(String first, String second) {
    return pairs.getOrDefault(first + " " + second, List.of());
  }

  Map<String, List<String>> all() {
    return pairs;
  }
}
