package wenzhu.index;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import wenzhu.link.Corpus;

/// The search index of an edition, in memory. Answers queries with Lucene.
public final class SearchIndex implements AutoCloseable {

  /// The most blocks of a string that are searched for pages with all strings; the best are taken.
  private static final int MOST_FOR_PAGES = 1_024;

  private final Corpus corpus;
  private final IndexedBlocks blocks;
  private final LuceneIndex lucene;

  SearchIndex(Corpus corpus, IndexedBlocks blocks, LuceneIndex lucene) {
    this.corpus = corpus;
    this.blocks = blocks;
    this.lucene = lucene;
  }

  /// The edition that is indexed.
  public Corpus corpus() {
    return corpus;
  }

  /// Its blocks; document `n` of the reader is block `n`.
  public IndexedBlocks blocks() {
    return blocks;
  }

  /// Lucene's terms, postings and statistics.
  public IndexReader reader() {
    return lucene.reader();
  }

  /// Answers a query with its `limit` best hits.
  public Answer answer(String typed, int limit) {
    SearchQuery query = QueryReader.read(typed);
    TopDocs found = search(query, limit);
    return new Answer(
        typed,
        count(found),
        Arrays.stream(found.scoreDocs).map(this::hit).toList(),
        count(found) > 0 ? List.of() : pagesWithAll(query),
        query.strings());
  }

  /// How Lucene computes the score of a block.
  public String explain(Answer answer, Answer.Hit hit) {
    try {
      return lucene
          .searcher()
          .explain(LuceneQueries.of(QueryReader.read(answer.query())), hit.number())
          .toString();
    } catch (IOException impossible) {
      throw LuceneIndex.inMemory(impossible);
    }
  }

  private Answer.Hit hit(ScoreDoc scored) {
    IndexedBlock block = blocks.get(scored.doc);
    return new Answer.Hit(
        scored.doc,
        block.page().path(),
        block.block().id(),
        block.field(),
        block.page().title(),
        block.section(),
        block.block().text(),
        scored.score);
  }

  private TopDocs search(SearchQuery query, int limit) {
    IndexSearcher searcher = lucene.searcher();
    int hits = Math.clamp(limit, 1, Math.max(1, blocks.size()));
    try {
      return searcher.search(
          LuceneQueries.of(query), new TopScoreDocCollectorManager(hits, Integer.MAX_VALUE));
    } catch (IOException impossible) {
      throw LuceneIndex.inMemory(impossible);
    }
  }

  private static int count(TopDocs found) {
    return (int) found.totalHits.value();
  }

  /// The pages that have every string of the query, if it has several.
  private List<Answer.Page> pagesWithAll(SearchQuery query) {
    if (query.strings().size() < 2) {
      return List.of();
    }
    Set<Integer> pages = new TreeSet<>();
    for (String string : query.strings()) {
      Set<Integer> withString = new TreeSet<>();
      SearchQuery alone = query.withOnly(string);
      for (ScoreDoc scored : search(alone, MOST_FOR_PAGES).scoreDocs) {
        withString.add(blocks.get(scored.doc).page().number());
      }
      if (pages.isEmpty()) {
        pages.addAll(withString);
      } else {
        pages.retainAll(withString);
      }
      if (pages.isEmpty()) {
        return List.of();
      }
    }
    return pages.stream()
        .map(number -> blocks.pages().get(number))
        .map(page -> new Answer.Page(page.path(), page.title()))
        .toList();
  }

  @Override
  public void close() {
    lucene.close();
  }
}
