package wenzhu.write;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/// The changes that this package makes to a disk, one method for each kind.
record Disk(DiskListener listener) {

  void createFolders(Path folder) throws IOException {
    listener.before("create " + folder);
    Files.createDirectories(folder);
  }

  /// Writes a new file.
  void write(Path file, byte[] bytes) throws IOException {
    listener.before("write " + file);
    Files.write(file, bytes, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
  }

  /// Appends to a file, which is created if missing.
  void append(Path file, byte[] bytes) throws IOException {
    listener.before("append to " + file);
    Files.write(
        file,
        bytes,
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND,
        StandardOpenOption.WRITE);
  }

  /// Waits until the content of a file is on the storage device.
  void sync(Path file) throws IOException {
    listener.before("sync " + file);
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  void move(Path from, Path to) throws IOException {
    listener.before("move " + from + " to " + to);
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
  }

  /// Exchanges two folders; false if the system cannot do that.
  boolean exchange(FolderExchange exchange, Path one, Path other) {
    listener.before("exchange " + one + " and " + other);
    return exchange.exchange(one, other);
  }

  void delete(Path file) throws IOException {
    listener.before("delete " + file);
    Files.deleteIfExists(file);
  }

  void deleteIfEmpty(Path folder) throws IOException {
    listener.before("delete " + folder);
    try {
      Files.deleteIfExists(folder);
    } catch (DirectoryNotEmptyException notEmpty) {
      // Contains foreign files.
    }
  }
}
