package wenzhu.index.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Scanner;
import org.junit.jupiter.api.Test;

/// Numbers as bits, bits as Han characters.
class BitWriterTest {

  /// The same rows as in `bits.test.js`, written here.
  @Test
  void writesNumbersAsBits() {
    check("", "");
    check("1", "0 0");
    check("010", "1 0");
    check("011", "2 0");
    check("00100", "3 0");
    check("1 111", "0 0, 3 2");
    check("01 0000000 1", "64 6, 0 0");
    check("0000 0000 0000 0010 0000 0000 0000 0", "16383 0");
  }

  private static void check(String expected, String numbers) {
    BitWriter bits = new BitWriter();
    Scanner scanner = new Scanner(numbers).useDelimiter("[ ,]+");
    while (scanner.hasNext()) {
      bits.add(scanner.nextLong(), scanner.nextInt());
    }
    String plain = expected.replace(" ", "");
    StringBuilder characters = new StringBuilder();
    for (int from = 0; from < plain.length(); from += BitWriter.IN_CHARACTER) {
      String padded = (plain.substring(from) + "0".repeat(BitWriter.IN_CHARACTER)).substring(0, 14);
      characters.append((char) (0x4E00 + Integer.parseInt(padded, 2)));
    }
    assertThat(bits.size()).isEqualTo(plain.length());
    assertThat(bits.toString()).isEqualTo(characters.toString());
  }

  @Test
  void readsWhatItWroteInParts() {
    for (long seed = 0; seed < 2_000; seed++) {
      Random random = new Random(seed);
      List<Long> numbers = new ArrayList<>();
      List<Integer> orders = new ArrayList<>();
      BitWriter all = new BitWriter();
      BitWriter part = new BitWriter();
      for (int i = random.nextInt(60); i > 0; i--) {
        numbers.add(random.nextLong(1L << random.nextInt(1, 31)));
        orders.add(random.nextInt(20));
        part.add(numbers.getLast(), orders.getLast());
        if (random.nextInt(5) == 0) {
          all.addAll(part.toString(), part.size());
          part = new BitWriter();
        }
      }
      all.addAll(part.toString(), part.size());
      ReadBits read = new ReadBits(all.toString());
      assertThat(orders.stream().map(read::next).toList()).as("seed %d", seed).isEqualTo(numbers);
    }
  }
}
