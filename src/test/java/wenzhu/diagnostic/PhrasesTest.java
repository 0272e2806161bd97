package wenzhu.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Filling the places of a phrase.
class PhrasesTest {

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      textBlock =
          """
          {0} and {1},          甲 and 乙
          {1}{0}{1},            乙甲乙
          it's {0},             it's 甲
          {#{0}},               {#甲}
          '{0}',                '甲'
          {2} {x} {},           {2} {x} {}
          $1 {0},               $1 甲
          """)
  void places_are_filled_and_nothing_else_is_special(String phrase, String expected) {
    assertThat(Phrases.parse("").fill(phrase, List.of("甲", "乙"))).isEqualTo(expected);
  }
}
