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

/// The complete site of this repository's edition, built once, with its search index.
final class BuiltSite {

  /// A separate class: lambdas of [BuiltSite] that run in the build's threads would wait for its
  /// static initialiser.
  private static final class Lazy {
    static final Map<String, byte[]> FILES = build();
  }

  private BuiltSite() {}

  /// The files, by path.
  static Map<String, byte[]> files() {
    return Lazy.FILES;
  }

  /// The same pages with another search index.
  static Map<String, byte[]> filesWith(SearchIndex index) {
    Map<String, byte[]> files = new ConcurrentHashMap<>(files());
    files.keySet().removeIf(path -> path.matches("search/[0-9a-f]+/.*"));
    IndexExport.files(index).forEach(file -> files.put(file.path(), file.bytes()));
    return files;
  }

  /// Writes the files to a folder.
  static void writeTo(Path folder) throws IOException {
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
