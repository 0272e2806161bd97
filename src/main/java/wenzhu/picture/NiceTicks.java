package wenzhu.picture;

import java.util.stream.IntStream;

/// Round numbers for scales.
final class NiceTicks {

  private NiceTicks() {}

  /// 1, 2, 5, 10, 20, 50 and so on.
  static IntStream all() {
    return IntStream.iterate(1, ten -> ten <= 100_000_000, ten -> ten * 10)
        .flatMap(ten -> IntStream.of(ten, 2 * ten, 5 * ten));
  }

  /// The smallest that divides `amount` into at most `most` parts.
  static int round(int amount, int most) {
    return all().filter(step -> amount / step <= most).findFirst().orElse(amount);
  }
}
