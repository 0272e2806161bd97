package wenzhu.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import wenzhu.link.Corpus;
import wenzhu.link.Placed.PlacedBlock;
import wenzhu.text.SearchText;

/// A query finds the blocks that have its strings, all of them and no others: those that a plain
/// look at every text finds.
@Tag("nightly")
class TruthTest {

  private static final long SEED = 1;

  @Test
  void theSampleIsFoundAsAScanFindsIt() {
    check(MadeIndex.sample(), SEED);
  }

  @Test
  void aThousandArticlesAreFoundAsAScanFindsThem() {
    assertThat(MadeIndex.thousand().corpus().all()).hasSizeGreaterThan(18_000);
    check(MadeIndex.thousand(), SEED + 1);
  }

  @Test
  void hardQueriesOfASmallCorpus() {
    Corpus corpus =
        MadeCorpus.ofFiles(
            "site.yaml",
            """
            title: 站
            language: zh-Hans
            base_url: https://example.org/
            linking: all
            categories: [类]
            issues: [i]
            """,
            "i/issue.md",
            "---\ntitle: 期\narticles: [a]\n---\n",
            "i/a.md",
            """
            ---
            title: 文
            authors: [{name: 某}]
            ---

            机器学习用 C++ 和 .NET，R & D 占百分之五。

            C语言不是C++，R&D支出，2023 年 NET 收入。

            XR&DX，xgdp 与 gdp增长，NETWORK。
            """);
    try (SearchIndex index = Indexer.index(corpus)) {
      found(index, "C++", "机器学习用 C++ 和", "C语言不是");
      found(index, ".NET", "机器学习");
      found(index, "NET", "机器学习", "C语言", "XR&DX");
      found(index, "R&D", "机器学习", "C语言");
      found(index, "r & d", "机器学习", "C语言");
      found(index, "器学", "机器学习");
      found(index, "2023年", "C语言");
      found(index, "2023 年", "C语言");
      found(index, "gdp", "XR&DX");
      found(index, "用C++", "机器学习");
    }
  }

  private static void found(SearchIndex index, String query, String... beginnings) {
    Answer answer = index.answer(query, Integer.MAX_VALUE);
    assertThat(answer.hits().stream().sorted((a, b) -> a.number() - b.number()).toList())
        .as(query)
        .hasSameSizeAs(beginnings)
        .allSatisfy(
            hit -> assertThat(beginnings).anyMatch(beginning -> hit.text().startsWith(beginning)));
  }

  private static void check(MadeIndex made, long seed) {
    List<Text> texts = Text.of(made.corpus());
    List<String> queries = DrawnQueries.of(made.corpus(), seed);
    assertThat(queries).hasSize(DrawnQueries.COUNT);
    assertThat(queries.stream().filter(query -> isOnlyInPairs(query, texts)).limit(200).count())
        .as("strings whose pairs are all in a block that lacks the string")
        .isEqualTo(200);
    List<String> wrong = new ArrayList<>();
    for (String query : queries) {
      Answer answer = made.index().answer(query, Integer.MAX_VALUE);
      Set<String> found =
          answer.hits().stream()
              .map(hit -> hit.page() + "#" + hit.block())
              .collect(Collectors.toCollection(TreeSet::new));
      if (found.size() != answer.total() || !found.equals(scan(texts, query))) {
        wrong.add(query);
      }
    }
    assertThat(wrong).as("seed %d", seed).isEmpty();
  }

  /// A block as a reader sees it.
  private record Text(PlacedBlock block, String text, IndexedPage page) {

    static List<Text> of(Corpus corpus) {
      PageTable pages = new PageTable(corpus);
      return corpus.all().stream()
          .map(block -> new Text(block, SearchText.key(block.text()), pages.at(block.page())))
          .filter(text -> !text.text().isEmpty())
          .toList();
    }

    boolean passes(String key, String value) {
      return values(key).map(SearchText::key).anyMatch(value::equals);
    }

    private Stream<String> values(String key) {
      return switch (key) {
        case "kind" -> Stream.of(kind());
        case "issue" -> Stream.of(page.issue());
        case "article" -> Stream.of(page.issue() + "/" + page.article());
        case "author" -> page.authors().stream();
        case "year" -> Stream.of(page.year());
        case "term" ->
            block.matches().stream()
                .filter(match -> match.isOccurrence())
                .map(match -> match.term());
        default -> throw new IllegalArgumentException(key);
      };
    }

    private String kind() {
      return switch (block.kind()) {
        case RUBRIC, SUBTITLE -> "heading";
        case BYLINE, PARAGRAPH, LIST_ITEM, TABLE_CELL, FOOTNOTE, SIGNATURE -> "body";
        case ATTRIBUTION -> "quotation";
        default -> block.kind().slug();
      };
    }
  }

  private static Set<String> scan(Collection<Text> texts, String typed) {
    SearchQuery query = QueryReader.read(typed);
    Set<String> found = new TreeSet<>();
    if (!query.isEmpty()) {
      texts.stream()
          .filter(text -> query.strings().stream().allMatch(text.text()::contains))
          .filter(text -> query.excludedStrings().stream().noneMatch(text.text()::contains))
          .filter(text -> passes(text, query))
          .forEach(text -> found.add(text.block().page() + "#" + text.block().id()));
    }
    return found;
  }

  private static boolean passes(Text text, SearchQuery query) {
    List<SearchQuery.FilterClause> filters = query.filters();
    return filters.stream()
            .filter(SearchQuery.FilterClause::excluded)
            .noneMatch(filter -> text.passes(filter.key(), filter.value()))
        && filters.stream()
            .filter(filter -> !filter.excluded())
            .map(SearchQuery.FilterClause::key)
            .distinct()
            .allMatch(key ->
                filters.stream()
                    .filter(filter -> !filter.excluded() && filter.key().equals(key))
                    .anyMatch(filter -> text.passes(key, filter.value())));
  }

  private static boolean isOnlyInPairs(String query, List<Text> texts) {
    List<String> strings = QueryReader.read(query).strings();
    return strings.size() == 1
        && Grams.length(strings.getFirst()) > 2
        && texts.stream()
            .map(Text::text)
            .anyMatch(text ->
                !text.contains(strings.getFirst())
                    && pairs(strings.getFirst()).stream().allMatch(text::contains));
  }

  private static List<String> pairs(String string) {
    List<String> pairs = new ArrayList<>();
    for (int i = 0; i + 2 <= string.length(); i++) {
      pairs.add(string.substring(i, i + 2));
    }
    return pairs;
  }
}
