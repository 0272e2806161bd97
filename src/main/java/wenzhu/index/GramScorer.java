package wenzhu.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.Similarity.SimScorer;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// Scores strings as a query for them would be scored, to put their blocks in that order.
final class GramScorer {

  /// A scorer does not look at the term.
  private static final BytesRef ANY = new BytesRef("x");

  private final IndexedBlocks blocks;
  private final GramSimilarity similarity = new GramSimilarity();
  private final Map<String, int[]> counts = new ConcurrentHashMap<>();
  private final @Nullable CollectionStatistics[] pairs;
  private final @Nullable CollectionStatistics[] units;

  GramScorer(IndexedBlocks blocks, IndexReader reader) throws IOException {
    this.blocks = blocks;
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
    /// With so many places in that block; 0 where it cannot stand.
    float score(int block, int count);
  }

  /// Scores a string; one of one or two characters is in so many blocks of each field, and of a longer
  /// one the pairs must have been learned.
  Scorer of(String string, int[] inField) {
    @Nullable SimScorer[] scorers = scorers(string, inField);
    return (block, count) -> {
      SimScorer own = scorers[blocks.fieldOf(block)];
      return own == null ? 0 : own.score(count, blocks.normOf(block));
    };
  }

  /// Scores a pair that was learned.
  Scorer ofLearned(String pair) {
    return of(pair, counts(pair));
  }

  /// One a field; none where the string cannot stand.
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

  /// Learns how many blocks of each field have a pair. Whoever asks for a string has told those of all
  /// pairs in it.
  void learn(String pair, int[] inField) {
    counts.put(pair, inField);
  }

  private int[] counts(String pair) {
    return Objects.requireNonNull(counts.get(pair), pair);
  }
}
