package wenzhu.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wenzhu.diagnostic.Problem;
import wenzhu.output.OutputFile;

/// A build killed at any moment leaves a complete site, and the next build removes its leftovers.
@Tag("slow")
class KilledWriteTest {

  private static final long SEED = 20230907;
  private static final int PAGES = 6;
  private static final int MANY_PAGES = 400;

  @TempDir(factory = InMemory.class)
  Path temp;

  private Path out;

  @BeforeEach
  void setUp() {
    out = temp.resolve("site");
  }

  /// An uncaught error stops the write before each change to the disk.
  @ParameterizedTest
  @ValueSource(strings = {"exchange", "moves"})
  void survivesAnErrorAtEveryStep(String how) {
    FolderExchange exchange =
        how.equals("moves") ? (one, other) -> false : FolderExchange.ofSystem();
    int steps = steps(exchange);
    assertThat(steps).isGreaterThan(4 * PAGES);
    for (int last = 1; last <= steps; last++) {
      VersionedSite.write(VersionedSite.version(1, PAGES), out);
      Disk killing = killedAt(last);
      assertThatThrownBy(() ->
              VersionedSite.write(
                  VersionedSite.version(2, PAGES), out, List.of(), exchange, killing))
          .isInstanceOf(Killed.class);
      checkWholeAndRecovered(how + ", step " + last, PAGES);
    }
  }

  /// One change to the disk fails. The report agrees with the site, the site is complete, and
  /// nothing else is left, unless the failing change is the removal of something.
  @ParameterizedTest
  @ValueSource(strings = {"exchange", "moves"})
  void reportsTheTruthAfterAFailureAtEveryStep(String how) {
    FolderExchange exchange =
        how.equals("moves") ? (one, other) -> false : FolderExchange.ofSystem();
    int steps = steps(exchange);
    for (int failing = 1; failing <= steps; failing++) {
      VersionedSite.write(VersionedSite.version(1, PAGES), out);
      AtomicInteger step = new AtomicInteger();
      int bad = failing;
      List<String> failed = new ArrayList<>();
      Disk disk =
          new Disk(change -> {
            if (step.incrementAndGet() == bad) {
              failed.add(change);
              throw new IOException("failed");
            }
          });
      List<Problem> problems =
          VersionedSite.write(VersionedSite.version(2, PAGES), out, List.of(), exchange, disk);
      String when = how + ", " + failed;
      boolean isWritten = problems.stream().noneMatch(Problem::isError);
      assertThat(VersionedSite.contents(out)).as(when).isEqualTo(written(isWritten ? 2 : 1, PAGES));
      boolean isRemoval = failed.getFirst().startsWith("delete");
      assertThat(isWritten).as(when).isEqualTo(isRemoval);
      assertThat(beside().size()).as(when).isEqualTo(isRemoval ? 2 : 1);
      if (!failed.getFirst().endsWith("wenzhu-lock")) {
        assertThat(problems)
            .as(when)
            .extracting(problem -> problem.code() + " " + problem.arguments())
            .containsExactly(
                isRemoval
                    ? "W008 [.site.wenzhu-left-1, IOException: failed]"
                    : "W002 [IOException: failed]");
      }
      checkWholeAndRecovered(when, PAGES);
    }
  }

  /// The second write is stopped while it recovers from the first.
  @Test
  void survivesAnErrorAtEveryStepOfARecovery() {
    int maxSteps = 3 * steps((one, other) -> false);
    for (int last = 1; last <= maxSteps; last++) {
      VersionedSite.write(VersionedSite.version(1, PAGES), out);
      killBetweenTheMoves();
      assertThat(out).doesNotExist();
      try {
        VersionedSite.write(
            VersionedSite.version(2, PAGES), out, List.of(), (one, other) -> false, killedAt(last));
      } catch (Killed killed) {
        checkWholeAndRecovered("killed again, step " + last, PAGES);
        continue;
      }
      return;
    }
    throw new AssertionError("did not end");
  }

  @Test
  void restoresTheSiteWithoutABuild() {
    VersionedSite.write(VersionedSite.version(1, PAGES), out);
    killBetweenTheMoves();
    assertThat(SiteWriter.recover(out)).isEmpty();
    assertThat(VersionedSite.contents(out))
        .isEqualTo(VersionedSite.written(VersionedSite.version(1, PAGES)));
  }

  /// A process halts at once, so the system releases its locks and open files. Two steps of each
  /// way to replace a folder are tested; [#survivesAnErrorAtEveryStep] tests every step.
  @Test
  void survivesAHaltAtFourRandomSteps() throws Exception {
    Random random = new Random(SEED);
    int exchangeSteps = steps(FolderExchange.ofSystem());
    int moveSteps = steps((one, other) -> false);
    for (int i = 0; i < 4; i++) {
      String how = i % 2 == 0 ? "exchange" : "moves";
      int last = 2 + random.nextInt((i % 2 == 0 ? exchangeSteps : moveSteps) - 1);
      VersionedSite.write(VersionedSite.version(1, PAGES), out);
      assertThat(start(PAGES, last, how).waitFor()).isEqualTo(137);
      checkWholeAndRecovered("seed " + SEED + ", " + how + ", halted at step " + last, PAGES);
    }
  }

  /// The process gets SIGKILL at random moments.
  @Test
  void survivesSigkill() throws Exception {
    Random random = new Random(SEED);
    VersionedSite.write(VersionedSite.version(1, MANY_PAGES), out);
    long duration = timeOfARun();
    int killed = 0;
    for (int i = 0; i < 6; i++) {
      VersionedSite.write(VersionedSite.version(1, MANY_PAGES), out);
      Process process = start(MANY_PAGES, 0, i % 2 == 0 ? "exchange" : "moves");
      assertThat(process.inputReader().readLine()).isEqualTo("started");
      TimeUnit.NANOSECONDS.sleep((long) (duration * random.nextDouble()));
      process.destroyForcibly();
      killed += process.waitFor() == 0 ? 0 : 1;
      checkWholeAndRecovered("seed " + SEED + ", kill " + i, MANY_PAGES);
    }
    assertThat(killed).as("processes that were still running").isPositive();
  }

  private long timeOfARun() throws Exception {
    Process process = start(MANY_PAGES, 0, "exchange");
    assertThat(process.inputReader().readLine()).isEqualTo("started");
    long from = System.nanoTime();
    assertThat(process.waitFor()).isZero();
    return System.nanoTime() - from;
  }

  private Process start(int pages, int last, String how) throws IOException {
    return TestProcess.start(
        WriterToKill.class,
        out.toString(),
        "2",
        Integer.toString(pages),
        Integer.toString(last),
        how);
  }

  private void checkWholeAndRecovered(String when, int pages) {
    Path site = Files.exists(out) ? out : out.resolveSibling(".site.wenzhu-old");
    assertThat(VersionedSite.contents(site)).as(when).isIn(written(1, pages), written(2, pages));
    List<OutputFile> next = VersionedSite.version(3, 2);
    assertThat(VersionedSite.write(next, out)).as(when).isEmpty();
    assertThat(VersionedSite.contents(out)).as(when).isEqualTo(VersionedSite.written(next));
    assertThat(beside()).as(when).containsExactly(out);
  }

  private List<Path> beside() {
    try (Stream<Path> beside = Files.list(temp)) {
      return beside.toList();
    } catch (IOException unreadable) {
      throw new AssertionError(unreadable);
    }
  }

  private static Map<String, String> written(int version, int pages) {
    return VersionedSite.written(VersionedSite.version(version, pages));
  }

  private void killBetweenTheMoves() {
    Disk killing = killedAt(step -> step.endsWith("wenzhu-new to " + out));
    assertThatThrownBy(() ->
            VersionedSite.write(
                VersionedSite.version(2, PAGES), out, List.of(), (one, other) -> false, killing))
        .isInstanceOf(Killed.class);
  }

  private static Disk killedAt(int last) {
    AtomicInteger step = new AtomicInteger();
    return killedAt(name -> step.incrementAndGet() == last);
  }

  /// A disk that no longer changes from the first step on that is the last one.
  private static Disk killedAt(Predicate<String> isLast) {
    AtomicBoolean killed = new AtomicBoolean();
    return new Disk(step -> {
      if (killed.get() || isLast.test(step)) {
        killed.set(true);
        throw new Killed();
      }
    });
  }

  /// The number of changes to the disk that replace version 1 by version 2.
  private int steps(FolderExchange exchange) {
    VersionedSite.write(VersionedSite.version(1, PAGES), out);
    List<String> steps = new ArrayList<>();
    VersionedSite.write(
        VersionedSite.version(2, PAGES), out, List.of(), exchange, new Disk(steps::add));
    return steps.size();
  }

  private static final class Killed extends Error {
    private static final long serialVersionUID = 1;
  }
}
