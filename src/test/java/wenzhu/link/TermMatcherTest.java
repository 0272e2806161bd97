package wenzhu.link;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import wenzhu.source.Span;

/// Which candidates of the glossary occur in a text, which are linked, and why the others are not.
/// An expected line is `form@offset outcome (other)`.
class TermMatcherTest {

  private static final String PRODUCTIVE =
      """
      p: 生产力
      n: 新质生产力
      q: 新质
      """;

  @Test
  void theLongestMatchWins() {
    check(
        PRODUCTIVE,
        "新质生产力与生产力",
        """
        新质生产力@0 LINKED
        新质@0 LONGER (新质生产力)
        生产力@2 LONGER (新质生产力)
        生产力@6 LINKED
        """);
  }

  @Test
  void theLeftmostOfTwoOverlappingMatchesWins() {
    check(
        """
        f: 未来产业
        e: 产业生态
        """,
        "未来产业生态与产业生态",
        """
        未来产业@0 LINKED
        产业生态@2 OVERLAP (未来产业)
        产业生态@7 LINKED
        """);
  }

  @Test
  void aMatchLosesOnlyToAWinner() {
    check(
        """
        a: 甲乙丙
        b: 丙丁戊己
        c: 戊己
        """,
        "甲乙丙丁戊己",
        """
        甲乙丙@0 LINKED
        丙丁戊己@2 OVERLAP (甲乙丙)
        戊己@4 LINKED
        """);
  }

  /// Otherwise the matches would be as many as the text has characters, times the terms.
  @Test
  void ofTermsWithinTermsTheLongestAtEachEndAreCandidates() {
    String terms =
        IntStream.rangeClosed(1, 40)
            .mapToObj(length -> "t" + length + ": " + "甲".repeat(length) + "\n")
            .collect(joining());
    List<TermMatch> matches = matches(terms, "甲".repeat(100));
    assertThat(matches.stream().filter(TermMatch::isOccurrence).map(TermMatch::span))
        .containsExactly(new Span(0, 40), new Span(40, 80));
    assertThat(matches.stream().map(match -> match.span().to()).distinct()).hasSize(100);
    assertThat(matches.stream().filter(match -> match.span().to() == 60))
        .hasSize(8)
        .allMatch(match -> match.span().length() > 32);
  }

  @Test
  void ofStringsOfNotInWithinOthersTheLongestExclude() {
    String exclusions =
        IntStream.rangeClosed(2, 40)
            .mapToObj(length -> " | -" + "甲".repeat(length))
            .collect(joining());
    assertThat(matches("a: 甲" + exclusions + "\nb: 乙", "甲".repeat(30) + "乙甲"))
        .filteredOn(TermMatch::isOccurrence)
        .extracting(TermMatch::span)
        .containsExactly(new Span(30, 31), new Span(31, 32));
  }

  @Test
  void notInExcludesItsOwnTermOnly() {
    check(
        """
        c: 成都 | -形成都市
        d: 都市
        """,
        "形成都市圈，在成都",
        """
        成都@1 NOT_IN (形成都市)
        都市@2 LINKED
        成都@7 LINKED
        """);
  }

  @Test
  void theOuterNotInStringIsTheReason() {
    check("c: 乙 | -甲乙丙丁 | -乙丙", "甲乙丙丁", "乙@1 NOT_IN (甲乙丙丁)");
  }

  @Test
  void foldsWidthCaseSpaceAndTraditionalForms() {
    check("r: R&D | 研发", "Ｒ＆Ｄ、r & d、研 發", "R&D@0 LINKED\nR&D@4 POLICY\n研发@10 POLICY");
  }

  @Test
  void latinFormsAreWholeWords() {
    check(
        "a: AI",
        "AI时代，MAIN，AI2，用AI",
        """
        AI@0 LINKED
        AI@6 PART_OF_WORD
        AI@10 PART_OF_WORD
        AI@15 POLICY
        """);
  }

  @Test
  void noMatchBeginsInsideACharacter() {
    check("z: 株", "㈱与株", "株@0 PART_OF_WORD\n株@2 LINKED");
  }

  @Test
  void matchesAcrossMarksAndLineBreaks() {
    check(PRODUCTIVE, "新质**生产**力", "新质生产力@0 LINKED\n新质@0 LONGER (新质生产力)\n生产力@2 LONGER (新质生产力)");
    check("p: 生产力", "生产\n力", "生产力@0 LINKED");
  }

  @Test
  void aManualLinkWinsWithAnyText() {
    check(PRODUCTIVE, "[这种力](term:p)，生产力", "这种力@0 BY_HAND\n生产力@4 POLICY");
    check(PRODUCTIVE, "[生产力](term:p)", "生产力@0 BY_HAND");
  }

  @Test
  void aManualLinkExcludesOverlappingMatches() {
    check(
        PRODUCTIVE,
        "[新质](term:p)生产力",
        """
        新质生产力@0 OVERLAP (生产力)
        新质@0 BY_HAND
        新质@0 LONGER (生产力)
        生产力@2 POLICY
        """);
  }

  @Test
  void noTermByHand() {
    check(
        PRODUCTIVE,
        "[新质](term:none)生产力",
        """
        新质生产力@0 EXCLUDED
        新质@0 EXCLUDED
        生产力@2 LINKED
        """);
  }

  @Test
  void otherLinksAndCode() {
    check("p: 生产力", "[论生产力](https://example.org/)与生产力", "生产力@1 IN_LINK\n生产力@5 LINKED");
    check("p: 生产力", "[生产力](term:x)", "生产力@0 IN_LINK");
    check("p: 生产力", "`生产力`与生产力", "生产力@0 IN_CODE\n生产力@4 LINKED");
  }

  @Test
  void onlyProseIsLinked() {
    check("p: 生产力", "## 生产力\n\n生产力", "生产力@0 CONTEXT\n生产力@0 LINKED");
  }

  @Test
  void linksTheFirstInEachSection() {
    String text = "产业产业\n\n产业\n\n## 一\n\n产业产业\n\n### 小\n\n产业\n\n## 二\n\n产业[^1]\n\n[^1]: 产业";
    checkPolicy("first-in-section", text, "1 0 0 | 1 0 0 | 1 | 1");
    checkPolicy("first-in-article", text, "1 0 0 | 0 0 0 | 0 | 0");
    checkPolicy("all", text, "1 1 1 | 1 1 1 | 1 | 1");
  }

  /// `1` for each occurrence that is linked; `|` only helps the eye.
  private static void checkPolicy(String policy, String text, String expected) {
    Corpus corpus = SmallEdition.of(text).site(policy).terms("t: 产业").link().value();
    assertThat(
            corpus.terms().getFirst().occurrences().stream()
                .map(occurrence -> occurrence.linked() ? "1" : "0")
                .collect(joining(" ")))
        .isEqualTo(expected.replace("| ", ""));
  }

  @Test
  void aTermIsNotLinkedInItsOwnEntry() {
    Corpus corpus =
        SmallEdition.of("空")
            .terms("p: 生产力")
            .with(
                "glossary/q.md",
                """
                ---
                term: 新生产力
                pinyin: q
                category: 类
                ---
                新生产力是[新的力](term:q)，是生产力，也是生产力。
                """)
            .link()
            .value();
    assertThat(draw(corpus, "glossary/q.md"))
        .isEqualTo(
            """
            新生产力@0 SELF
            生产力@1 LONGER (新生产力)
            新生产力@0 SELF
            生产力@1 LONGER (新生产力)
            新的力@5 SELF
            生产力@10 LINKED
            生产力@16 POLICY\
            """);
    assertThat(corpus.term("q").orElseThrow().occurrences()).isEmpty();
    assertThat(corpus.term("p").orElseThrow().occurrences()).hasSize(2);
  }

  @Test
  void oneFormOfTwoTermsStaysWithItsName() {
    SmallEdition edition = SmallEdition.of("新动能").terms("a: 甲 | 新动能\nb: 新動能\nc: 丙 | 丙");
    assertThat(edition.problems())
        .contains("glossary/a.md:3:11 L003 新动能|glossary/b.md -> glossary/b.md:2:8")
        .contains("glossary/c.md:3:11 L003 丙|glossary/c.md -> glossary/c.md:2:8");
    assertThat(draw(edition.link().value(), "i/a.md")).isEqualTo("新動能@0 LINKED");
  }

  /// Against a plain reading of the rules: every place, every form.
  @Test
  void agreesWithAPlainReadingOfTheRules() {
    for (long seed = 0; seed < 400; seed++) {
      Random random = new Random(seed);
      Set<String> names = new TreeSet<>();
      random.ints(6).forEach(_ -> names.add(word(random, 1 + random.nextInt(4))));
      String text = word(random, 30);
      String terms =
          names.stream()
              .map(name -> name + ": " + name.replace('a', '甲').replace('b', '乙').replace('c', '丙'))
              .collect(joining("\n"));
      String chinese = text.replace('a', '甲').replace('b', '乙').replace('c', '丙');
      Corpus corpus = SmallEdition.of(chinese).site("all").terms(terms).link().value();
      assertThat(draw(corpus, "i/a.md"))
          .as("seed %d: %s in %s", seed, names, text)
          .isEqualTo(plain(chinese, names));
    }
  }

  private static String word(Random random, int length) {
    return random
        .ints(length, 'a', 'd')
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static String plain(String text, Set<String> names) {
    List<String> drawn = new ArrayList<>();
    String won = "";
    int wonFrom = 0;
    for (int at = 0; at < text.length(); at++) {
      for (int length = 4; length > 0; length--) {
        String form = text.substring(at, Math.min(text.length(), at + length));
        String slug = form.replace('甲', 'a').replace('乙', 'b').replace('丙', 'c');
        if (form.length() < length || !names.contains(slug)) {
          continue;
        }
        int wonTo = wonFrom + won.length();
        if (at >= wonTo) {
          won = form;
          wonFrom = at;
          drawn.add(form + "@" + at + " LINKED");
        } else {
          String why = at + length <= wonTo ? "LONGER" : "OVERLAP";
          drawn.add(form + "@" + at + " " + why + " (" + won + ")");
        }
      }
    }
    return String.join("\n", drawn);
  }

  private static List<TermMatch> matches(String terms, String article) {
    return SmallEdition.of(article).terms(terms).link().value().all().stream()
        .filter(block -> block.ref().file().equals("articles/i/a.md"))
        .flatMap(block -> block.matches().stream())
        .toList();
  }

  private static void check(String terms, String article, String expected) {
    Corpus corpus = SmallEdition.of(article).terms(terms).link().value();
    assertThat(draw(corpus, "i/a.md")).isEqualTo(expected.strip());
  }

  private static String draw(Corpus corpus, String file) {
    return corpus.all().stream()
        .filter(block -> block.ref().file().equals("articles/" + file))
        .flatMap(block -> block.matches().stream())
        .map(match ->
            match.form()
                + "@"
                + match.span().from()
                + " "
                + match.outcome()
                + match.other().map(other -> " (" + other + ")").orElse(""))
        .collect(joining("\n"));
  }
}
