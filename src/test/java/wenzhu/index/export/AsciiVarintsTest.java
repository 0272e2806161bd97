package wenzhu.index.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Numbers as characters.
class AsciiVarintsTest {

  /// The same rows as in `numbers.test.js`, written here.
  @Test
  void writesNumbersAsCharacters() {
    check("");
    check(" ", 0);
    check("!", 1);
    check("#", 2);
    check("O", 46);
    check("P ", 47);
    check("~ ", 92);
    check("P!", 93);
    check(" ! ", 0, 1, 0);
  }

  private static void check(String expected, long... numbers) {
    AsciiVarints text = new AsciiVarints();
    for (long number : numbers) {
      text.add(number);
    }
    assertThat(text.toString()).isEqualTo(expected);
  }

  @Test
  void readsWhatItWrote() {
    for (long seed = 0; seed < 2_000; seed++) {
      Random random = new Random(seed);
      List<Long> numbers = new ArrayList<>();
      AsciiVarints text = new AsciiVarints();
      for (int i = random.nextInt(20); i > 0; i--) {
        long number = random.nextLong(1L << (1 + random.nextInt(50)));
        numbers.add(number);
        text.add(number);
      }
      assertThat(read(text.toString())).as("seed %d", seed).isEqualTo(numbers);
      assertThat(text.toString()).matches("[ !#-\\[\\]-~]*");
    }
  }

  /// As `numbers.js` reads.
  private static List<Long> read(String text) {
    List<Long> numbers = new ArrayList<>();
    for (int at = 0; at < text.length(); ) {
      long number = 0;
      long times = 1;
      for (boolean more = true; more; times *= 46) {
        char c = text.charAt(at++);
        int digit = c - 32 - (c > '"' ? 1 : 0) - (c > '\\' ? 1 : 0);
        number += digit * times;
        more = digit >= 47;
      }
      numbers.add(number);
    }
    return numbers;
  }
}
