package wenzhu.index;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.Similarity.SimScorer;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// Scores strings as a query for them would be scored, to put their blocks in that order.
final class Scores {

  private final GramSimilarity similarity = new GramSimilarity();
  private final IndexReader reader;
  private final Map<Term, Integer> counts = new ConcurrentHashMap<>();
  private final @Nullable CollectionStatistics[] pairs;
  private final @Nullable CollectionStatistics[] units;

  Scores(IndexReader reader) throws IOException {
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

  /// The scorers of a string, one a field; none where it cannot stand.
  @Nullable SimScorer[] of(String string) throws IOException {
    boolean unit = Grams.length(string) == 1;
    @Nullable SimScorer[] scorers = new SimScorer[Field.values().length];
    for (Field field : Field.values()) {
      CollectionStatistics statistics = statistics(field, unit);
      TermStatistics[] terms =
          unit
              ? terms(field.ofUnits(), string)
              : terms(
                  field.slug(),
                  Grams.cover(string).stream().map(Grams.Pair::text).toArray(String[]::new));
      if (statistics != null && terms != null) {
        scorers[field.number()] = similarity.scorer(field.boost(), statistics, terms);
      }
    }
    return scorers;
  }

  private TermStatistics @Nullable [] terms(String field, String... texts) throws IOException {
    TermStatistics[] terms = new TermStatistics[texts.length];
    for (int i = 0; i < texts.length; i++) {
      int count = count(new Term(field, texts[i]));
      if (count == 0) {
        return null;
      }
      terms[i] = new TermStatistics(new BytesRef(texts[i]), count, count);
    }
    return terms;
  }

  /// Pairs of the common strings come again and again.
  private int count(Term term) throws IOException {
    Integer known = counts.get(term);
    if (known == null) {
      known = reader.docFreq(term);
      counts.put(term, known);
    }
    return known;
  }
}
