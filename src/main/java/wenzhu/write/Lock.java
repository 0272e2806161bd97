package wenzhu.write;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Optional;

/// Keeps two builds from writing one folder at once.
///
/// The system gives up the lock of a process that was killed; the file it leaves is taken over by
/// the next. Whoever holds the lock removes the file before letting go.
final class Lock implements AutoCloseable {

  private final Path file;
  private final Optional<FileChannel> channel;

  private Lock(Path file, Optional<FileChannel> channel) {
    this.file = file;
    this.channel = channel;
  }

  /// Takes the lock, or does not where another has it ([#isHeld()]).
  static Lock take(Path file) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    while (true) {
      FileChannel channel =
          FileChannel.open(
              file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
      if (!tryLock(channel)) {
        channel.close();
        return new Lock(file, Optional.empty());
      }
      if (isAt(file, channel)) {
        return new Lock(file, Optional.of(channel));
      }
      channel.close();
    }
  }

  boolean isHeld() {
    return channel.isPresent();
  }

  @Override
  public void close() throws IOException {
    if (channel.isPresent()) {
      Files.deleteIfExists(file);
      channel.get().close();
    }
  }

  private static boolean tryLock(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException ownedByThisProcess) {
      return false;
    }
  }

  /// Whether the locked file is still the one with that name, not one that its last holder has just
  /// removed: what is written into the one must be found in the other.
  private static boolean isAt(Path file, FileChannel channel) throws IOException {
    byte[] mark =
        (ProcessHandle.current().pid() + " " + System.nanoTime())
            .getBytes(StandardCharsets.US_ASCII);
    channel.truncate(0);
    channel.write(ByteBuffer.wrap(mark), 0);
    try {
      return Arrays.equals(Files.readAllBytes(file), mark);
    } catch (NoSuchFileException removed) {
      return false;
    }
  }
}
