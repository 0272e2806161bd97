package wenzhu.write;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/// A file of the cache, which is read and replaced as a whole. Other processes may do the same at
/// the same time. A symbolic link in its place, or in that of its folder, is not followed.
public record CacheFile(Path path) {

  /// Writes the content of a file.
  @FunctionalInterface
  public interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  /// Opens the file.
  public InputStream open() throws IOException {
    return Files.newInputStream(path, LinkOption.NOFOLLOW_LINKS);
  }

  /// Replaces the file, unless another process is replacing it.
  public void replace(Content content) throws IOException {
    replace(content, new Disk(DiskListener.NONE));
  }

  void replace(Content content, Disk disk) throws IOException {
    disk.createFoldersOf(path);
    try (Lock lock = Lock.take(path.resolveSibling(path.getFileName() + ".lock"), disk)) {
      if (lock.isHeld()) {
        Path temporary = path.resolveSibling(path.getFileName() + ".new");
        disk.delete(temporary);
        try (OutputStream out = disk.create(temporary)) {
          content.writeTo(out);
        }
        disk.move(temporary, path);
      }
    }
  }
}
