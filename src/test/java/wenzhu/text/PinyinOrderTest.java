package wenzhu.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// The order of the glossary.
class PinyinOrderTest {

  private record Entry(String text, String pinyin) {}

  private static final Comparator<Entry> ORDER = PinyinOrder.by(Entry::pinyin, Entry::text);

  @Test
  void sortsByLettersThenTonesThenCharacters() {
    check(
        new Entry("安", "ān"),
        new Entry("长城", "cháng chéng"),
        new Entry("成都", "Chéngdū"),
        new Entry("路", "lù"),
        new Entry("绿", "lǜ"),
        new Entry("妈", "mā"),
        new Entry("麻", "má"),
        new Entry("马", "mǎ"),
        new Entry("骂", "mà"),
        new Entry("先", "xiān"),
        new Entry("西安", "Xī'ān"));
  }

  private static void check(Entry... expected) {
    List<Entry> shuffled = new ArrayList<>(List.of(expected));
    Collections.shuffle(shuffled, new Random(1));
    assertThat(shuffled.stream().sorted(ORDER)).containsExactly(expected);
  }

  @Test
  void aReadingSettlesCharactersWithSeveral() {
    assertThat(PinyinOrder.letters("Chóngqìng")).isEqualTo("chongqing");
    assertThat(ORDER.compare(new Entry("重庆", "Chóngqìng"), new Entry("重量", "zhòngliàng")))
        .isNegative();
  }

  @Test
  void writesLettersAlone() {
    assertThat(PinyinOrder.letters("xīn zhì shēngchǎnlì")).isEqualTo("xinzhishengchanli");
    assertThat(PinyinOrder.letters("lǜ nǚ Lü")).isEqualTo("lvnvlv");
    assertThat(PinyinOrder.letters("“5+N” chǎnyè")).isEqualTo("5nchanye");
  }

  @Test
  void filesUnderAnInitial() {
    assertThat(PinyinOrder.initial("ān")).isEqualTo("A");
    assertThat(PinyinOrder.initial("“5+N”")).isEqualTo("#");
    assertThat(PinyinOrder.initial("")).isEqualTo("#");
  }

  @Test
  void isAnOrder() {
    for (long seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      List<Entry> entries =
          IntStream.range(0, 12)
              .mapToObj(_ ->
                  new Entry(
                      RandomText.of(random, random.nextInt(3)),
                      RandomText.of(random, random.nextInt(3))))
              .toList();
      List<Entry> sorted = entries.stream().sorted(ORDER).toList();
      for (int i = 0; i < sorted.size(); i++) {
        for (int j = i + 1; j < sorted.size(); j++) {
          int order = ORDER.compare(sorted.get(i), sorted.get(j));
          assertThat(order).as("seed %d", seed).isLessThanOrEqualTo(0);
          assertThat(order == 0)
              .as("seed %d", seed)
              .isEqualTo(
                  sorted.get(i).text().equals(sorted.get(j).text())
                      && ORDER.compare(sorted.get(j), sorted.get(i)) == 0);
        }
      }
    }
  }
}
