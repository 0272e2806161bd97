package wenzhu.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The same input gives the same bytes, whatever the modification times and the order of its files,
/// the time zone, the locale and the number of threads are.
@Tag("slow")
class SameBytesTest {

  @TempDir Path temp;

  @Test
  void twoBuildsOfOneInputAreEqual() throws Exception {
    Path one = temp.resolve("one");
    Path other = temp.resolve("other");
    Path first = temp.resolve("first");
    Path copy = temp.resolve("copy");
    copyInRandomOrder(first, 1);
    copyInRandomOrder(copy, 2);
    build(first, one, 1, "UTC", Locale.ROOT);
    build(copy, other, 7, "Pacific/Kiritimati", Locale.forLanguageTag("tr-TR"));
    Map<String, String> expected = contents(one);
    assertThat(expected).hasSizeGreaterThan(100);
    assertThat(contents(other)).isEqualTo(expected);
  }

  /// Builds in a new process, so that time zone and locale apply to all of it.
  private void build(Path input, Path out, int threads, String zone, Locale locale)
      throws Exception {
    Path home = Files.createDirectories(temp.resolve("home-" + threads));
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "--enable-native-access=ALL-UNNAMED",
            "-Duser.timezone=" + zone,
            "-Duser.language=" + locale.getLanguage(),
            "-Duser.country=" + locale.getCountry(),
            "-Dwenzhu.home=" + home,
            "-Dwenzhu.cache=" + home.resolve("cache"),
            "-cp",
            System.getProperty("java.class.path"),
            "wenzhu.cli.Main",
            "build",
            "--articles=" + input.resolve("articles"),
            "--templates=" + input.resolve("templates"),
            "--out=" + out,
            "--threads=" + threads);
    Path log = temp.resolve("log-" + threads);
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    assertThat(process.waitFor()).as(Files.readString(log)).isZero();
  }

  private static void copyInRandomOrder(Path to, long seed) throws IOException {
    Random random = new Random(seed);
    copyInRandomOrder(Path.of("articles"), to.resolve("articles"), random);
    copyInRandomOrder(Path.of("templates"), to.resolve("templates"), random);
  }

  private static void copyInRandomOrder(Path from, Path to, Random random) throws IOException {
    List<Path> files = new ArrayList<>();
    try (Stream<Path> all = Files.walk(from)) {
      all.filter(Files::isRegularFile).sorted().forEach(files::add);
    }
    Collections.shuffle(files, random);
    for (Path file : files) {
      Path target = to.resolve(from.relativize(file));
      Files.createDirectories(target.getParent());
      Files.copy(file, target);
      Files.setLastModifiedTime(target, FileTime.fromMillis(random.nextLong(2_000_000_000_000L)));
    }
  }

  /// The bytes of each file by path, each byte as one character.
  private static Map<String, String> contents(Path folder) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        contents.put(
            folder.relativize(file).toString(),
            Files.readString(file, StandardCharsets.ISO_8859_1));
      }
    }
    return contents;
  }
}
