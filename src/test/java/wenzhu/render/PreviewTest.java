package wenzhu.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// How much of a definition is shown beside a link to it.
class PreviewTest {

  @Test
  void wholeSentencesAsLongAsTheyAreShort() {
    String thirty = "一".repeat(29) + "。";
    String ninety = "一".repeat(89) + "。";
    check("没有句号", "没有句号");
    check("一句。", "一句。");
    check("一句。半句", "一句。");
    check(thirty + thirty + thirty, thirty + thirty);
    check(ninety + "短。", ninety);
    check("短。" + ninety + "短。", "短。");
  }

  private static void check(String definition, String shown) {
    assertThat(Preview.beginning(definition)).isEqualTo(shown);
  }
}
