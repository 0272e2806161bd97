package wenzhu.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wenzhu.output.OutputFile;

/// No change to the disk follows a symbolic link. The tests list the paths of all changes of a run,
/// and put a link in the place of each. Only `Disk` changes anything (`ArchitectureTest`), and it
/// reports each change.
class PlantedLinksTest {

  private static final List<OutputFile> OLD = VersionedSite.version(1, 1);
  private static final List<OutputFile> NEW = VersionedSite.version(2, 1);
  private static final Pattern PATH = Pattern.compile("(?<= )/\\S+");

  @TempDir(factory = InMemory.class)
  Path temp;

  private Path work;
  private Path outside;
  private int runs;

  private interface Run {
    void on(Disk disk) throws IOException;
  }

  @BeforeEach
  void setUp() throws IOException {
    temp = temp.toRealPath();
    work = temp.resolve("work");
    outside = Files.createDirectories(temp.resolve("outside"));
    Files.writeString(outside.resolve("file"), "precious");
    VersionedSite.write(OLD, outside.resolve("site"));
  }

  @Test
  @Tag("slow")
  void siteIsWrittenThroughNoLink() throws IOException {
    Path out = work.resolve("site");
    for (FolderExchange exchange : List.of(FolderExchange.ofSystem(), (one, other) -> false)) {
      check(
          () -> VersionedSite.write(OLD, out),
          disk -> VersionedSite.write(NEW, out, List.of(), exchange, disk));
    }
    assertThat(runs).isGreaterThan(100);
  }

  @Test
  void cacheIsWrittenThroughNoLink() throws IOException {
    CacheFile file = new CacheFile(work.resolve("cache/ids.json"));
    byte[] bytes = "[]".getBytes(StandardCharsets.UTF_8);
    check(
        () -> file.replace(out -> out.write(bytes)),
        disk -> file.replace(out -> out.write(bytes), disk));
    assertThat(runs).isGreaterThan(10);
  }

  private interface Setting {
    void make() throws IOException;
  }

  /// Runs with a link to a file, to a folder and to nothing in place of each path, first with an
  /// empty folder, then after an earlier run.
  private void check(Setting earlier, Run run) throws IOException {
    for (Setting before : List.<Setting>of(() -> {}, earlier)) {
      for (Path path : paths(before, run)) {
        for (String target : List.of("file", "site", "nothing")) {
          start(before);
          delete(path);
          Files.createDirectories(path.getParent());
          Files.createSymbolicLink(path, outside.resolve(target));
          Map<String, String> unchanged = VersionedSite.contents(outside);
          try {
            run.on(new Disk(DiskListener.NONE));
          } catch (IOException refused) {
            assertThat(refused.getMessage()).contains(work.toString());
          }
          assertThat(VersionedSite.contents(outside))
              .as("%s as a link to %s", path, target)
              .isEqualTo(unchanged);
          runs++;
        }
      }
    }
  }

  /// The paths of all changes to the disk, and of the folders above them inside the work folder.
  private Set<Path> paths(Setting before, Run run) throws IOException {
    start(before);
    Set<Path> paths = new LinkedHashSet<>();
    run.on(
        new Disk(change -> {
          Matcher found = PATH.matcher(change);
          while (found.find()) {
            for (Path at = Path.of(found.group());
                at != null && !at.equals(work);
                at = at.getParent()) {
              paths.add(at);
            }
          }
        }));
    return paths;
  }

  private void start(Setting before) throws IOException {
    delete(work);
    Files.createDirectories(work);
    before.make();
  }

  private static void delete(Path path) throws IOException {
    if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
      try (Stream<Path> all = Files.walk(path)) {
        for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
