package wenzhu.write;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import wenzhu.output.OutputFile;

/// The paths of the files of a site, and of their folders. The file has one path per line, in the
/// order of writing.
///
/// Paths of a manifest are only compared with the files in the folder, never opened.
record Manifest(Set<String> files, Set<String> folders) {

  /// Reads a manifest; an empty one if the file is missing.
  static Manifest read(Path file) throws IOException {
    return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
        ? ofPaths(
            new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                .lines()
                .collect(Collectors.toSet()))
        : ofPaths(Set.of());
  }

  boolean hasFile(String path) {
    return files.contains(path);
  }

  boolean hasFolder(String path) {
    return folders.contains(path);
  }

  /// The lines for some files.
  static byte[] lines(List<OutputFile> files) {
    return files.stream()
        .map(file -> file.path() + "\n")
        .collect(Collectors.joining())
        .getBytes(StandardCharsets.UTF_8);
  }

  private static Manifest ofPaths(Set<String> paths) {
    Set<String> folders = new HashSet<>();
    for (String path : paths) {
      for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
        folders.add(path.substring(0, slash));
      }
    }
    return new Manifest(paths, folders);
  }
}
