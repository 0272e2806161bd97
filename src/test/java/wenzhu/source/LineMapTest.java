package wenzhu.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import wenzhu.testing.Growth;

class LineMapTest {

  /// `at` is the location of each offset of the text, its end included, as `line:column`.
  private static void check(String text, String at) {
    LineMap lines = LineMap.of(text);
    StringBuilder found = new StringBuilder();
    for (int i = 0; i <= text.length(); i++) {
      found.append(lines.line(i)).append(':').append(lines.column(i)).append(' ');
    }
    assertThat(found.toString().strip()).as(text).isEqualTo(at);
  }

  @Test
  void columnsCountCodePoints() {
    check("", "1:1");
    check("\n", "1:1 2:1");
    check("字\n\n文字", "1:1 1:2 2:1 3:1 3:2 3:3");
    check("a𠀀b", "1:1 1:2 1:3 1:3 1:4");
    check("𠀀\n𠀀𠀁", "1:1 1:2 1:2 2:1 2:2 2:2 2:3 2:3");
  }

  @Test
  void halfAPairIsOneColumn() {
    check("\uDC00a", "1:1 1:2 1:3");
    check("\uD840\uD840\uDC00", "1:1 1:2 1:3 1:3");
    check("a\uD840", "1:1 1:2 1:3");
  }

  @Test
  void offsetIsTheInverseOfLineAndColumn() {
    String characters = "ab字\n𠀀";
    Random random = new Random(7);
    for (int round = 0; round < 500; round++) {
      String text =
          random
              .ints(random.nextInt(40), 0, characters.codePointCount(0, characters.length()))
              .map(i -> characters.codePointAt(characters.offsetByCodePoints(0, i)))
              .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
              .toString();
      LineMap lines = LineMap.of(text);
      for (int i = 0;
          i <= text.length();
          i = i < text.length() ? text.offsetByCodePoints(i, 1) : i + 1) {
        int start = lines.start(lines.line(i));
        assertThat(lines.column(i)).as(text).isEqualTo(text.codePointCount(start, i) + 1);
        assertThat(lines.offset(lines.line(i), lines.column(i))).as(text).isEqualTo(i);
      }
      assertThat(lines.offset(1, text.length() + 9)).as(text).isEqualTo(text.length());
    }
  }

  @Test
  void aLongLineCostsNoMoreForItsLastColumns() {
    Growth.check(
        "columns of one line",
        12_000,
        size -> LineMap.of("字𠀀".repeat(size)),
        lines -> {
          for (int i = 0; i < lines.end(1); i++) {
            assertThat(lines.offset(1, lines.column(i)) <= i + 1).isTrue();
          }
        });
  }
}
