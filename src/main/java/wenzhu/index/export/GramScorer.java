package wenzhu.index.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
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
import wenzhu.index.IndexedBlocks;

/// Scores strings as a query for them would be scored, to put their blocks in that order.
final class GramScorer {

  /// A scorer does not look at the term.
  private static final BytesRef ANY = new BytesRef("x");

  private final IndexedBlocks blocks;
  private final IndexReader reader;
  private final GramSimilarity similarity = new GramSimilarity();
  private final Map<String, int[]> counts = new ConcurrentHashMap<>();
  private final @Nullable CollectionStatistics[] pairs;
  private final @Nullable CollectionStatistics[] units;

  GramScorer(IndexedBlocks blocks, IndexReader reader) throws IOException {
    this.blocks = blocks;
    this.reader = reader;
    IndexSearcher searcher = new IndexSearcher(reader);
    Field[] fields = Field.values();
    pairs = new CollectionStatistics[fields.length];
    units = new CollectionStatistics[fields.length];
    for (Field field : fields) {
      pairs[field.number()] = searcher.collectionStatistics(field.slug());
      units[field.number()] = searcher.collectionStatistics(field.ofUnits());
    }
  }

  /// Statistics of a field with pairs, or of the one with single characters; none if it is empty.
  @Nullable CollectionStatistics statistics(Field field, boolean ofUnits) {
    return ofUnits ? units[field.number()] : pairs[field.number()];
  }

  /// What one string adds to the score of a block.
  interface Scorer {
    /// With so many places in that block; 0 if it cannot have the string.
    float score(int block, int count);
  }

  /// Scores a string that so many blocks of each field have.
  Scorer of(String string, int[] inField) {
    @Nullable SimScorer[] scorers = scorers(string, inField);
    return (block, count) -> {
      SimScorer own = scorers[blocks.fieldOf(block)];
      return own == null ? 0 : own.score(count, blocks.normOf(block));
    };
  }

  /// One a field; none if no block of it has the string.
  private @Nullable SimScorer[] scorers(String string, int[] inField) {
    boolean unit = Grams.length(string) == 1;
    List<int[]> counts = new ArrayList<>();
    if (Grams.length(string) < 3) {
      counts.add(inField);
    } else {
      for (Grams.Pair pair : Grams.cover(string)) {
        counts.add(counts(pair.text()));
      }
    }
    @Nullable SimScorer[] scorers = new SimScorer[Field.values().length];
    for (Field field : Field.values()) {
      CollectionStatistics statistics = statistics(field, unit);
      TermStatistics[] terms = terms(field, counts);
      if (statistics != null && terms != null) {
        scorers[field.number()] = similarity.scorer(field.boost(), statistics, terms);
      }
    }
    return scorers;
  }

  private TermStatistics @Nullable [] terms(Field field, List<int[]> counts) {
    TermStatistics[] terms = new TermStatistics[counts.size()];
    for (int i = 0; i < terms.length; i++) {
      int count = counts.get(i)[field.number()];
      if (count == 0) {
        return null;
      }
      terms[i] = new TermStatistics(ANY, count, count);
    }
    return terms;
  }

  /// How many blocks of each field have a pair.
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
