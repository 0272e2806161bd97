package wenzhu.write;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import wenzhu.diagnostic.Problem;
import wenzhu.output.OutputFile;

/// Versions of a site to write. Each version has its own content, and one file that no other has.
final class VersionedSite {

  private VersionedSite() {}

  static List<OutputFile> version(int version, int pages) {
    return Stream.concat(
            Stream.of(
                OutputFile.utf8("index.html", "front " + version),
                OutputFile.utf8("only-in-" + version + "/deep/page.html", "x")),
            IntStream.range(0, pages)
                .mapToObj(page ->
                    OutputFile.utf8(
                        "pages/" + page + "/index.html", ("page " + version + "\n").repeat(40))))
        .toList();
  }

  static List<Problem> write(List<OutputFile> files, Path out) {
    return write(files, out, List.of());
  }

  static List<Problem> write(List<OutputFile> files, Path out, List<Path> inputs) {
    return write(files, out, inputs, FolderExchange.ofSystem(), new Disk(DiskListener.NONE));
  }

  static List<Problem> write(
      List<OutputFile> files, Path out, List<Path> inputs, FolderExchange exchange, Disk disk) {
    return SiteWriter.write(producer(files, true), out, inputs, exchange, disk);
  }

  static SiteProducer producer(List<OutputFile> files, boolean complete) {
    return site -> {
      files.forEach(site);
      return complete;
    };
  }

  /// Everything below a folder: files with their content, empty folders and other things by kind.
  static Map<String, String> contents(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      Map<String, String> contents = new TreeMap<>();
      all.filter(path -> !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS) || isEmpty(path))
          .forEach(path -> contents.put(folder.relativize(path).toString(), show(path)));
      contents.remove("");
      return contents;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /// The expected content of a folder after a write of these files.
  static Map<String, String> written(List<OutputFile> files) {
    Map<String, String> contents = new TreeMap<>();
    files.forEach(
        file -> contents.put(file.path(), new String(file.bytes(), StandardCharsets.UTF_8)));
    String lines = files.stream().map(file -> file.path() + "\n").collect(Collectors.joining());
    contents.put(SiteFolder.MANIFEST, lines);
    contents.put(SiteFolder.ATTRIBUTES, "* -text\n");
    return contents;
  }

  private static boolean isEmpty(Path folder) {
    try (Stream<Path> inside = Files.list(folder)) {
      return inside.findAny().isEmpty();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String show(Path path) {
    try {
      return Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)
          ? Files.readString(path)
          : Files.isSymbolicLink(path) ? "link" : "empty folder";
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
