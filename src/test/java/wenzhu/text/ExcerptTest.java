package wenzhu.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wenzhu.source.Span;

class ExcerptTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          新质生产力 | 5 | 新质生产力
          新质生产力 | 2 | 新质…
          ''         | 3 | ''
          𠀀𠀁𠀂     | 2 | 𠀀𠀁…
          ae\u0301i  | 2 | a…
          e\u0301i   | 1 | e…
          👩‍🔬看     | 3 | 👩‍🔬…
          👩‍🔬看     | 2 | 👩‍…
          葛\uDB40\uDD00城 | 2 | 葛\uDB40\uDD00…
          """)
  void theFirstCharacters(String text, int limit, String expected) {
    assertThat(Excerpt.head(text, limit)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2 | …质生 | 发展…
          3 | 新质生 | 发展。
          9 | 新质生 | 发展。
          """)
  void charactersAroundASpan(int limit, String before, String after) {
    String text = "新质生产力发展。";
    Span span = new Span(3, 5);
    assertThat(Excerpt.before(text, span, limit)).isEqualTo(before);
    assertThat(Excerpt.after(text, span, limit)).isEqualTo(after);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          一二三四五 | 2 | 一二…四五
          一二三四   | 2 | 一二三四
          𠀀二三四𠀁 | 1 | 𠀀…𠀁
          """)
  void bothEnds(String text, int limit, String expected) {
    assertThat(Excerpt.ends(text, limit)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"3", "8"})
  void aLineFeedBecomesASpace(int limit) {
    assertThat(Excerpt.head("一\n二三", limit)).startsWith("一 二");
  }
}
