package wenzhu.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wenzhu.collate.Collator;
import wenzhu.diagnostic.Code;
import wenzhu.diagnostic.Problem;
import wenzhu.document.Manuscript;
import wenzhu.link.Corpus;
import wenzhu.link.Linker;
import wenzhu.link.Placed.PlacedBlock;
import wenzhu.parse.ManuscriptParser;
import wenzhu.render.SitePages;
import wenzhu.source.SourceFile;
import wenzhu.source.SourceTree;

/// The history stores the ids of blocks, and `L008` reports each block that lost its id because its
/// text was corrected.
class IdHistoryTest {

  private static final String BEFORE =
      """
      劳动创造价值，这是第一段。

      城市在变，人也在变，这是第二段。

      ## 小标题

      工具改变劳动，这是第三段。
      """;

  private static final Path ARTICLES = Path.of("articles");

  @TempDir Path cache;

  @Test
  void unchangedTextIsNotReported() {
    check(BEFORE, List.of());
  }

  @Test
  void correctedBlockIsReportedWithItsOldId() {
    check(BEFORE.replace("人也在变", "人亦在变"), List.of("城市在变，人亦在变，这是第二段。"));
  }

  @Test
  void correctedHeadingIsReported() {
    check(BEFORE.replace("小标题", "小题目"), List.of("小题目"));
  }

  @Test
  void correctedBlockNextToANewOneIsReported() {
    check(BEFORE.replace("城市在变，人也在变", "新插入的一段话。\n\n城市在变，人亦在变"), List.of("城市在变，人亦在变，这是第二段。"));
  }

  @Test
  void twoCorrectedNeighboursAreReported() {
    check(
        BEFORE.replace("第一段", "第１段呀").replace("第二段", "第二段呀"),
        List.of("劳动创造价值，这是第１段呀。", "城市在变，人也在变，这是第二段呀。"));
  }

  @Test
  void blockWithDifferentTextIsANewBlock() {
    check(BEFORE.replace("城市在变，人也在变，这是第二段。", "完全不同的话语，毫无相似之处！"), List.of());
  }

  @Test
  void removedBlockIsNotReported() {
    check(BEFORE.replace("城市在变，人也在变，这是第二段。\n\n", ""), List.of());
  }

  @Test
  void movedBlockHasTheSameId() {
    check(BEFORE.replace("劳动创造价值，这是第一段。\n\n", "") + "\n劳动创造价值，这是第一段。\n", List.of());
  }

  @Test
  void pinnedBlockHasTheSameId() {
    Corpus before = corpus(BEFORE);
    new IdHistory(cache, ARTICLES).store(before);
    String old = block(before, "城市在变，人也在变，这是第二段。").id();
    String pinned = BEFORE.replace("人也在变，这是第二段。", "人亦在变，这是第二段。 {#" + old + "}");
    assertThat(new IdHistory(cache, ARTICLES).changed(corpus(pinned))).isEmpty();
  }

  @Test
  void missingOrDamagedCacheReportsNothing() throws IOException {
    assertThat(new IdHistory(cache, ARTICLES).changed(corpus(BEFORE))).isEmpty();
    for (String damaged :
        List.of(
            "", "{", "[]", "null", "[null]", "{\"a\":null}", "{\"a\":[null]}", "{\"a\":[{}]}")) {
      Files.writeString(cache.resolve("ids-articles.json"), damaged);
      assertThat(new IdHistory(cache, ARTICLES).changed(corpus(BEFORE))).as(damaged).isEmpty();
    }
  }

  @Test
  void eachFolderHasItsOwnHistory() {
    new IdHistory(cache, ARTICLES).store(corpus(BEFORE));
    Corpus changed = corpus(BEFORE.replace("人也在变", "人亦在变"));
    assertThat(new IdHistory(cache, Path.of("archive")).changed(changed)).isEmpty();
    new IdHistory(cache, Path.of("archive")).store(changed);
    assertThat(new IdHistory(cache, ARTICLES).changed(corpus(BEFORE))).isEmpty();
    assertThat(new IdHistory(cache, Path.of("x/../articles/")).changed(changed)).hasSize(1);
  }

  @Test
  void unwritableCacheIsIgnored() throws IOException {
    Path file = Files.writeString(cache.resolve("file"), "");
    new IdHistory(file, ARTICLES).store(corpus(BEFORE));
    assertThat(new IdHistory(file, ARTICLES).changed(corpus(BEFORE))).isEmpty();
  }

  /// Stores the ids of [#BEFORE] and expects the blocks with these texts of `now` to be reported.
  private void check(String now, List<String> corrected) {
    Corpus before = corpus(BEFORE);
    new IdHistory(cache, ARTICLES).store(before);
    Corpus after = corpus(now);
    List<Problem> problems = new IdHistory(cache, ARTICLES).changed(after);
    assertThat(problems).allMatch(problem -> problem.code() == Code.L008);
    assertThat(problems.stream().map(problem -> problem.arguments().get(1)))
        .containsExactlyElementsOf(
            corrected.stream().map(text -> block(after, text).id()).toList());
    assertThat(problems.stream().map(problem -> problem.arguments().get(0)))
        .allMatch(id -> before.all().stream().anyMatch(block -> block.id().equals(id)));
  }

  private static PlacedBlock block(Corpus corpus, String text) {
    return corpus.all().stream()
        .filter(block -> block.text().equals(text))
        .findFirst()
        .orElseThrow();
  }

  private static Corpus corpus(String body) {
    String site =
        """
        title: 小站
        language: zh-Hans
        base_url: https://example.org/
        categories: [理论]
        issues: [small]
        """;
    SourceTree tree =
        new SourceTree(
            List.of(
                SourceFile.of("articles/site.yaml", site),
                SourceFile.of("articles/small/issue.md", "---\ntitle: 小题\narticles: [one]\n---\n"),
                SourceFile.of(
                    "articles/glossary/labour.md",
                    "---\nterm: 劳动\npinyin: láodòng\ncategory: 理论\n---\n人的活动。\n"),
                SourceFile.of("articles/small/one.md", "---\ntitle: 第一篇\n---\n\n" + body)),
            List.of());
    Manuscript manuscript = ManuscriptParser.parse(tree).value();
    return Linker.link(
            manuscript, Collator.collate(manuscript).value(), SitePages.standard().reserved())
        .value();
  }
}
