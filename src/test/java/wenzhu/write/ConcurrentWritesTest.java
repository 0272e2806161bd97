package wenzhu.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Processes that write to one folder at the same time, and readers of a folder that is exchanged.
@Tag("slow")
class ConcurrentWritesTest {

  private static final long SEED = 20250614;
  private static final int ROUNDS = 2;
  private static final int PAGES = 40;

  @TempDir(factory = InMemory.class)
  Path temp;

  /// Each process writes its version several times, and most attempts meet a running write.
  @ParameterizedTest
  @ValueSource(ints = {2, 3})
  void eachProcessWritesAllOrIsRefused(int processes) throws Exception {
    Path out = temp.toRealPath().resolve("site");
    Random random = new Random(SEED);
    for (int round = 0; round < ROUNDS; round++) {
      List<Process> running = new ArrayList<>();
      for (int version = 0; version < processes; version++) {
        running.add(
            TestProcess.start(
                RepeatedWriter.class,
                out.toString(),
                Integer.toString(version),
                Integer.toString(PAGES),
                Long.toString(random.nextLong())));
      }
      List<String> reports = new ArrayList<>();
      for (Process process : running) {
        process.inputReader().lines().forEach(reports::add);
        assertThat(process.waitFor()).isZero();
      }
      assertThat(reports)
          .as("seed %d, round %d", SEED, round)
          .hasSize(processes * RepeatedWriter.WRITES)
          .contains("written", "W006")
          .containsOnly("written", "W006");
      assertThat(VersionedSite.contents(out))
          .as("seed %d, round %d", SEED, round)
          .isIn(
              Stream.of(0, 1, 2)
                  .map(version -> VersionedSite.written(VersionedSite.version(version, PAGES)))
                  .toList());
      try (Stream<Path> beside = Files.list(temp)) {
        assertThat(beside).containsExactly(out);
      }
    }
  }

  /// While two folders are exchanged, each path always names one of the two, with its files.
  @Test
  void readersAlwaysFindAFolder() throws Exception {
    Path one = folder("one");
    Path other = folder("other");
    CountDownLatch reading = new CountDownLatch(1);
    try (ExecutorService executor = Executors.newSingleThreadExecutor()) {
      Future<Set<String>> found =
          executor.submit(() -> {
            Set<String> texts = new TreeSet<>();
            while (!Thread.currentThread().isInterrupted()) {
              texts.add(Files.readString(one.resolve("file")));
              texts.add(Files.readString(other.resolve("file")));
              reading.countDown();
            }
            return texts;
          });
      reading.await();
      for (int i = 0; i < 5_001; i++) {
        assertThat(FolderExchange.ofSystem().exchange(one, other)).isTrue();
      }
      executor.shutdownNow();
      assertThat(found.get()).containsExactly("one", "other");
    }
    assertThat(one.resolve("file")).hasContent("other");
    assertThat(other.resolve("file")).hasContent("one");
  }

  private Path folder(String name) throws IOException {
    Path folder = Files.createDirectory(temp.resolve(name));
    Files.writeString(folder.resolve("file"), name);
    return folder;
  }
}
