package wenzhu.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;

/// Which characters are Han, CJK or Chinese marks, and how lines join.
class HanTextTest {

  @Test
  void knowsHan() {
    check(HanText::isHan, "甲龥㐀𠀀〇々⺀", "、。Ａaあ가“ 1");
  }

  @Test
  void knowsCjk() {
    check(HanText::isCjk, "甲、。，（）Ａ１ｶあア가　《》？！", "a1,.“”—…·é😀");
  }

  @Test
  void knowsChineseMarks() {
    check(HanText::isChineseMark, "“”‘’…—·", "\"'-.,、。a甲");
  }

  private static void check(IntPredicate property, String those, String others) {
    those
        .codePoints()
        .forEach(c -> assertThat(property.test(c)).as(Character.toString(c)).isTrue());
    others
        .codePoints()
        .forEach(c -> assertThat(property.test(c)).as(Character.toString(c)).isFalse());
  }

  @Test
  void joinsLinesAsChineseIsSet() {
    checkJoin("产", "者", true);
    checkJoin("，", "者", true);
    checkJoin("”", "A", true);
    checkJoin("2", "万", true);
    checkJoin("a", "b", false);
    checkJoin("a", "1", false);
    checkJoin(".", "a", false);
  }

  private static void checkJoin(String before, String after, boolean joins) {
    assertThat(HanText.joinsWithoutSpace(before.codePointAt(0), after.codePointAt(0)))
        .as(before + after)
        .isEqualTo(joins);
  }
}
