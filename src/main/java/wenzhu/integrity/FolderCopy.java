package wenzhu.integrity;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/// A copy in a folder. It opens only files that it found in the folder, so no path of a list leads
/// outside; and it follows no link.
final class FolderCopy implements Copy {

  private static final int CHUNK = 1 << 16;

  /// Names at the top that belong to the writing or publishing of a site.
  private static final Set<String> NOT_OF_THE_SITE =
      Set.of(".git", ".gitattributes", ".nojekyll", ".wenzhu-manifest");

  private final Path folder;
  private final Map<String, Path> files = new TreeMap<>();

  /// Paths of links and other things that are not opened.
  private final Set<String> notFiles = new HashSet<>();

  private FolderCopy(Path folder) {
    this.folder = folder;
  }

  /// The folder itself may be a link, since the user named it.
  static FolderCopy of(Path folder) throws IOException {
    FolderCopy copy = new FolderCopy(folder.toRealPath());
    copy.walk();
    return copy;
  }

  private void walk() throws IOException {
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path at, BasicFileAttributes attributes) {
            return NOT_OF_THE_SITE.contains(path(at))
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path at, BasicFileAttributes attributes) {
            files.put(path(at), at);
            if (!attributes.isRegularFile()) {
              notFiles.add(path(at));
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path at, IOException failure) {
            files.put(path(at), at);
            return FileVisitResult.CONTINUE;
          }
        });
    NOT_OF_THE_SITE.forEach(files::remove);
  }

  private String path(Path at) {
    return StreamSupport.stream(folder.relativize(at).spliterator(), false)
        .map(Path::toString)
        .collect(Collectors.joining("/"));
  }

  @Override
  public void read(String path, Content content) throws IOException {
    Path file = files.get(path);
    if (file == null) {
      throw new NoSuchFileException(path);
    } else if (notFiles.contains(path)) {
      throw new FileSystemException(path, null, "Not a regular file");
    }
    read(file, content, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
  }

  /// Reads a file that the user named, which may be a link.
  static void readFile(Path file, Content content) throws IOException {
    read(file, content, StandardOpenOption.READ);
  }

  private static void read(Path file, Content content, OpenOption... options) throws IOException {
    try (InputStream in = Files.newInputStream(file, options)) {
      byte[] chunk = new byte[CHUNK];
      for (int size = in.read(chunk); size >= 0 && !content.isFull(); size = in.read(chunk)) {
        content.add(ByteBuffer.wrap(chunk, 0, size));
      }
    }
  }

  @Override
  public Optional<SortedSet<String>> paths() {
    return Optional.of(new TreeSet<>(files.keySet()));
  }
}
