package wenzhu.write;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/// Every change that this package makes to a disk, one method for each kind.
record Disk(DiskObserver probe) {

  void createFolders(Path folder) throws IOException {
    probe.before("create " + folder);
    Files.createDirectories(folder);
  }

  /// Writes a file that is not there yet.
  void write(Path file, byte[] bytes) throws IOException {
    probe.before("write " + file);
    Files.write(file, bytes, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
  }

  /// Adds to the end of a file, which is made if it is not there.
  void append(Path file, byte[] bytes) throws IOException {
    probe.before("append to " + file);
    Files.write(
        file,
        bytes,
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND,
        StandardOpenOption.WRITE);
  }

  /// Waits until a file is on the disk itself.
  void sync(Path file) throws IOException {
    probe.before("sync " + file);
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  void move(Path from, Path to) throws IOException {
    probe.before("move " + from + " to " + to);
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
  }

  /// Whether two folders have changed places; false where the system cannot do that.
  boolean swap(FolderExchange swap, Path one, Path other) {
    probe.before("swap " + one + " and " + other);
    return swap.swap(one, other);
  }

  void delete(Path file) throws IOException {
    probe.before("delete " + file);
    Files.deleteIfExists(file);
  }

  void deleteIfEmpty(Path folder) throws IOException {
    probe.before("delete " + folder);
    try {
      Files.deleteIfExists(folder);
    } catch (DirectoryNotEmptyException kept) {
      // Holds something that is not ours.
    }
  }
}
