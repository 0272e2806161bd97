package wenzhu.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import wenzhu.source.Location;
import wenzhu.source.SourceFile;

/// The position of the caret under a line.
class SourceExcerptTest {

  @Test
  void wide_characters_take_two_cells() {
    check("新质生产力", 3, "新质生产力", 4);
    check("R&D 投入", 5, "R&D 投入", 4);
    check("（一）甲", 4, "（一）甲", 6);
  }

  @Test
  void a_combining_mark_takes_none() {
    check("e\u0301a", 3, "e\u0301a", 1);
  }

  @Test
  void a_character_beyond_the_basic_plane_is_one_column() {
    check("𠮷甲乙", 2, "𠮷甲乙", 2);
  }

  @Test
  void a_tab_is_shown_as_a_space() {
    check("a\tb", 3, "a b", 2);
  }

  @Test
  void a_column_behind_the_end_points_behind_the_end() {
    check("ab", 3, "ab", 2);
    check("ab", 9, "ab", 2);
    check("", 1, "", 0);
  }

  @Test
  void a_long_line_is_cut_on_both_sides() {
    String side = "字".repeat(100);
    check(side + "中" + side, 101, "…" + "字".repeat(16) + "中" + "字".repeat(19) + "…", 33);
    String marks = "\u0301".repeat(1_000);
    check(
        marks + "中" + marks,
        1_001,
        "…" + "\u0301".repeat(288) + "中" + "\u0301".repeat(287) + "…",
        1);
  }

  private static void check(String line, int column, String text, int caret) {
    SourceFile file = SourceFile.of("a.md", "前\n" + line + "\n后");
    assertThat(SourceExcerpt.of(file, new Location("a.md", 2, column)))
        .isEqualTo(new SourceExcerpt(text, caret));
  }
}
