package wenzhu.collate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import wenzhu.diagnostic.Result;
import wenzhu.parse.ManuscriptParser;
import wenzhu.source.SourceFile;
import wenzhu.source.SourceTree;

/// How lines of a source are joined and compared with a paragraph of the edition.
class CollatorTest {

  @Test
  void lines_between_han_are_joined_without_a_space() {
    check("中共产\n党人", "中共产党人");
    check("达到622.32\n万人", "达到622.32万人");
    check("“新质\n”生产力", "“新质”生产力");
  }

  @Test
  void lines_between_latin_words_are_joined_with_one() {
    check("total factor\nproductivity", "total factor productivity");
  }

  @Test
  void white_space_at_the_ends_of_a_line_and_blank_lines_do_not_count() {
    check(" 　劳动\t\n\n \n创造", "劳动创造");
  }

  @Test
  void inner_spaces_are_compared_but_not_counted() {
    check("有 146 个", "有 146 个");
    check("有 146 个", "有146 个", "C001 articles/small/one.md:5:2 source 1:2");
    assertThat(collate("有 146 个", "有 146 个").value().getFirst().characters()).isEqualTo(5);
  }

  @Test
  void several_differences_of_a_block_are_each_told() {
    check(
        "甲乙丙丁戊己庚辛\n壬癸子丑寅卯",
        "甲乙丙X戊己庚辛壬癸子寅卯",
        "C001 articles/small/one.md:5:4 source 1:4",
        "C001 articles/small/one.md:5:12 source 2:4");
  }

  @Test
  void two_swapped_characters_are_one_difference() {
    check("甲乙丙丁", "甲丙乙丁", "C001 articles/small/one.md:5:2 source 1:2");
  }

  @Test
  void a_character_beyond_the_basic_plane_is_one_column_and_one_character() {
    check("𠮷甲乙", "𠮷甲丙", "C001 articles/small/one.md:5:3 source 1:3");
    assertThat(collate("𠮷甲乙", "𠮷甲乙").value().getFirst().characters()).isEqualTo(3);
  }

  @Test
  void marks_of_the_edition_are_not_text() {
    check("劳动创造价值", "劳动**创造**价值");
    check("劳动创造价值", "劳动**创作**价值", "C001 articles/small/one.md:5:6 source 1:4");
  }

  @Test
  void surplus_of_the_edition_spoils_the_proof() {
    Proof proof = collate("劳动", "劳动者").value().getFirst();
    assertThat(proof.accounted()).isEqualTo(proof.characters());
    assertThat(proof.surplus()).isEqualTo(1);
    assertThat(proof.holds()).isFalse();
  }

  @Test
  void two_long_texts_without_likeness_are_compared_in_time() {
    Result<List<Proof>> found = collate("甲".repeat(9_000), "乙".repeat(9_000));
    assertThat(found.problems()).hasSize(1);
  }

  private static void check(String source, String paragraph, String... told) {
    assertThat(
            collate(source, paragraph).problems().stream()
                .sorted()
                .map(problem ->
                    problem.code()
                        + " "
                        + problem.at()
                        + " source "
                        + problem.related().getFirst().line()
                        + ":"
                        + problem.related().getFirst().column()))
        .containsExactly(told);
  }

  private static Result<List<Proof>> collate(String source, String paragraph) {
    long lines = source.lines().count();
    String plan =
        """
        source: source.txt
        entries:
          - {lines: 1-%d, block: "one.md#paragraph-1", certainty: 确定}
        added:
          - {block: "one.md#title", reason: 题目是我们加的。}
          - {block: "issue.md#title", reason: 题目是我们加的。}
        """
            .formatted(lines);
    return Collator.collate(
        ManuscriptParser.parse(
                new SourceTree(
                    Stream.of(
                            SourceFile.of("articles/small/collation.yaml", plan),
                            SourceFile.of("articles/small/issue.md", "---\ntitle: 小题\n---\n"),
                            SourceFile.of(
                                "articles/small/one.md",
                                "---\ntitle: 一\n---\n\n" + paragraph + "\n"),
                            SourceFile.of("articles/small/source.txt", source + "\n"))
                        .toList(),
                    List.of()))
            .value());
  }
}
