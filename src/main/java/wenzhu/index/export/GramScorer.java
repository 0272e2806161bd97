package wenzhu.index.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.Similarity.SimScorer;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import wenzhu.index.Field;
import wenzhu.index.GramSimilarity;
import wenzhu.index.Grams;
import wenzhu.index.IndexedBlock;
import wenzhu.index.IndexedBlocks;

/// Scores strings as a query for them would be scored, to put their blocks in that order.
final class GramScorer {

  /// A scorer does not look at the term.
  private static final BytesRef ANY = new BytesRef("x");

  private final IndexedBlocks blocks;
  private final IndexReader reader;
  private final GramSimilarity similarity = new GramSimilarity();
  private final Map<String, int[]> counts = new ConcurrentHashMap<>();
  private final Map<String, CollectionStatistics> statistics = new HashMap<>();

  GramScorer(IndexedBlocks blocks, IndexReader reader) throws IOException {
    this.blocks = blocks;
    this.reader = reader;
    IndexSearcher searcher = new IndexSearcher(reader);
    for (Field field : Field.values()) {
      for (String name : List.of(field.slug(), field.ofUnits())) {
        CollectionStatistics own = searcher.collectionStatistics(name);
        if (own != null) {
          statistics.put(name, own);
        }
      }
    }
  }

  /// Statistics of a field of Lucene; none if it is empty.
  @Nullable CollectionStatistics statistics(String field) {
    return statistics.get(field);
  }

  /// What one string adds to the score of a block.
  interface Scorer {
    /// The score of a block with this term frequency; 0 if it cannot have the string.
    float score(int block, int count);
  }

  /// Scores a string with these document frequencies, one for each field.
  Scorer of(String string, int[] inField) {
    int length = Grams.length(string);
    List<int[]> all =
        length < 3
            ? List.of(inField)
            : Grams.cover(string).stream().map(pair -> counts(pair.text())).toList();
    @Nullable SimScorer[] scorers = new SimScorer[Field.values().length];
    for (Field field : Field.values()) {
      CollectionStatistics own = statistics(length == 1 ? field.ofUnits() : field.slug());
      TermStatistics[] terms =
          all.stream()
              .mapToInt(counts -> counts[field.number()])
              .filter(count -> count > 0)
              .mapToObj(count -> new TermStatistics(ANY, count, count))
              .toArray(TermStatistics[]::new);
      if (own != null && terms.length == all.size()) {
        scorers[field.number()] = similarity.scorer(field.boost(), own, terms);
      }
    }
    return (number, count) -> {
      IndexedBlock block = blocks.get(number);
      SimScorer own = scorers[block.field().number()];
      return own == null ? 0 : own.score(count, block.norm());
    };
  }

  /// The document frequencies of a pair, one for each field.
  private int[] counts(String pair) {
    return counts.computeIfAbsent(
        pair, _ -> Stream.of(Field.values()).mapToInt(field -> count(field, pair)).toArray());
  }

  private int count(Field field, String pair) {
    try {
      return reader.docFreq(new Term(field.slug(), pair));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
