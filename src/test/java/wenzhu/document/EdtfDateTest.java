package wenzhu.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Dates of different precision.
class EdtfDateTest {

  @Test
  void areOrderedByTimeThenPrecisionThenQualifier() {
    check("2022~", "2023", "2023%", "2023?", "2023~", "2023-01", "2023-01?", "2023-01-01");
    check("2023?", "2023-12-31", "2024");
    check("2023-12?", "2023-12-31", "2023-12-31?", "2024-01");
  }

  private static void check(String... dates) {
    List<String> expected = List.of(dates);
    assertThat(expected.reversed().stream().flatMap(EdtfDateTest::date).sorted())
        .map(EdtfDate::toString)
        .isEqualTo(expected);
  }

  private static Stream<EdtfDate> date(String text) {
    return EdtfDate.parse(text).stream();
  }
}
