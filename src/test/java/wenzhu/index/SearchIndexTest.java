package wenzhu.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/// What a query finds, on an edition that can be read at a glance.
class SearchIndexTest {

  private static final SearchIndex INDEX = Indexer.index(StreetsCorpus.corpus());

  @AfterAll
  static void close() {
    INDEX.close();
  }

  @Test
  void aHitContainsAllStrings() {
    check("街道", "街道", "城市在变，街道也在变。");
    check("城市 街道", "城市在变，街道也在变。");
    check("城市 生产力", "城市发展新质生产力。", "河流经过城市，新质生产力在河边发展。");
    check("\"城市 发展\"", "城市发展新质生产力。");
  }

  @Test
  void excludedStringsAreInNoHit() {
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
    assertThat(
            answer.hits().stream().sorted((a, b) -> a.number() - b.number()).map(Answer.Hit::text))
        .as(query)
        .containsExactly(expected);
    assertThat(answer.total()).as(query).isEqualTo(expected.length);
  }

  @Test
  void titlesAreFirstAndHitsAreLimited() {
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
    IndexedBlocks blocks = IndexedBlocks.of(StreetsCorpus.corpus());
    assertThat(blocks.all()).extracting(IndexedBlock::text).doesNotContain("");
  }

  @Test
  void whatIsSwitchedOffIsNotFound() {
    List<String> files =
        StreetsCorpus.FILES.stream()
            .map(text ->
                text.equals(StreetsCorpus.SITE)
                    ? StreetsCorpus.SITE
                        + "features: { collation: false, notes: false, quotes: false, glossary: false }\n"
                    : text)
            .toList();
    try (SearchIndex index = Indexer.index(MadeCorpus.ofFiles(files.toArray(String[]::new)))) {
      assertThat(index.answer("城市", 100).hits().stream().map(Answer.Hit::kind).distinct())
          .containsExactlyInAnyOrder(Field.HEADING, Field.BODY);
    }
  }

  @Test
  void traditionalTextIsFoundByEveryFormOfItsCharacters() {
    for (String query :
        List.of(
            "了解", "瞭解", "借口", "藉口", "沉默", "沈默", "看着", "看著", "只有", "祇有", "计划", "計畫", "计画", "项链",
            "項鍊")) {
      check(query, "他瞭解藉口，沈默看著，祇有計畫與項鍊。");
    }
    check("了结");
    check("沉着");
  }

  @Test
  void accentsAndVariationSelectorsDoNotCount() {
    for (String query :
        List.of("葛城", "葛\uDB40\uDD00城", "cafe", "Café", "zurich", "Zürich", "naive")) {
      check(query, "葛\uDB40\uDD00城有 café，去 Zürich 很 naïve。");
    }
  }

  /// A string that no block has is found nowhere, however near another is.
  @Test
  void nothingIsCorrected() {
    check("街道、也在变");
    check("xinzhishengchanli");
    check("新制生产力");
    check("街道 year:1999");
  }
}
