package wenzhu.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// Text that is cut to fit.
class LabelTest {

  @Test
  void textThatFitsIsUnchanged() {
    fits("新质生产力", 50, "新质生产力");
    fits("新质生产力", 49, "新质生…");
    fits("“5+N”产业", 61, "“5+N”产业");
  }

  private static void fits(String text, int width, String expected) {
    assertThat(Label.fit(text, width)).isEqualTo(expected);
    assertThat(Label.width(Label.fit(text, width))).isLessThanOrEqualTo(width);
  }

  @Test
  void linesDoNotStartOrEndWithWrongPunctuation() {
    lines("在某地", 30, "在某地", "");
    lines("在某地的讲话", 30, "在某地", "的讲话");
    lines("在某地，讲话", 30, "在某", "地，…");
    lines("在某《新书》", 30, "在某", "《新…");
    lines("在某地的某次讲话", 30, "在某地", "的某…");
  }

  private static void lines(String text, int width, String first, String second) {
    assertThat(Label.twoLines(text, width)).isEqualTo(List.of(first, second));
  }
}
