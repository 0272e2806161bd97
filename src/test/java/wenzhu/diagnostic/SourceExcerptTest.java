package wenzhu.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

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

  private static void check(String line, int column, String text, int caret) {
    assertThat(SourceExcerpt.of(line, column)).isEqualTo(new SourceExcerpt(text, caret));
  }
}
