package wenzhu.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The pairs that cover a string, each with its place.
class GramsTest {

  @Test
  void coversAStringWithAsFewPairsAsWillDo() {
    check("新质", "新质 0");
    check("新质生", "新质 0, 质生 1");
    check("新质生产", "新质 0, 生产 2");
    check("新质生产力", "新质 0, 生产 2, 产力 3");
    check(" gdp", " g 0, dp 2");
  }

  @Test
  void countsPlacesInUnitsAndPairsCharacters() {
    check("𠮷野家", "𠮷野 0, 野家 2");
    check("吉𠮷", "吉𠮷 0");
    check("𠮷𠮷𠮷", "𠮷𠮷 0, 𠮷𠮷 2");
  }

  private static void check(String string, String expected) {
    assertThat(
            Grams.cover(string).stream()
                .map(pair -> pair.text() + " " + pair.at())
                .collect(Collectors.joining(", ")))
        .isEqualTo(expected);
  }
}
