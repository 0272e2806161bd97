package wenzhu.write;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// A file lock that prevents two processes from changing the same files at the same time.
///
/// The system releases the lock of a killed process; the next process reuses the file. The owner of
/// the lock removes the file before it releases the lock. So a process can lock a file that was
/// removed meanwhile, while another one locks a new file at the same path. Therefore a lock is
/// valid only if the path named one and the same file before it was opened and after it was locked.
final class Lock implements AutoCloseable {

  /// The files that this process has locked or is about to lock. The system drops the locks of a
  /// process on a file when the process closes any descriptor of that file, so none is opened
  /// twice.
  private static final Set<Path> OPEN = ConcurrentHashMap.newKeySet();

  private final Path file;
  private final Optional<FileChannel> channel;
  private final Disk disk;

  private Lock(Path file, Optional<FileChannel> channel, Disk disk) {
    this.file = file;
    this.channel = channel;
    this.disk = disk;
  }

  /// Tries to take the lock; see [#isHeld()]. The folder of the file must exist.
  static Lock take(Path file, Disk disk) throws IOException {
    if (!OPEN.add(file)) {
      return new Lock(file, Optional.empty(), disk);
    }
    Optional<FileChannel> channel = Optional.empty();
    try {
      channel = lock(file, disk);
    } finally {
      if (channel.isEmpty()) {
        OPEN.remove(file);
      }
    }
    return new Lock(file, channel, disk);
  }

  boolean isHeld() {
    return channel.isPresent();
  }

  /// Releases the lock. A file that cannot be removed is reused by the next owner.
  @Override
  public void close() {
    if (channel.isPresent()) {
      FileChannel locked = channel.get();
      try (locked) {
        disk.delete(file);
      } catch (IOException remains) {
        // An unlocked file.
      } finally {
        OPEN.remove(file);
      }
    }
  }

  private static Optional<FileChannel> lock(Path file, Disk disk) throws IOException {
    while (true) {
      create(file, disk);
      Optional<Object> before = identity(file);
      FileChannel channel;
      try {
        channel = disk.open(file);
      } catch (NoSuchFileException removed) {
        continue;
      }
      boolean isLocked = channel.tryLock() != null;
      if (isLocked && identity(file).equals(before)) {
        return Optional.of(channel);
      }
      channel.close();
      if (!isLocked) {
        return Optional.empty();
      }
    }
  }

  private static void create(Path file, Disk disk) throws IOException {
    try {
      disk.write(file, new byte[0]);
    } catch (FileAlreadyExistsException exists) {
      // Of another process, or of one that was killed.
    }
  }

  /// What no other file at this path has; empty if there is none. A later file may get the same key
  /// but not the time of creation. Where the file system stores none, it is the time of the last
  /// change, and the file is never changed.
  private static Optional<Object> identity(Path file) throws IOException {
    try {
      BasicFileAttributes found =
          Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      if (!found.isRegularFile()) {
        throw new FileSystemException(file.toString(), null, "Not a regular file");
      }
      return Optional.of(List.of(String.valueOf(found.fileKey()), found.creationTime()));
    } catch (NoSuchFileException none) {
      return Optional.empty();
    }
  }
}
