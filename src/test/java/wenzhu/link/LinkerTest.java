package wenzhu.link;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import wenzhu.link.Placed.PlacedBlock;

/// Ids, pages, the reading order, and references between the parts of an edition.
///
/// Isolated, since one test changes the locale and time zone of the process.
@Isolated
class LinkerTest {

  @Test
  void readingOrderFollowsTheLists() {
    Corpus corpus =
        SmallEdition.of("导语。")
            .with("site.yaml", site("[j, i]"))
            .with("i/issue.md", "---\ntitle: 期一\nrubric: 栏\narticles: [b, a]\n---\n编者按。\n")
            .with("i/b.md", "---\ntitle: 文二\nauthors: [{name: 某}]\n---\n次文。\n")
            .with("i/b.notes.md", "> 次文\n\n释义：注二。\n")
            .with("i/a.notes.md", "> 导语\n\n释义：注一。\n")
            .with("j/issue.md", "---\ntitle: 期二\narticles: []\n---\n")
            .with("about.md", "---\ntitle: 关于\n---\n说明。\n")
            .terms("zhong: 中\nan: 安")
            .link()
            .value();
    assertThat(corpus.all().stream().map(PlacedBlock::text).collect(joining(" ")))
        .isEqualTo("期二 栏 期一 编者按。 文二 某 次文。 文 某 导语。 关于 说明。 安 释。 中 释。 注二。 注一。");
    assertThat(corpus.all())
        .extracting(PlacedBlock::page)
        .containsSubsequence(
            "j/", "i/", "i/b/", "i/a/", "about/", "terms/an/", "terms/zhong/", "i/b/", "i/a/");
  }

  private static String site(String issues) {
    return """
    title: 站
    language: zh-Hans
    base_url: https://example.org/
    linking: all
    categories: [类]
    issues: %s
    """
        .formatted(issues);
  }

  @Test
  void anIdComesFromTheFoldedText() {
    assertThat(ids("劳动创造价值。")).isEqualTo(Map.of("劳动创造价值。", "l2sutvw6"));
    assertThat(idList("勞動 創造價值。")).isEqualTo(idList("劳动创造价值。"));
  }

  @Test
  void anIdStaysWhenOtherTextIsInserted() {
    Map<String, String> before = ids("甲。\n\n乙。\n\n丙。");
    assertThat(ids("甲。\n\n新。\n\n乙。\n\n## 新\n\n丙。")).containsAllEntriesOf(before);
  }

  @Test
  void laterEqualBlocksAreCounted() {
    assertThat(idList("甲。\n\n甲。\n\n甲。"))
        .satisfiesExactly(
            first -> assertThat(first).matches("[a-z2-7]{8}"),
            second -> assertThat(second).endsWith("-2"),
            third -> assertThat(third).endsWith("-3"));
  }

  @Test
  void aPinIsKept() {
    assertThat(ids("甲。\n\n乙。 {#key}").get("乙。")).isEqualTo("key");
  }

  @Test
  void aPinDiffersFromOtherIds() {
    check(SmallEdition.of("甲。 {#k}\n\n乙。 {#k}"), "i/a.md:8:1 L006 k|i/a.md:6:1 -> i/a.md:6:1");
    String id = idList("甲。").getFirst();
    check(
        SmallEdition.of("甲。\n\n乙。 {#%s}".formatted(id)),
        "i/a.md:8:1 L006 %s|i/a.md:6:1 -> i/a.md:6:1".formatted(id));
    assertThat(ids("甲。 {#%s}".formatted(id)).get("甲。")).isEqualTo(id);
  }

  private static Map<String, String> ids(String article) {
    return SmallEdition.of(article).link().value().all().stream()
        .filter(block -> block.kind().isProse())
        .collect(Collectors.toMap(PlacedBlock::text, PlacedBlock::id));
  }

  private static List<String> idList(String article) {
    return SmallEdition.of(article).link().value().all().stream()
        .filter(block -> block.kind().isProse())
        .map(PlacedBlock::id)
        .toList();
  }

  @Test
  void aSlugIsUsedOnce() {
    SmallEdition edition =
        SmallEdition.of("空")
            .with("i/issue.md", "---\ntitle: 期\narticles: [a, source]\nsidebar: a\n---\n")
            .with("i/source.md", "---\ntitle: 源\nauthors: [{name: 某}]\n---\n空\n")
            .with(
                "i/a.quotes.md",
                "---\ntitle: 语\nspeaker: 某\n---\n\n## 组\n\n> 引语。\n>\n> ——2023年2月1日，在会上\n");
    check(
        edition,
        """
        i/a.quotes.md L001 a|i/a.md -> i/a.md
        i/source.md L001 source|i/issue.md -> i/issue.md
        """);
  }

  @Test
  void anIssueIsNotNamedLikeAPageOfTheSite() {
    check(
        SmallEdition.of("空")
            .with("site.yaml", site("[i, notes]"))
            .with("notes/issue.md", "---\ntitle: 期\narticles: []\n---\n"),
        "notes/issue.md L001 notes|/notes/");
  }

  @Test
  void formerSlugsLeadToTheNewPage() {
    SmallEdition edition =
        SmallEdition.of("空")
            .with("i/issue.md", "---\ntitle: 期\narticles: [a, b]\naliases: [old]\n---\n")
            .with("i/b.md", "---\ntitle: 文\nauthors: [{name: 某}]\naliases: [was, a]\n---\n空\n")
            .with(
                "glossary/t.md",
                "---\nterm: 空\npinyin: t\ncategory: 类\nformer_slugs: [u]\n---\n释。\n");
    check(edition, "i/b.md:4:16 L001 a|i/a.md -> i/a.md");
    assertThat(edition.link().value().redirects())
        .containsExactlyInAnyOrder(
            new Redirect("old/", "i/"),
            new Redirect("old/a/", "i/a/"),
            new Redirect("old/b/", "i/b/"),
            new Redirect("i/was/", "i/b/"),
            new Redirect("terms/u/", "terms/t/"));
  }

  @Test
  void listsAndFilesAgree() {
    check(
        SmallEdition.of("空")
            .with("site.yaml", site("[i, k]"))
            .with("i/issue.md", "---\ntitle: 期\narticles: [aa, a, a]\nsidebar: s\n---\n")
            .with("i/b.md", "---\ntitle: 文\nauthors: [{name: 某}]\n---\n空\n")
            .with("j/issue.md", "---\ntitle: 期\narticles: []\n---\n"),
        """
        i/b.md L007 i/issue.md
        i/issue.md:3:12 L002 i/aa.md|a
        i/issue.md:3:19 L001 a|i/issue.md:3:16 -> i/issue.md:3:16
        i/issue.md:4:10 L002 i/s.quotes.md|—
        j/issue.md L007 site.yaml
        site.yaml:6:13 L002 k/issue.md|i
        """);
  }

  @Test
  void termsNameWhatExists() {
    check(
        SmallEdition.of("词")
            .with(
                "glossary/t.md",
                """
                ---
                term: 词
                pinyin: cí
                category: 别的
                related: [tt, t]
                ---
                释。
                """)
            .terms("never: 没有"),
        """
        glossary/never.md:2:8 L011 没有
        glossary/t.md:4:11 L010 别的|类
        glossary/t.md:5:11 L005 tt|t
        """);
  }

  @Test
  void manualLinksHaveTargets() {
    check(
        SmallEdition.of(
                """
                [甲](term:labor) [乙](quote:q) [丙](note:n) [丁](block:keys) [戊](b.md) [己](a.md#keys)

                键 {#key}

                [甲](term:labour) [丁](block:key) [戊](a.md) [己](a.md#key) [庚](issue.md)
                """)
            .terms("labour: 劳动"),
        """
        i/a.md:6:2 L004 term:labor|labour
        i/a.md:6:18 L004 quote:q|—
        i/a.md:6:31 L004 note:n|—
        i/a.md:6:43 L004 block:keys|key
        i/a.md:6:59 L004 i/b.md|i/a.md
        i/a.md:6:69 L004 i/a.md#keys|key
        """);
  }

  @Test
  void doesNotDependOnTheMachine() {
    Corpus corpus = SmallEdition.of("劳动。\n\n劳动创造。").terms("l: 劳动").link().value();
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr"));
      TimeZone.setDefault(TimeZone.getTimeZone("Asia/Chongqing"));
      Corpus again = SmallEdition.of("劳动。\n\n劳动创造。").terms("l: 劳动").link().value();
      assertThat(again.all().stream().map(block -> block.page() + "#" + block.id()).toList())
          .isEqualTo(corpus.all().stream().map(block -> block.page() + "#" + block.id()).toList());
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void aFrequentPassageIsReportedOnce() {
    String phrase = "这是一句到处都有的固定的话";
    SmallEdition edition =
        SmallEdition.of(
            IntStream.range(0, 70)
                .mapToObj(i -> Character.toString('ᄀ' + i) + phrase)
                .collect(joining("\n\n")));
    check(edition, "i/a.md:6:2 L009 %s|70".formatted(phrase));
    assertThat(edition.link().value().all()).flatExtracting(PlacedBlock::repeats).isEmpty();
  }

  @Test
  void aTermIsFoundInEveryForm() {
    for (String written :
        List.of("葛\uDB40\uDD00城", "葛\u200D城", "卡尔・马克思", "卡尔•马克思", "卡尔‧马克思", "Cafe", "café")) {
      assertThat(
              SmallEdition.of("在" + written + "里")
                  .terms("a: 葛城\nb: 卡尔·马克思\nc: Café")
                  .link()
                  .value()
                  .all())
          .flatExtracting(PlacedBlock::matches)
          .filteredOn(match -> match.isLinked())
          .as(written)
          .hasSize(1);
    }
  }

  @Test
  void aLatinWordIsOneUnitOfARepeatedPassage() {
    repeats("在 Gross Domestic Product 之前", "按 Gross Domestic Product 计算", "");
    repeats("见 https://example.org/a/b/c?d=e&f 。", "查https://example.org/a/b/c?d=e&f", "");
    repeats("即 E = mc² + ∑ αᵢ·x − 3.14159 / 2 。", "由E=mc²+∑αᵢ·x−3.14159/2", "");
    repeats("甲 2023-09-06 12:00:00 +0800", "乙 2023-09-06 12:00:00 +0800", "");
    repeats("一按国内生产总值（GDP）计算增长，甲", "二按国内生产总值（GDP）计算增长，乙", "按国内生产总值（GDP）计算增长，");
    repeats("甲新质生产力的特点是创新，乙", "丙新质生产力的特点是创新，丁", "");
    repeats("甲“新质生产力”的特点是创新乙", "丙“新质生产力”的特点是创新丁", "“新质生产力”的特点是创新");
    String words = "one two three four five six seven eight nine ten eleven twelve thirteen";
    repeats("甲" + words, "乙" + words, words);
  }

  /// The passage that two paragraphs share.
  private static void repeats(String one, String other, String expected) {
    assertThat(SmallEdition.of(one + "\n\n" + other).link().value().all())
        .flatExtracting(block ->
            block.repeats().stream().map(repeat -> repeat.span().in(block.text())).toList())
        .as(one)
        .isEqualTo(expected.isEmpty() ? List.of() : List.of(expected, expected));
  }

  @Test
  void aLatinPhraseThatOccursEverywhereIsNotReported() {
    check(
        SmallEdition.of(
            IntStream.range(0, 70)
                .mapToObj(i -> Character.toString('ᄀ' + i) + " gross domestic product")
                .collect(joining("\n\n"))),
        "");
  }

  private static void check(SmallEdition edition, String expected) {
    assertThat(edition.problems()).isEqualTo(expected.strip());
  }
}
