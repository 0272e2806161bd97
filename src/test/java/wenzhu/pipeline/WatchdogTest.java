package wenzhu.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wenzhu.diagnostic.Code;
import wenzhu.diagnostic.Fault;
import wenzhu.diagnostic.Problem;
import wenzhu.source.Location;

/// A stage that never ends is named, with its file, and nothing is written.
class WatchdogTest {

  private static final Duration SHORT = Duration.ofMillis(1);
  private static final Duration LONG = Duration.ofDays(1);

  private final CountDownLatch never = new CountDownLatch(1);

  @TempDir Path temp;

  @AfterEach
  void release() {
    never.countDown();
  }

  @Test
  void aStageThatNeverEndsIsNamed() throws IOException {
    Files.createDirectories(temp.resolve("articles"));
    BuildOptions options =
        new BuildOptions(
            temp.resolve("articles"),
            Path.of("templates"),
            temp.resolve("site"),
            temp.resolve("cache"),
            Optional.empty(),
            1);
    assertThatThrownBy(() ->
            Pipeline.run(
                options, Stage.WRITE, this::stopAtParsing, new Watchdog(SHORT, Duration.ZERO)))
        .isInstanceOfSatisfying(
            PipelineFault.class,
            fault -> {
              Problem last = fault.problems().getLast();
              assertThat(last.code()).isEqualTo(Code.X004);
              assertThat(last.arguments()).containsExactly("parse", "0");
            });
    assertThat(temp.resolve("site")).doesNotExist();
  }

  private void stopAtParsing(Stage stage) {
    if (stage == Stage.PARSE) {
      waitForEver();
    }
  }

  private void waitForEver() {
    try {
      never.await();
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void theFileAtHandIsNamed() {
    Watchdog watchdog = new Watchdog(Duration.ofMillis(500), Duration.ZERO);
    assertThatThrownBy(() ->
            watchdog.await(
                started(() -> {
                  watchdog.begin(Stage.PARSE, 0);
                  Fault.at("articles/i/a.md", () -> "");
                  return Fault.at(
                      "articles/i/b.md",
                      () -> {
                        waitForEver();
                        return "";
                      });
                })))
        .satisfies(fault ->
            assertThat(Fault.problem(fault, "parse"))
                .isEqualTo(Problem.of(Code.X004, Location.of("articles/i/b.md"), "parse", "0")));
  }

  @Test
  void aRunThatIsEndedBeginsNoOtherStage() {
    Watchdog watchdog = new Watchdog(SHORT, Duration.ZERO);
    watchdog.begin(Stage.LINK, 0);
    assertThatThrownBy(() -> watchdog.await(started(this::never))).isInstanceOf(Fault.class);
    assertThatThrownBy(() -> watchdog.begin(Stage.WRITE, 0))
        .isInstanceOf(IllegalStateException.class);
  }

  private String never() {
    waitForEver();
    return "";
  }

  @Test
  void whatRunsInTimeIsReturned() throws ExecutionException, InterruptedException {
    for (Stage stage : List.of(Stage.READ, Stage.WRITE)) {
      Watchdog watchdog = new Watchdog(Duration.ZERO, Duration.ZERO);
      watchdog.begin(stage, 0);
      assertThat(watchdog.await(started(this::soon))).isEqualTo("done");
    }
    Watchdog watchdog = new Watchdog(Duration.ZERO, LONG);
    watchdog.begin(Stage.RENDER, 1);
    assertThat(watchdog.await(started(this::soon))).isEqualTo("done");
  }

  private String soon() {
    try {
      Thread.sleep(300);
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
    return "done";
  }

  private static <T> Future<T> started(Callable<T> run) {
    return ForkJoinPool.commonPool().submit(run);
  }
}
