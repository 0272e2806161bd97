package wenzhu.index;

import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/// Translates a [SearchQuery] to a query of Lucene.
///
/// A string is a phrase of pairs at fixed positions ([Grams#cover]), so Lucene finds it exactly,
/// counts how often it occurs in the block, and scores that by BM25 with the sum of the pairs' idf.
/// A block has all its text in one field, so a query is a disjunction of fields, each with all
/// strings.
final class LuceneQueries {

  private LuceneQueries() {}

  static Query of(SearchQuery query) {
    if (query.isEmpty()) {
      return MatchNoDocsQuery.INSTANCE;
    }
    BooleanQuery.Builder fields = new BooleanQuery.Builder();
    for (Field field : Field.values()) {
      fields.add(new BoostQuery(strings(query, field), field.boost()), Occur.SHOULD);
    }
    BooleanQuery.Builder all = new BooleanQuery.Builder().add(fields.build(), Occur.MUST);
    for (Filter filter : Filter.values()) {
      addFilter(query, filter, all);
    }
    return all.build();
  }

  private static Query strings(SearchQuery query, Field field) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    query.strings().forEach(string -> all.add(string(string, field), Occur.MUST));
    query.excludedStrings().forEach(string -> all.add(string(string, field), Occur.MUST_NOT));
    return all.build();
  }

  /// One string in one field.
  static Query string(String string, Field field) {
    if (Grams.length(string) == 1) {
      return new TermQuery(new Term(field.ofUnits(), string));
    }
    List<Grams.Pair> pairs = Grams.cover(string);
    if (pairs.size() == 1) {
      return new TermQuery(new Term(field.slug(), string));
    }
    PhraseQuery.Builder phrase = new PhraseQuery.Builder();
    pairs.forEach(pair -> phrase.add(new Term(field.slug(), pair.text()), pair.at()));
    return phrase.build();
  }

  /// Values of one key are alternatives; keys must hold together.
  private static void addFilter(SearchQuery query, Filter filter, BooleanQuery.Builder all) {
    BooleanQuery.Builder alternatives = new BooleanQuery.Builder();
    for (SearchQuery.FilterClause clause : query.filters()) {
      if (clause.key().equals(filter.slug())) {
        Query value = new TermQuery(new Term(filter.inLucene(), clause.value()));
        if (clause.excluded()) {
          all.add(value, Occur.MUST_NOT);
        } else {
          alternatives.add(value, Occur.SHOULD);
        }
      }
    }
    BooleanQuery any = alternatives.build();
    if (!any.clauses().isEmpty()) {
      all.add(any, Occur.FILTER);
    }
  }
}
