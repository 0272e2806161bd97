package wenzhu.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import wenzhu.render.Layer.ElementLayer;
import wenzhu.render.Layer.NestingPriority;
import wenzhu.source.Span;
import wenzhu.testing.Growth;

class NoBreakTest {

  @Test
  void aNumberIsNotSeparatedFromItsUnit() {
    check("人才达622.32万人，", "人才达[622.32万人]，");
    check("机构 30 余家、高校 65 所", "机构 [30 余家]、高校 [65 所]");
    check("达 1.15 万家", "达 [1.15 万家]");
    check("9月6日至8日", "[9月][6日]至[8日]");
    check("第10行独占一行", "[第10行]独占一行");
    check("提高3.5个百分点", "提高[3.5个百分点]");
    check("约2094万，", "约[2094万]，");
    check("1,234,567人和1.5,2年", "[1,234,567人]和[1.5,2年]");
    check("1,第2年", "1,[第2年]");
  }

  @Test
  void otherWordsMayBeOnTheNextLine() {
    check("“5+N”产业", "“5+N”产业");
    check("2023和2024", "2023和2024");
    check("A4纸", "A4纸");
    check("“146 个”“30 余家”", "“146 个”“30 余家”");
    check("五个小标题", "五个小标题");
    check("1,2,3和“1,2年”", "1,2,3和“1,2年”");
  }

  @Test
  void whatWouldBeTornIsLeft() {
    assertThat(NoBreak.layers("65 所", List.of(loose(0, 2)))).isEmpty();
    assertThat(NoBreak.layers("有65 所", List.of(loose(0, 5), loose(1, 5)))).hasSize(1);
  }

  @Test
  void workGrowsWithTheText() {
    for (String unit : List.of("1,", "1.1", "1", "1年", "十", "第", "1十余")) {
      Growth.check(unit, 10_000, unit::repeat, text -> NoBreak.layers(text, List.of()));
    }
    Growth.check(
        "numbers beside other layers",
        5_000,
        size -> IntStream.range(0, size).mapToObj(i -> loose(2 * i, 2 * i + 2)).toList(),
        (List<Layer> others) -> NoBreak.layers("1年".repeat(others.size()), others));
  }

  private static Layer loose(int from, int to) {
    return ElementLayer.of(new Span(from, to), NestingPriority.LOOSE, Tag.of("em"));
  }

  /// `[ ]` enclose the characters without a break.
  private static void check(String text, String expected) {
    String markup = LayeredText.merge(text, NoBreak.layers(text, List.of())).toString();
    assertThat(markup.replace("<span class=\"unbroken\">", "[").replace("</span>", "]"))
        .isEqualTo(expected);
  }
}
