package wenzhu.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import wenzhu.link.Corpus;

/// What a query finds, and how one that finds nothing is mended, on an edition that can be read at
/// a glance.
class SearchIndexTest {

  private static final String SITE =
      """
      title: 站
      language: zh-Hans
      base_url: https://example.org/
      linking: all
      categories: [类]
      issues: [i]
      """;

  private static final List<String> FILES =
      List.of(
          "site.yaml",
          SITE,
          "i/issue.md",
          "---\ntitle: 第一期\narticles: [a, b]\n---\n\n导言。\n",
          "i/a.md",
          """
          ---
          title: 街道
          authors: [{name: 周跃辉}]
          published: 2023
          ---

          城市在变，街道也在变。

          ## 城市

          城市发展新质生产力。

          | 甲 | |
          |---|---|
          | 乙 | 丙 |
          """,
          "i/a.notes.md",
          "---\nby: 编者\ndate: 2026-11-23\n---\n\n> 街道也在变\n\n评：城市的注。\n",
          "i/b.md",
          """
          ---
          title: 河流
          authors: [{name: 某乙}]
          published: 2024
          ---

          河流经过城市，新质生产力在河边发展。

          只说桥。
          """,
          "glossary/new.md",
          "---\nterm: 新质生产力\npinyin: xīn zhì shēngchǎnlì\ncategory: 类\n---\n一种城市的力。\n");

  private static final SearchIndex INDEX = index(FILES);

  @AfterAll
  static void close() {
    INDEX.close();
  }

  private static SearchIndex index(List<String> files) {
    return Indexer.index(MadeCorpus.ofFiles(files.toArray(String[]::new)));
  }

  @Test
  void allStringsStandInOneBlock() {
    check("街道", "街道", "城市在变，街道也在变。");
    check("城市 街道", "城市在变，街道也在变。");
    check("城市 生产力", "城市发展新质生产力。", "河流经过城市，新质生产力在河边发展。");
    check("\"城市 发展\"", "城市发展新质生产力。");
  }

  @Test
  void whatIsExcludedIsNotThere() {
    check("城市 -生产力 -kind:heading", "城市在变，街道也在变。", "城市的注。", "一种城市的力。");
    check("生产力 -河 -kind:title", "城市发展新质生产力。");
    check("-城市");
    check("kind:body");
  }

  @Test
  void filters() {
    check("城市 kind:note", "城市的注。");
    check("城市 kind:note kind:heading", "城市", "城市的注。");
    check("城市 article:i/b", "河流经过城市，新质生产力在河边发展。");
    check("城市 author:\"周 跃辉\" kind:body", "城市发展新质生产力。", "城市在变，街道也在变。");
    check("城市 year:2024", "河流经过城市，新质生产力在河边发展。");
    check("城市 issue:i -year:2023", "河流经过城市，新质生产力在河边发展。");
    check("城市 term:new", "城市发展新质生产力。", "河流经过城市，新质生产力在河边发展。");
    check("城市 term:new year:2023", "城市发展新质生产力。");
  }

  private static void check(String query, String... expected) {
    Answer answer = INDEX.answer(query, 100);
    assertThat(answer.repair()).as(query).isEqualTo(Rewrite.NONE);
    assertThat(
            answer.hits().stream().sorted((a, b) -> a.number() - b.number()).map(Answer.Hit::text))
        .as(query)
        .containsExactly(expected);
    assertThat(answer.total()).as(query).isEqualTo(expected.length);
  }

  @Test
  void titlesComeFirstAndOnlySoManyAreGiven() {
    Answer all = INDEX.answer("城市", 100);
    assertThat(all.hits().stream().map(Answer.Hit::score).toList())
        .isSortedAccordingTo((a, b) -> Float.compare(b, a));
    assertThat(INDEX.answer("街道", 1).hits())
        .singleElement()
        .satisfies(hit -> assertThat(hit.kind()).isEqualTo(Field.TITLE));
    assertThat(INDEX.answer("城市", 2).hits()).isEqualTo(all.hits().subList(0, 2));
    assertThat(INDEX.answer("城市", 2).total()).isEqualTo(all.total());
  }

  @Test
  void pagesWithAllStringsWhereNoBlockHasThem() {
    pages("河流 桥", "i/b/ 河流");
    pages("街道 生产力", "i/a/ 街道");
    pages("城市 街道");
    pages("河流 街道");
  }

  private static void pages(String query, String... expected) {
    assertThat(
            INDEX.answer(query, 10).pages().stream().map(page -> page.path() + " " + page.title()))
        .as(query)
        .containsExactly(expected);
  }

  @Test
  void emptyCellsAreLeftOut() {
    assertThat(INDEX.answer("乙 -某", 10).hits()).hasSize(1);
    IndexedBlocks blocks = IndexedBlocks.of(MadeCorpus.ofFiles(FILES.toArray(String[]::new)));
    assertThat(IntStream.range(0, blocks.size()).map(blocks.texts()::length)).doesNotContain(0);
  }

  @Test
  void whatIsSwitchedOffIsNotFound() {
    List<String> files =
        FILES.stream()
            .map(text ->
                text.equals(SITE)
                    ? SITE
                        + "features: { collation: false, notes: false, quotes: false, glossary: false }\n"
                    : text)
            .toList();
    try (SearchIndex index = index(files)) {
      assertThat(index.answer("城市", 100).hits().stream().map(Answer.Hit::kind).distinct())
          .containsExactlyInAnyOrder(Field.HEADING, Field.BODY);
    }
  }

  @Test
  void mends() {
    mended("街道、也在变", Rewrite.PUNCTUATION, "街道也在变");
    mended("街道在变、城市", Rewrite.NEAREST, "街道 在变 城市");
    mended("城市！生产力", Rewrite.PUNCTUATION, "城市 生产力");
    mended("xinzhishengchanli", Rewrite.PINYIN, "新质生产力");
    mended("xzscl", Rewrite.PINYIN, "新质生产力");
    mended("chengshi", Rewrite.PINYIN, "城市");
    mended("新制生产力", Rewrite.HOMOPHONE, "新质生产力");
    mended("街道 year:1999", Rewrite.NEAREST, "街道");
    mended("城市龘", Rewrite.NEAREST, "城市");
    mended("龘", Rewrite.NONE, "龘");
  }

  /// Punctuation, then pinyin, then sound, then filters, then cuts.
  @Test
  void whatChangesLessIsTriedFirst() {
    mended("xinzhi!", Rewrite.PINYIN, "新质生产力");
    mended("新制生产力 year:2023", Rewrite.HOMOPHONE, "新质生产力 year:2023");
    mended("新制，生产力", Rewrite.NEAREST, "生产力");
  }

  private static void mended(String query, Rewrite repair, String answered) {
    Answer answer = INDEX.answer(query, 10);
    assertThat(answer.repair() + " " + answer.answered())
        .as(query)
        .isEqualTo(repair + " " + answered);
    assertThat(answer.total() > 0).as(query).isEqualTo(repair != Rewrite.NONE);
  }

  @Test
  void theSameCorpusGivesTheSameBytesAtAnyNumberOfThreads() throws Exception {
    Corpus corpus = MadeIndex.thousand().corpus();
    assertThat(hashes(corpus, 4)).isEqualTo(hashes(corpus, 1));
  }

  private static Map<String, Integer> hashes(Corpus corpus, int threads) throws Exception {
    try (ForkJoinPool pool = new ForkJoinPool(threads)) {
      return pool.submit(
              () -> {
                try (SearchIndex index = Indexer.index(corpus)) {
                  return index
                      .files()
                      .collect(
                          Collectors.toMap(
                              file -> file.path(),
                              file -> Arrays.hashCode(file.bytes()),
                              (a, _) -> a,
                              TreeMap::new));
                }
              })
          .get();
    }
  }
}
