package wenzhu.index;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import wenzhu.output.OutputFile;

/// The search index of an edition: answers queries with Lucene, and makes the files from which the
/// browser answers them alike.
public final class SearchIndex implements AutoCloseable {

  /// Of a string that more blocks have, only the best are looked at for pages with all strings.
  private static final int MOST_FOR_PAGES = 1_024;

  private final IndexedBlocks blocks;
  private final LuceneIndex lucene;
  private final PinyinEntries names;
  private final LazyValue<PairReadings> readings;

  SearchIndex(IndexedBlocks blocks, LuceneIndex lucene, PinyinEntries names) {
    this.blocks = blocks;
    this.lucene = lucene;
    this.names = names;
    this.readings = new LazyValue<>(() -> PairReadings.of(lucene.reader()));
  }

  /// The files of the index, below `search/`, each made as it is taken.
  public Stream<OutputFile> files() {
    return IndexExport.files(blocks, lucene.reader(), names, readings);
  }

  /// Answers a query with its `limit` best hits; mends it if it is found nowhere.
  public Answer answer(String typed, int limit) {
    SearchQuery query = QueryReader.read(typed);
    TopDocs found = search(query, limit);
    if (count(found) > 0 || query.isEmpty()) {
      return answer(typed, query, Rewrite.NONE, found, List.of());
    }
    List<Answer.Page> pages = pagesWithAll(query);
    if (!pages.isEmpty()) {
      return answer(typed, query, Rewrite.NONE, found, pages);
    }
    Optional<QueryRewriter.Attempt> mended =
        new QueryRewriter(
                names, readings.get(), this::blocksWithPair, other -> count(search(other, 1)) > 0)
            .first(query);
    return mended
        .map(attempt ->
            answer(
                typed,
                attempt.query(),
                attempt.repair(),
                search(attempt.query(), limit),
                List.of()))
        .orElseGet(() -> answer(typed, query, Rewrite.NONE, found, List.of()));
  }

  /// How Lucene makes up the score of a block.
  public String explain(Answer answer, Answer.Hit hit) {
    try {
      return lucene
          .searcher()
          .explain(LuceneQueries.of(QueryReader.read(answer.answered())), hit.number())
          .toString();
    } catch (IOException impossible) {
      throw LuceneIndex.inMemory(impossible);
    }
  }

  private Answer answer(
      String typed, SearchQuery query, Rewrite repair, TopDocs found, List<Answer.Page> pages) {
    return new Answer(
        typed,
        repair == Rewrite.NONE ? typed : query.written(),
        repair,
        count(found),
        Arrays.stream(found.scoreDocs).map(this::hit).toList(),
        pages,
        query.strings());
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

  /// The pages each piece of the query stands on somewhere, if it has several.
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

  /// How many blocks have a pair of neighbours. What is no pair, such as part of a Latin word, is
  /// never a place to cut.
  private int blocksWithPair(String pair) {
    if (Grams.length(pair) != 2) {
      return Integer.MAX_VALUE;
    }
    return Stream.of(Field.values())
        .mapToInt(field -> {
          try {
            return lucene.reader().docFreq(new Term(field.slug(), pair));
          } catch (IOException impossible) {
            throw LuceneIndex.inMemory(impossible);
          }
        })
        .sum();
  }

  @Override
  public void close() {
    lucene.close();
  }
}
