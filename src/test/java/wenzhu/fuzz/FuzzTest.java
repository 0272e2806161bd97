package wenzhu.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What the fuzzer checks is true of seeds, among them all that it once found.
class FuzzTest {

  /// So many seeds that all that was found is among them.
  private static final int FEW = 7;

  @ParameterizedTest
  @EnumSource
  void seedsKeepEveryInvariant(FuzzTarget target) {
    assertThat(target.seeds().subList(0, FEW))
        .allSatisfy(seed -> {
          String first = target.run(seed);
          assertThat(target.run(seed)).isEqualTo(first);
        });
  }
}
