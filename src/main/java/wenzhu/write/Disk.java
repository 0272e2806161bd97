package wenzhu.write;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/// The changes that the program makes to a disk, one method for each kind. No other class makes
/// any.
///
/// Files and folders are created where nothing is, so a symbolic link in their place is an error.
/// An existing file is opened only if it is no link.
record Disk(DiskListener listener) {

  /// Creates the folder of a file and those above it, unless they exist.
  void createFoldersOf(Path file) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null) {
      return;
    }
    if (Files.isSymbolicLink(folder)) {
      throw new FileSystemException(folder.toString(), null, "Is a symbolic link");
    }
    if (!Files.isDirectory(folder)) {
      listener.before("create folders " + folder);
      Files.createDirectories(folder);
    }
  }

  /// Creates a folder, which must not exist, in an existing one.
  void createFolder(Path folder) throws IOException {
    listener.before("create folder " + folder);
    Files.createDirectory(folder);
  }

  /// Creates a file, which must not exist.
  OutputStream create(Path file) throws IOException {
    listener.before("create " + file);
    return Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
  }

  /// Creates a file with some content.
  void write(Path file, byte[] bytes) throws IOException {
    try (OutputStream out = create(file)) {
      out.write(bytes);
    }
  }

  /// Appends to an existing file, and waits until its content is on the storage device.
  void append(Path file, byte[] bytes) throws IOException {
    listener.before("append to " + file);
    Files.write(file, bytes, StandardOpenOption.APPEND, LinkOption.NOFOLLOW_LINKS);
    listener.before("sync " + file);
    try (FileChannel channel = open(file)) {
      channel.force(true);
    }
  }

  /// Opens an existing file without changing it.
  FileChannel open(Path file) throws IOException {
    return FileChannel.open(file, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
  }

  void move(Path from, Path to) throws IOException {
    listener.before("move " + from + " to " + to);
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
  }

  /// Exchanges two folders; false if the system cannot do that.
  boolean exchange(FolderExchange exchange, Path one, Path other) throws IOException {
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
