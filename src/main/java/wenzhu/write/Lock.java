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

/// A file lock that prevents two builds from writing to one folder at the same time.
///
/// The system releases the lock of a killed process; the next process reuses the file. The owner of
/// the lock removes the file before it releases the lock.
final class Lock implements AutoCloseable {

  private final Path file;
  private final Optional<FileChannel> channel;

  private Lock(Path file, Optional<FileChannel> channel) {
    this.file = file;
    this.channel = channel;
  }

  /// Tries to take the lock; see [#isHeld()].
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
    } catch (OverlappingFileLockException heldByThisProcess) {
      return false;
    }
  }

  /// Whether the path still names the locked file, and its last owner has not just removed it: a mark
  /// written to the channel must be in the file.
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
