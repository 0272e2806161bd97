package wenzhu.index.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import wenzhu.text.Readings;

/// Under which keys the pinyin entries are exported.
class PinyinEntryTest {

  @Test
  void keysUnderWhichTheBrowserLooks() {
    keys("新质生产力", "新", "xi", "~xz");
    keys("“5+N”产业", "5", "5n", "~5n");
    keys("质", "质", "zh", "~z");
    keys("R&D", "r", "rd", "~rd");
  }

  private static void keys(String text, String... expected) {
    assertThat(PinyinEntries.keys(new PinyinEntry(text, Readings.of(text), "", "", true)))
        .containsExactlyInAnyOrder(expected);
  }

  /// Of names with the same beginning only some are under the short keys, and all under some key.
  @Test
  void theOtherNamesHaveLongerKeys() {
    PinyinEntries names =
        new PinyinEntries(
            Stream.of("质量", "质变", "质朴", "质问", "真", "质量")
                .map(text -> new PinyinEntry(text, Readings.of(text), "", "", false))
                .toList());
    SortedMap<String, PinyinEntries.Filed> byKey = names.byKey(2);
    assertThat(byKey.keySet())
        .containsExactly(
            "zh", "zhe", "zhi", "zhib", "zhil", "zhip", "zhiw", "~z", "~zb", "~zl", "~zp", "~zw",
            "真", "质", "质变", "质朴", "质量", "质问");
    under(byKey, "zh", true, "质量", "质变");
    under(byKey, "zhip", false, "质朴");
    under(byKey, "质量", false, "质量", "质量");
  }

  private static void under(
      SortedMap<String, PinyinEntries.Filed> byKey, String key, boolean isMore, String... names) {
    PinyinEntries.Filed filed = Objects.requireNonNull(byKey.get(key));
    assertThat(filed.isMore()).as(key).isEqualTo(isMore);
    assertThat(filed.names()).extracting(PinyinEntry::text).containsExactly(names);
  }
}
