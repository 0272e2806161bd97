package wenzhu.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import wenzhu.text.SearchText;

/// Which excerpt of a block is shown, and what is marked in it.
class PassageTest {

  @Test
  void marksTheOriginalCharacters() {
    check("发展新质生产力。", "发展[新质]生产力。", "新质");
    check("發展 生產 力", "[發展] [生產 力]", "生产力", "发展");
    check("研发（R & D）支出", "研发（[R & D]）支出", "r&d");
    check("用C++和C", "[用C++]和[C]", "c", "用c++");
    check("xgdp与gdp", "xgdp与[gdp]", "gdp");
  }

  @Test
  void placesThatTouchOrOverlapAreOne() {
    check("新质生产力", "[新质生产]力", "新质", "生产");
    check("一二一二一", "[一二一二一]", "一二一");
    check("新质和新质", "[新质]和[新质]", "新质");
  }

  @Test
  void aLongTextIsCutAroundTheFirst() {
    String before = "甲".repeat(100);
    String after = "乙".repeat(100);
    check(before + "新质" + after, "…" + "甲".repeat(24) + "[新质]" + "乙".repeat(62) + "…", "新质");
    check("新质" + after, "[新质]" + "乙".repeat(86) + "…", "新质");
    check(before + "新质", "…" + "甲".repeat(24) + "[新质]", "新质");
    check(
        "甲".repeat(60) + "新质" + "乙".repeat(61) + "新质" + "丙",
        "…" + "甲".repeat(24) + "[新质]" + "乙".repeat(61) + "[新]…",
        "新质");
    check("𠮷".repeat(100) + "新质", "…" + "𠮷".repeat(24) + "[新质]", "新质");
  }

  private static void check(String text, String expected, String... typed) {
    Passage passage = Passage.of(text, Arrays.stream(typed).map(SearchText::key).toList());
    assertThat(passage.marked("[", "]")).isEqualTo(expected);
  }
}
