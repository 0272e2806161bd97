package wenzhu.index.export;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import wenzhu.index.IndexedBlock;
import wenzhu.index.IndexedBlocks;
import wenzhu.text.Fold;
import wenzhu.text.Readings;
import wenzhu.text.SimplifiedForms;

/// Which pairs of Han characters may have a reading: `xin zhi` leads to 新质, 新知 …, `xing ye` to
/// 兴业, 行业. Words that are read so come first, then pairs with another reading of one of their
/// characters; among each, those in more blocks first. Only the first few of a reading are kept.
final class PairReadings {

  private static final int MOST = 24;

  private record Counted(String pair, int blocks, boolean isOwn) {}

  private static final Comparator<Counted> ORDER =
      Comparator.comparing(Counted::isOwn)
          .thenComparingInt(Counted::blocks)
          .reversed()
          .thenComparing(Counted::pair);

  private PairReadings() {}

  /// The pairs of each reading, joined; of pairs that are in `least` blocks or more.
  static Map<String, String> of(IndexedBlocks blocks, IndexReader reader, int least) {
    Map<String, Integer> counts = new HashMap<>();
    try {
      TermsEnum all = GramExport.terms(reader, false);
      for (BytesRef term = all.next(); term != null; term = all.next()) {
        if (term.length == 6 && all.docFreq() >= least) { // Two of three bytes: most are Han.
          counts.put(term.utf8ToString(), all.docFreq());
        }
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return byReading(counts, spellings(blocks));
  }

  /// How the text mostly spells pairs with a character to which several Simplified ones fold: 计划,
  /// where the index has one term for 计划 and 计画.
  private static Map<String, String> spellings(IndexedBlocks blocks) {
    Map<String, Map<String, Integer>> counts = new HashMap<>();
    for (IndexedBlock block : blocks.all()) {
      String text = block.block().text();
      for (int i = 1; i < text.length(); i++) {
        if (SimplifiedForms.isMerged(text.charAt(i - 1))
            || SimplifiedForms.isMerged(text.charAt(i))) {
          String pair = text.substring(i - 1, i + 1);
          counts.computeIfAbsent(Fold.key(pair), _ -> new TreeMap<>()).merge(pair, 1, Integer::sum);
        }
      }
    }
    Map<String, String> spellings = new HashMap<>();
    counts.forEach((pair, own) ->
        spellings.put(
            pair, Collections.max(own.entrySet(), Map.Entry.comparingByValue()).getKey()));
    return spellings;
  }

  /// A pair is listed under every combination of the readings of its characters.
  private static Map<String, String> byReading(
      Map<String, Integer> counts, Map<String, String> spellings) {
    Map<String, List<Counted>> counted = new HashMap<>();
    counts.forEach((term, blocks) -> {
      String pair = spellings.getOrDefault(term, term);
      List<String> own = Readings.of(pair);
      for (String first : Readings.all(pair.charAt(0))) {
        for (String second : Readings.all(pair.charAt(pair.length() - 1))) {
          counted
              .computeIfAbsent(first + " " + second, _ -> new ArrayList<>())
              .add(new Counted(pair, blocks, own.equals(List.of(first, second))));
        }
      }
    });
    Map<String, String> joined = new HashMap<>();
    counted.forEach((reading, all) ->
        joined.put(
            reading, all.stream().sorted(ORDER).limit(MOST).map(Counted::pair).collect(joining())));
    return joined;
  }
}
