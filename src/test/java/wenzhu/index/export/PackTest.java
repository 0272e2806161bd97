package wenzhu.index.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Records in slots of files.
class PackTest {

  @Test
  void aRecordTakesAsManySlotsAsItNeeds() {
    slots(1, "");
    slots(1, "新质生产力");
    slots(1, "a".repeat(128 - Pack.AROUND));
    slots(2, "a".repeat(129 - Pack.AROUND));
    slots(1, "质".repeat((128 - Pack.AROUND) / 2));
    slots(2, "质".repeat((128 - Pack.AROUND) / 2 + 1));
    slots(255, "a".repeat(Pack.capacity()));
  }

  private static void slots(int expected, String content) {
    assertThat(new Pack("b").add(List.of(content)).slots()).isEqualTo(expected);
  }

  /// The first slot of a file has its opening; a record that does not fit begins the next file.
  @Test
  void anAddressIsTheNumberOfTheFirstSlot() {
    addresses(IntStream.of(1, 1, 3, 1), 1, 2, 3, 6);
    addresses(IntStream.of(255, 1), 1, 257);
    addresses(IntStream.of(254, 1, 1), 1, 255, 257);
    addresses(IntStream.of(200, 100, 100, 55), 1, 257, 357, 457);
    addresses(IntStream.of(200, 100, 100, 56), 1, 257, 357, 513);
  }

  private static void addresses(IntStream slots, long... expected) {
    Pack pack = new Pack("b");
    assertThat(slots.mapToLong(count -> pack.add("x", count).address()))
        .containsExactly(Arrays.stream(expected).boxed().toArray(Long[]::new));
  }

  @Test
  void everyCharacterIsReadBack() {
    comesBack("新质生产力，。、“”‘’—…（）");
    comesBack("\"\\\t\n\u0000\u0001\u001f\u0080\u0085");
    comesBack("𠮷𪚥\uD83D\uDE00");
    comesBack("\ud800新\udc00");
    comesBack("é½㎡カ한א\u200f\u202e\u2028\ufeff\ufffd龦鿿㐀");
    comesBack("</script><!-- ]])");
    for (long seed = 0; seed < 500; seed++) {
      Random random = new Random(seed);
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(60); i > 0; i--) {
        text.append(
            (char) (random.nextBoolean() ? random.nextInt(0x10000) : random.nextInt(0x100)));
      }
      comesBack(text.toString().replace(Pack.DIVIDER, 'x'));
    }
  }

  private static void comesBack(String content) {
    Pack pack = new Pack("b");
    Pack.Place place = pack.add(List.of("a", content));
    assertThat(StoredRecords.of(pack)).containsEntry(place.address(), "a" + Pack.DIVIDER + content);
  }

  @Test
  void recordsThatAreMadeInParallelAreInOrder() {
    for (int slots : new int[] {1, 8, 100, 255}) {
      Pack together = new Pack("b");
      together.add("first", 3);
      together.addAll(150, i -> "record " + i, slots);
      Pack oneByOne = new Pack("b");
      oneByOne.add("first", 3);
      IntStream.range(0, 150).forEach(i -> oneByOne.add("record " + i, slots));
      assertThat(together.contentHash()).isEqualTo(oneByOne.contentHash());
      assertThat(StoredRecords.of(together)).hasSize(151).isEqualTo(StoredRecords.of(oneByOne));
    }
  }

  /// No field has the divider.
  @Test
  void aDividerIsReplaced() {
    assertThat(Pack.join(List.of("a\u007fb", ""))).isEqualTo("a\ufffdb\u007f");
  }

  @Test
  void noRecordCrossesFiles() {
    for (long seed = 0; seed < 20; seed++) {
      Random random = new Random(seed);
      Pack pack = new Pack("b");
      Map<Long, String> expected = new TreeMap<>();
      for (int i = 0; i < 200; i++) {
        String content = "质".repeat(random.nextInt(random.nextInt(10) == 0 ? 10_000 : 300));
        Pack.Place place = pack.add(List.of(content));
        assertThat(place.address() % Pack.SLOTS).as("seed %d", seed).isPositive();
        assertThat(place.address() % Pack.SLOTS + place.slots())
            .as("seed %d", seed)
            .isLessThanOrEqualTo(Pack.SLOTS);
        expected.put(place.address(), content);
      }
      assertThat(StoredRecords.of(pack)).as("seed %d", seed).isEqualTo(expected);
    }
  }

  @Test
  void anotherContentGivesAnotherHash() {
    List<Pack> packs = new ArrayList<>();
    for (List<String> records :
        List.of(
            List.<String>of(),
            List.of(""),
            List.of("a"),
            List.of("b"),
            List.of("a", "b"),
            List.of("b", "a"),
            List.of("ab"))) {
      Pack pack = new Pack("b");
      records.forEach(record -> pack.add(List.of(record)));
      packs.add(pack);
    }
    assertThat(packs.stream().map(Pack::contentHash)).doesNotHaveDuplicates();
  }
}
