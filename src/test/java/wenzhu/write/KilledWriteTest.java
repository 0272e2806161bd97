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
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.AnnotatedElementContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.io.TempDirFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wenzhu.output.OutputFile;

/// A build that dies at any moment leaves a whole site, and the next one clears up after it.
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

  /// Stopped by an error that nobody catches, at every step there is.
  @ParameterizedTest
  @ValueSource(strings = {"exchange", "renames"})
  void everyStep(String how) {
    FolderExchange swap = how.equals("renames") ? (one, other) -> false : FolderExchange.ofSystem();
    int steps = steps(swap);
    assertThat(steps).isGreaterThan(4 * PAGES);
    for (int last = 1; last <= steps; last++) {
      SampleSite.write(SampleSite.version(1, PAGES), out);
      Disk mortal = dyingAt(last);
      assertThatThrownBy(
              () -> SampleSite.write(SampleSite.version(2, PAGES), out, List.of(), swap, mortal))
          .isInstanceOf(Killed.class);
      checkWholeAndMended(how + ", step " + last, PAGES);
    }
  }

  /// Also while it clears up after one that was killed before.
  @Test
  void everyStepOfAnotherBuildAfterOneThatDiedBetweenTheRenames() {
    int enough = 3 * steps((one, other) -> false);
    for (int last = 1; last <= enough; last++) {
      SampleSite.write(SampleSite.version(1, PAGES), out);
      dieBetweenTheRenames();
      assertThat(out).doesNotExist();
      try {
        SampleSite.write(
            SampleSite.version(2, PAGES), out, List.of(), (one, other) -> false, dyingAt(last));
      } catch (Killed killed) {
        checkWholeAndMended("second death, step " + last, PAGES);
        continue;
      }
      return;
    }
    throw new AssertionError("never came to its end");
  }

  @Test
  void theSiteIsMovedBackWithoutABuild() {
    SampleSite.write(SampleSite.version(1, PAGES), out);
    dieBetweenTheRenames();
    assertThat(SiteWriter.mend(out).problems()).isEmpty();
    assertThat(SampleSite.contents(out))
        .isEqualTo(SampleSite.written(SampleSite.version(1, PAGES)));
  }

  /// A process that ends at once, its locks and open files left to the system: what [#everyStep]
  /// cannot show. Two moments of each way to replace a folder; every step is tried above.
  @Test
  void aProcessHaltedAtFourSeededSteps() throws Exception {
    Random random = new Random(SEED);
    int exchange = steps(FolderExchange.ofSystem());
    int renames = steps((one, other) -> false);
    for (int i = 0; i < 4; i++) {
      String how = i % 2 == 0 ? "exchange" : "renames";
      int last = 2 + random.nextInt((i % 2 == 0 ? exchange : renames) - 1);
      SampleSite.write(SampleSite.version(1, PAGES), out);
      assertThat(start(PAGES, last, how).waitFor()).isEqualTo(137);
      checkWholeAndMended("seed " + SEED + ", " + how + ", halted at step " + last, PAGES);
    }
  }

  /// SIGKILL from outside, wherever the process happens to be.
  @Test
  void killedFromOutside() throws Exception {
    Random random = new Random(SEED);
    SampleSite.write(SampleSite.version(1, MANY_PAGES), out);
    long whole = timeOfAWholeRun();
    int killed = 0;
    for (int i = 0; i < 6; i++) {
      SampleSite.write(SampleSite.version(1, MANY_PAGES), out);
      Process process = start(MANY_PAGES, 0, i % 2 == 0 ? "exchange" : "renames");
      assertThat(process.inputReader().readLine()).isEqualTo("started");
      TimeUnit.NANOSECONDS.sleep((long) (whole * random.nextDouble()));
      process.destroyForcibly();
      killed += process.waitFor() == 0 ? 0 : 1;
      checkWholeAndMended("seed " + SEED + ", kill " + i, MANY_PAGES);
    }
    assertThat(killed).as("processes that were still running").isPositive();
  }

  private long timeOfAWholeRun() throws Exception {
    Process process = start(MANY_PAGES, 0, "exchange");
    assertThat(process.inputReader().readLine()).isEqualTo("started");
    long from = System.nanoTime();
    assertThat(process.waitFor()).isZero();
    return System.nanoTime() - from;
  }

  private Process start(int pages, int last, String how) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            WriterToKill.class.getName(),
            out.toString(),
            "2",
            Integer.toString(pages),
            Integer.toString(last),
            how)
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  private void checkWholeAndMended(String when, int pages) {
    Path whole = Files.exists(out) ? out : out.resolveSibling(".site.wenzhu-old");
    assertThat(SampleSite.contents(whole)).as(when).isIn(written(1, pages), written(2, pages));
    List<OutputFile> next = SampleSite.version(3, 2);
    assertThat(SampleSite.write(next, out).problems()).as(when).isEmpty();
    assertThat(SampleSite.contents(out)).as(when).isEqualTo(SampleSite.written(next));
    try (Stream<Path> beside = Files.list(temp)) {
      assertThat(beside).as(when).containsExactly(out);
    } catch (IOException unreadable) {
      throw new AssertionError(unreadable);
    }
  }

  private static Map<String, String> written(int version, int pages) {
    return SampleSite.written(SampleSite.version(version, pages));
  }

  private void dieBetweenTheRenames() {
    Disk mortal =
        new Disk(step -> {
          if (step.endsWith("wenzhu-new to " + out)) {
            throw new Killed();
          }
        });
    assertThatThrownBy(() ->
            SampleSite.write(
                SampleSite.version(2, PAGES), out, List.of(), (one, other) -> false, mortal))
        .isInstanceOf(Killed.class);
  }

  private static Disk dyingAt(int last) {
    AtomicInteger step = new AtomicInteger();
    return new Disk(name -> {
      if (step.incrementAndGet() == last) {
        throw new Killed();
      }
    });
  }

  /// How many changes to the disk it takes to replace version 1 by version 2.
  private int steps(FolderExchange swap) {
    SampleSite.write(SampleSite.version(1, PAGES), out);
    List<String> steps = new ArrayList<>();
    SampleSite.write(SampleSite.version(2, PAGES), out, List.of(), swap, new Disk(steps::add));
    return steps.size();
  }

  /// Hundreds of sites are written here, and waiting for a disk proves nothing about being killed.
  private static final class InMemory implements TempDirFactory {

    @Override
    public Path createTempDirectory(AnnotatedElementContext element, ExtensionContext extension)
        throws IOException {
      Path memory = Path.of("/dev/shm");
      return Files.isWritable(memory)
          ? Files.createTempDirectory(memory, "wenzhu")
          : Files.createTempDirectory("wenzhu");
    }
  }

  private static final class Killed extends Error {
    private static final long serialVersionUID = 1;
  }
}
