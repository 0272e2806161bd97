package wenzhu.index.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The keys of names that begin alike.
class PinyinEntriesTest {

  @Test
  void namesOfAKeyThatHasMoreAreUnderLongerKeys() {
    PinyinEntries names = new PinyinEntries(List.of(name("甲乙"), name("甲丙"), name("甲丁")));
    assertThat(filed(names, 2, "甲").isMore()).isTrue();
    assertThat(filed(names, 2, "甲").names())
        .extracting(PinyinEntry::text)
        .containsExactly("甲乙", "甲丙");
    assertThat(filed(names, 2, "甲丁").names()).extracting(PinyinEntry::text).containsExactly("甲丁");
    assertThat(names.byKey(3)).doesNotContainKey("甲丁");
  }

  @Test
  void aLongBeginningIsNotAKey() {
    String beginning = "甲".repeat(200);
    PinyinEntries names =
        new PinyinEntries(
            IntStream.range(0, 10).mapToObj(i -> name(beginning + (char) ('乙' + i))).toList());
    assertThat(names.byKey(3).keySet()).allMatch(key -> key.length() <= 24);
    assertThat(filed(names, 3, "甲".repeat(23)).isMore()).isTrue();
    assertThat(filed(names, 3, "甲".repeat(24)).isMore()).isFalse();
    assertThat(filed(names, 3, "甲".repeat(24)).names()).hasSize(3);
  }

  private static PinyinEntries.Filed filed(PinyinEntries names, int most, String key) {
    return Objects.requireNonNull(names.byKey(most).get(key), key);
  }

  private static PinyinEntry name(String text) {
    List<String> readings =
        Stream.concat(Collections.nCopies(text.length() - 1, "jia").stream(), Stream.of("yi"))
            .toList();
    return new PinyinEntry(text, readings, "", "terms/", true);
  }
}
