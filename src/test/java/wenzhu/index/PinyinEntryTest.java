package wenzhu.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import wenzhu.index.PinyinEntry.Fit;
import wenzhu.text.Readings;

/// Which pinyin, whole or in part, leads to a name.
class PinyinEntryTest {

  @Test
  void wholeSyllablesInitialsAndCharactersMixed() {
    whole("新质生产力", "xinzhishengchanli", "xzscl", "xzhshchl", "xin质sheng产力", "新质生产力");
    whole("综合", "zonghe", "zh", "zhe", "zongh");
    whole("指挥", "zhh", "zh");
    whole("绿色", "lvse", "lüse", "ls");
  }

  @Test
  void aBeginning() {
    beginning(
        "新质生产力", "x", "xi", "xin", "xinz", "xinzh", "xinzhi", "xz", "xzh", "新", "xin质", "xzscha");
    beginning("城市群", "cs", "chs", "chengsh");
  }

  @Test
  void digitsLettersAndMarks() {
    whole("“5+N”产业生态", "5nchanyeshengtai", "5ncyst", "5+n产业生态");
    beginning("“5+N”产业生态", "5", "5n", "5+N");
    whole("R&D", "rd", "r&d", "R＆D");
    beginning("GPT-4", "gp", "gpt");
  }

  @Test
  void others() {
    none("新质生产力", "xzc", "zhi", "xinzhii", "xzscll", "新知", "q", "xinzhishengchanlia");
    none("“5+N”产业生态", "6n", "n");
  }

  private static void whole(String name, String... typed) {
    check(Fit.WHOLE, name, typed);
  }

  private static void beginning(String name, String... typed) {
    check(Fit.BEGINNING, name, typed);
  }

  private static void none(String name, String... typed) {
    check(Fit.NONE, name, typed);
  }

  private static void check(Fit expected, String text, String... typed) {
    PinyinEntry name = new PinyinEntry(text, Readings.of(text), "", "", true);
    for (String query : typed) {
      assertThat(name.fit(PinyinEntry.prepare(query))).as(query).isEqualTo(expected);
    }
  }

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

  /// Of names that begin alike only some stand under the short keys, and all somewhere.
  @Test
  void ofMoreNamesTheRestStandsUnderLongerKeys() {
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

  @Test
  void namesOfTheEdition() {
    fitting("xinzhi", "新质");
    fitting("xinzhis", "新质生产力");
    fitting("xzscl", "新质生产力");
    fitting("zyh", "周跃辉");
  }

  private static void fitting(String typed, String expected) {
    PinyinEntries names =
        PinyinEntries.of(
            MadeIndex.sample().corpus(), IndexedBlocks.of(MadeIndex.sample().corpus()));
    List<String> found = names.fitting(typed).stream().map(PinyinEntry::text).toList();
    assertThat(found.getFirst()).as(typed).isEqualTo(expected);
  }
}
