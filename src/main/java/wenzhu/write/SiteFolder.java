package wenzhu.write;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/// A folder with a complete or partial site, and the manifest that lists its files.
///
/// A file is listed before it is written, and the manifest is removed last. So every file of a
/// partial site is listed. Other files are foreign.
final class SiteFolder {

  static final String MANIFEST = ".wenzhu-manifest";
  static final String ATTRIBUTES = ".gitattributes";

  /// Files of a site that no stage produces.
  static final List<String> OWN = List.of(ATTRIBUTES, MANIFEST);

  private SiteFolder() {}

  /// Whether this is a folder with a manifest.
  static boolean isAt(Path folder) {
    return Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
        && Files.isRegularFile(folder.resolve(MANIFEST), LinkOption.NOFOLLOW_LINKS);
  }

  /// The paths of the foreign files and folders, sorted.
  static List<String> foreign(Path folder) throws IOException {
    if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      return List.of();
    }
    if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      return List.of(String.valueOf(folder.getFileName()));
    }
    Manifest manifest = Manifest.read(folder.resolve(MANIFEST));
    List<String> foreign = new ArrayList<>();
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path at, BasicFileAttributes attributes) {
            if (at.equals(folder) || manifest.hasFolder(path(folder, at))) {
              return FileVisitResult.CONTINUE;
            }
            foreign.add(path(folder, at) + "/");
            return FileVisitResult.SKIP_SUBTREE;
          }

          @Override
          public FileVisitResult visitFile(Path at, BasicFileAttributes attributes) {
            if (!isListed(manifest, path(folder, at), attributes)) {
              foreign.add(path(folder, at));
            }
            return FileVisitResult.CONTINUE;
          }
        });
    foreign.sort(null);
    return foreign;
  }

  /// Removes the listed files, then the empty folders, then the manifest. Foreign files and their
  /// folders stay.
  static void remove(Path folder, Disk disk) throws IOException {
    if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    Manifest manifest = Manifest.read(folder.resolve(MANIFEST));
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path at, BasicFileAttributes attributes)
              throws IOException {
            String path = path(folder, at);
            if (!path.equals(MANIFEST) && isListed(manifest, path, attributes)) {
              disk.delete(at);
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path at, @Nullable IOException failure)
              throws IOException {
            if (!at.equals(folder) && manifest.hasFolder(path(folder, at))) {
              disk.deleteIfEmpty(at);
            }
            return FileVisitResult.CONTINUE;
          }
        });
    disk.delete(folder.resolve(MANIFEST));
    disk.deleteIfEmpty(folder);
  }

  private static boolean isListed(Manifest manifest, String path, BasicFileAttributes attributes) {
    return attributes.isRegularFile() && (OWN.contains(path) || manifest.hasFile(path));
  }

  private static String path(Path folder, Path at) {
    return StreamSupport.stream(folder.relativize(at).spliterator(), false)
        .map(Path::toString)
        .collect(Collectors.joining("/"));
  }
}
