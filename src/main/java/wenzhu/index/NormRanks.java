package wenzhu.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.NumericDocValues;

/// Numbers the norms that occur, the most common first, so that most take one character.
final class NormRanks {

  private final int[] ranks = new int[256];
  private final List<Integer> norms = new ArrayList<>();

  static NormRanks of(IndexReader reader) throws IOException {
    int[] counts = new int[256];
    for (Field field : Field.values()) {
      count(MultiDocValues.getNormValues(reader, field.slug()), counts);
      count(MultiDocValues.getNormValues(reader, field.ofUnits()), counts);
    }
    NormRanks ranks = new NormRanks();
    for (int norm = 0; norm < counts.length; norm++) {
      if (counts[norm] > 0) {
        ranks.norms.add(norm);
      }
    }
    ranks.norms.sort(Comparator.comparingInt((Integer norm) -> counts[norm]).reversed());
    for (int rank = 0; rank < ranks.norms.size(); rank++) {
      ranks.ranks[ranks.norms.get(rank)] = rank;
    }
    return ranks;
  }

  private static void count(NumericDocValues norms, int[] counts) throws IOException {
    if (norms != null) {
      while (norms.nextDoc() != NumericDocValues.NO_MORE_DOCS) {
        counts[(int) norms.longValue() & 0xFF]++;
      }
    }
  }

  int of(byte norm) {
    return ranks[norm & 0xFF];
  }

  /// The norms by rank.
  List<Integer> norms() {
    return norms;
  }
}
