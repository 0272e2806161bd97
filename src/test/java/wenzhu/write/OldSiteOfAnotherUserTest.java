package wenzhu.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The old site cannot be deleted: its folders do not permit it. The processes that write are not of the
/// superuser, who could delete it.
@Tag("slow")
class OldSiteOfAnotherUserTest {

  private static final Set<PosixFilePermission> ALL = PosixFilePermissions.fromString("rwxrwxrwx");
  private static final Set<PosixFilePermission> READ = PosixFilePermissions.fromString("r-xr-xr-x");
  private static final String WARNING =
      "W008 \\[\\.site\\.wenzhu-left-1, Permission denied: %s/\\.site\\.wenzhu-%s/\\S+]";

  @TempDir Path temp;

  @Test
  void newSiteIsWrittenAndTheOldOneIsNamed() throws Exception {
    Path parent = Files.createDirectory(temp.toRealPath().resolve("parent"));
    Path out = parent.resolve("site");
    Path left = parent.resolve(".site.wenzhu-left-1");
    Map<String, String> old = VersionedSite.written(VersionedSite.version(1, 3));
    assertThat(VersionedSite.write(VersionedSite.version(1, 3), out)).isEmpty();
    allow(out, READ);
    Files.setPosixFilePermissions(temp, ALL);
    Files.setPosixFilePermissions(parent, ALL);

    check(out, 2, WARNING.formatted(parent, "new"));
    assertThat(VersionedSite.contents(left)).isEqualTo(old);
    check(out, 3, WARNING.formatted(parent, "left-1"));
    assertThat(VersionedSite.contents(left)).isEqualTo(old);
    allow(left, ALL);
    check(out, 4, "");
    try (Stream<Path> beside = Files.list(parent)) {
      assertThat(beside).containsExactly(out);
    }
  }

  private static void check(Path out, int version, String problems) throws Exception {
    boolean isSuperuser = Files.getAttribute(out.getParent(), "unix:uid").equals(0);
    Process process =
        TestProcess.start(
            isSuperuser
                ? List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups")
                : List.of(),
            WriterToKill.class,
            out.toString(),
            Integer.toString(version),
            "3",
            "0",
            "exchange");
    assertThat(String.join("\n", process.inputReader().lines().toList()))
        .matches("started" + (problems.isEmpty() ? "" : "\n" + problems));
    assertThat(process.waitFor()).isZero();
    assertThat(VersionedSite.contents(out))
        .isEqualTo(VersionedSite.written(VersionedSite.version(version, 3)));
  }

  @AfterEach
  void allowRemoval() throws Exception {
    allow(temp, ALL);
  }

  private static void allow(Path folder, Set<PosixFilePermission> permissions) throws Exception {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path at : all.filter(Files::isDirectory).toList()) {
        Files.setPosixFilePermissions(at, permissions);
      }
    }
  }
}
