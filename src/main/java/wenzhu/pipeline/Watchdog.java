package wenzhu.pipeline;

import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import wenzhu.diagnostic.Fault;

/// Ends a run in which a stage takes far longer than its input needs, instead of waiting for ever. That is a fault of this program,
/// because the work on an input is in proportion to its length.
///
/// A run that is ended has published nothing: from the start of the last stage on it is no longer ended. So the clock has no effect on
/// what a run produces. Reading has no limit: it takes as long as the disk does.
final class Watchdog {

  private static final Duration INTERVAL = Duration.ofMillis(200);

  /// The part of the time of a stage at its end in which a file must be at hand to be named.
  private static final int LAST_PART = 10;

  private final Duration least;
  private final Duration byUnit;
  private Turn current = new Turn(Stage.READ, Long.MAX_VALUE, 0);
  private boolean isEnded;

  /// A stage with its limit and its start, in nanoseconds.
  private record Turn(Stage stage, long limit, long start) {

    long left() {
      return stage == Stage.READ || stage == Stage.WRITE
          ? Long.MAX_VALUE
          : limit - (System.nanoTime() - start);
    }
  }

  /// A stage may take `least`, and `byUnit` for each UTF-16 unit of the input.
  Watchdog(Duration least, Duration byUnit) {
    this.least = least;
    this.byUnit = byUnit;
  }

  /// Starts the time of a stage. Throws if the run is ended.
  synchronized void begin(Stage stage, long units) {
    if (isEnded) {
      throw new IllegalStateException("the run is ended");
    }
    current = new Turn(stage, least.plus(byUnit.multipliedBy(units)).toNanos(), System.nanoTime());
  }

  /// Waits for the result of a run. Throws [TimeoutException] in a [Fault] if the run is ended, and what the run throws.
  <T> T await(Future<T> run) throws ExecutionException, InterruptedException {
    Set<String> files = new TreeSet<>();
    while (true) {
      try {
        return run.get(INTERVAL.toNanos(), TimeUnit.NANOSECONDS);
      } catch (TimeoutException running) {
        Turn turn = turn();
        if (turn.left() > turn.limit() / LAST_PART) {
          files = filesAtHand();
        } else {
          files.retainAll(filesAtHand());
        }
        if (turn.left() <= 0 && end(turn)) {
          String seconds = String.valueOf(TimeUnit.NANOSECONDS.toSeconds(turn.limit()));
          throw Fault.of(
              files.stream().findFirst().orElse("articles"), new TimeoutException(seconds));
        }
      }
    }
  }

  private synchronized Turn turn() {
    return current;
  }

  /// Ends the run, unless another stage has begun.
  private synchronized boolean end(Turn turn) {
    isEnded = turn.equals(current);
    return isEnded;
  }

  /// The files that [Fault#at] names as the work of threads.
  private static Set<String> filesAtHand() {
    return Thread.getAllStackTraces().keySet().stream()
        .map(Thread::getName)
        .filter(Fault::isPath)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
