package wenzhu.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.function.Consumer;
import java.util.function.IntFunction;

/// Compares the cost of some work for an input with the cost for one that is four times as large.
///
/// The costs are the processor time of the process and the bytes that all its threads allocate, so the work may use threads of its own.
/// Work in n log n costs some five times as much, work in n² sixteen times. Time below [#FLOOR] is noise.
public final class Growth {

  private static final int MOST = 9;
  private static final int ATTEMPTS = 4;
  private static final Cost FLOOR = new Cost(20_000_000, 8 << 20);

  private static final OperatingSystemMXBean PROCESS =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
  private static final ThreadMXBean THREADS =
      ManagementFactory.getPlatformMXBean(ThreadMXBean.class);

  /// Nanoseconds and bytes.
  private record Cost(long time, long memory) {

    static Cost now() {
      return new Cost(PROCESS.getProcessCpuTime(), THREADS.getTotalThreadAllocatedBytes());
    }

    Cost since(Cost start) {
      return new Cost(time - start.time, memory - start.memory);
    }

    Cost min(Cost other) {
      return new Cost(Math.min(time, other.time), Math.min(memory, other.memory));
    }

    Cost max(Cost other) {
      return new Cost(Math.max(time, other.time), Math.max(memory, other.memory));
    }

    boolean isAtMost(int times, Cost small) {
      return time <= times * small.time && memory <= times * small.memory;
    }
  }

  private Growth() {}

  /// Fails unless the cost for the input of size `4 * size` is less than nine times that of the input of size `size`. Choose the size so
  /// that work in n² would take some 100 ms for the larger input.
  public static <T> void check(String name, int size, IntFunction<T> input, Consumer<T> work) {
    T small = input.apply(size);
    T large = input.apply(4 * size);
    Cost ofSmall = cost(small, work);
    Cost ofLarge = cost(large, work);
    for (int i = 1; i < ATTEMPTS && !ofLarge.isAtMost(MOST, ofSmall.max(FLOOR)); i++) {
      ofSmall = ofSmall.min(cost(small, work));
      ofLarge = ofLarge.min(cost(large, work));
    }
    assertThat(ofLarge.isAtMost(MOST, ofSmall.max(FLOOR)))
        .as("%s: size %d costs %s, size %d costs %s", name, size, ofSmall, 4 * size, ofLarge)
        .isTrue();
  }

  private static <T> Cost cost(T input, Consumer<T> work) {
    Cost start = Cost.now();
    work.accept(input);
    return Cost.now().since(start);
  }
}
