package wenzhu.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import wenzhu.index.SearchIndex;
import wenzhu.index.export.IndexExport;
import wenzhu.pipeline.BuildOptions;
import wenzhu.pipeline.Pipeline;
import wenzhu.pipeline.Stage;

/// The site of this repository's edition as it is written, search and all, built once.
final class BuiltSite {

  /// Apart, since the threads of a build wait for the class that they come from.
  private static final class Once {
    static final Map<String, byte[]> FILES = build();
  }

  private BuiltSite() {}

  /// Its files, by their paths.
  static Map<String, byte[]> files() {
    return Once.FILES;
  }

  /// The same pages with the search of another index.
  static Map<String, byte[]> filesWith(SearchIndex index) {
    Map<String, byte[]> files = new ConcurrentHashMap<>(files());
    files.keySet().removeIf(path -> path.matches("search/[0-9a-f]+/.*"));
    IndexExport.files(index).forEach(file -> files.put(file.path(), file.bytes()));
    return files;
  }

  /// Lays it in a folder.
  static void lay(Path folder) throws IOException {
    for (var file : files().entrySet()) {
      Path target = folder.resolve(file.getKey());
      Files.createDirectories(target.getParent());
      Files.write(target, file.getValue());
    }
  }

  private static Map<String, byte[]> build() {
    try {
      Path folder = Files.createTempDirectory("wenzhu");
      try {
        Path site = folder.resolve("site");
        build(site, folder.resolve("cache"));
        return read(site);
      } finally {
        remove(folder);
      }
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  private static void build(Path site, Path cache) {
    var options =
        new BuildOptions(
            Path.of("articles"), Path.of("templates"), site, cache, Optional.empty(), 2);
    var built = Pipeline.run(options, Stage.WRITE, _ -> {});
    if (!built.problems().isEmpty()) {
      throw new AssertionError(built.problems());
    }
  }

  private static Map<String, byte[]> read(Path folder) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(folder.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
      }
    }
    return files;
  }

  private static void remove(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
