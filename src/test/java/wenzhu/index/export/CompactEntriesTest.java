package wenzhu.index.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Strings with their bits and continuations.
class CompactEntriesTest {

  private record Entry(String string, List<Long> numbers, String continuations) {}

  /// Added one by one, and as parts.
  @Test
  void everyEntryIsReadBack() {
    for (long seed = 0; seed < 200; seed++) {
      Random random = new Random(seed);
      List<Entry> expected = new ArrayList<>();
      CompactEntries all = new CompactEntries();
      for (int part = random.nextInt(6); part > 0; part--) {
        CompactEntries entries = random.nextBoolean() ? new CompactEntries() : all;
        int most = seed < 20 ? 3_000 : 300; // Several chunks, or some of one.
        for (int i = random.nextInt(most); i > 0; i--) {
          Entry entry = entry(random);
          BitWriter bits = new BitWriter();
          entry.numbers().forEach(number -> bits.add(number, 3));
          entries.add(new CompactEntries.Entry(entry.string(), bits, entry.continuations()));
          expected.add(entry);
        }
        if (entries != all) {
          all.addAll(entries);
        }
      }
      assertThat(read(all, expected)).as("seed %d", seed).isEqualTo(expected);
    }
  }

  private static Entry entry(Random random) {
    List<Long> numbers = random.longs(random.nextInt(20), 0, 100_000).boxed().toList();
    return new Entry(
        string(random, 1 + random.nextInt(8)), numbers, string(random, random.nextInt(64)));
  }

  private static String string(Random random, int length) {
    int[] from = {'a', 0x4E00, 0x20000, '+'};
    StringBuilder string = new StringBuilder();
    for (int i = 0; i < length; i++) {
      string.appendCodePoint(from[random.nextInt(from.length)] + random.nextInt(20));
    }
    return string.toString();
  }

  private static List<Entry> read(CompactEntries all, List<Entry> expected) {
    assertThat(all.size()).isEqualTo(expected.size());
    List<Entry> read = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      CompactEntries.Entry entry = all.get(i);
      BitWriter bits = new BitWriter().addAll(entry.bits(), entry.bitCount());
      assertThat(bits.size()).isEqualTo(entry.bitCount());
      ReadBits reader = new ReadBits(bits.toString());
      List<Long> numbers = expected.get(i).numbers().stream().map(_ -> reader.next(3)).toList();
      read.add(new Entry(entry.string(), numbers, entry.continuations()));
    }
    return read;
  }
}
