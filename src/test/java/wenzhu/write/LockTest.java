package wenzhu.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// At most one process has the lock of a path, whichever take it and release it.
class LockTest {

  private static final int TURNS = 300;

  @TempDir Path temp;
  private Path file;

  @BeforeEach
  void setUp() throws IOException {
    file = temp.toRealPath().resolve("lock");
  }

  /// Each process takes the lock again and again; while it has it, it creates a file that must not
  /// exist.
  @ParameterizedTest
  @ValueSource(ints = {2, 3})
  @Tag("slow")
  void onlyOneProcessHasTheLock(int processes) throws Exception {
    List<Process> running = new ArrayList<>();
    for (int i = 0; i < processes; i++) {
      running.add(TestProcess.start(LockTaker.class, file.toString(), Integer.toString(TURNS)));
    }
    for (Process process : running) {
      assertThat(process.inputReader().lines())
          .as("turns, or the turn with two owners")
          .containsExactly("had " + TURNS);
      assertThat(process.waitFor()).isZero();
    }
    assertThat(temp).isEmptyDirectory();
  }

  /// A failed attempt of the owner's own process must not release the lock: the system drops the
  /// locks of a process on a file when the process closes any descriptor of that file.
  @Test
  @Tag("slow")
  void failedAttemptsDoNotReleaseTheLock() throws Exception {
    try (Lock lock = take()) {
      assertThat(lock.isHeld()).isTrue();
      try (Lock second = take()) {
        assertThat(second.isHeld()).isFalse();
      }
      checkOtherProcess("refused");
      checkOtherProcess("refused");
      try (Lock third = take()) {
        assertThat(third.isHeld()).isFalse();
      }
    }
    assertThat(temp).isEmptyDirectory();
    checkOtherProcess("had 1");
  }

  private void checkOtherProcess(String expected) throws Exception {
    Process process = TestProcess.start(LockTaker.class, file.toString(), "1");
    assertThat(process.inputReader().lines()).containsExactly(expected);
    assertThat(process.waitFor()).isZero();
  }

  @Test
  void fileOfAKilledProcessIsTakenOver() throws IOException {
    Files.createFile(file);
    try (Lock lock = take()) {
      assertThat(lock.isHeld()).isTrue();
    }
    assertThat(temp).isEmptyDirectory();
  }

  @Test
  void lockCanBeTakenAgain() throws IOException {
    for (int i = 0; i < 3; i++) {
      try (Lock lock = take()) {
        assertThat(lock.isHeld()).isTrue();
        assertThat(file).isEmptyFile();
      }
      assertThat(file).doesNotExist();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"link", "broken link", "folder"})
  void refusesWhatIsNotAFile(String kind) throws IOException {
    Path target = temp.resolve("target");
    switch (kind) {
      case "link" -> Files.createSymbolicLink(file, Files.createFile(target));
      case "broken link" -> Files.createSymbolicLink(file, target);
      default -> Files.createDirectory(file);
    }
    for (int i = 0; i < 2; i++) {
      assertThatThrownBy(this::take)
          .isInstanceOf(FileSystemException.class)
          .hasMessageContaining(file.toString());
    }
    assertThat(Files.exists(target)).isEqualTo(kind.equals("link"));
  }

  private Lock take() throws IOException {
    return Lock.take(file, new Disk(DiskListener.NONE));
  }
}
