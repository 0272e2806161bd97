package wenzhu.write;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import wenzhu.diagnostic.Problem;
import wenzhu.output.OutputFile;

class SiteWriterTest {

  private static final List<OutputFile> OLD = VersionedSite.version(1, 3);
  private static final List<OutputFile> NEW = VersionedSite.version(2, 2);
  private static final FolderExchange UNABLE = (one, other) -> false;

  @TempDir Path temp;
  private Path out;

  @BeforeEach
  void setUp() throws IOException {
    out = Files.createDirectory(temp.resolve("目录 with space")).resolve("site");
  }

  @Test
  void writesAFirstSite() {
    Path deep = out.resolve("further/down");
    assertThat(VersionedSite.write(OLD, deep)).isEmpty();
    assertThat(VersionedSite.contents(deep)).isEqualTo(VersionedSite.written(OLD));
  }

  @Test
  void writesAFirstSiteIntoAnEmptyFolder() throws IOException {
    Files.createDirectory(out);
    write(OLD);
    checkSite(OLD);
  }

  /// Adds the folder to a git repository, and checks it out with conversion of line ends.
  @Test
  void gitDoesNotChangeThePublishedFiles() throws Exception {
    write(
        List.of(
            OutputFile.utf8("index.html", "one\ntwo\r\n"),
            OutputFile.utf8("search/x.js", "a\nb\n")));
    Path repository = temp.resolve("repository");
    Path checkedOut = Files.createDirectory(temp.resolve("checked-out"));
    git("init", "-q", repository.toString());
    git("-C", repository.toString(), "--work-tree", out.toString(), "add", "-A");
    git(
        "-C",
        repository.toString(),
        "-c",
        "user.name=a",
        "-c",
        "user.email=a@b",
        "commit",
        "-qm",
        "a");
    git(
        "-C",
        repository.toString(),
        "-c",
        "core.autocrlf=true",
        "--work-tree",
        checkedOut.toString(),
        "checkout",
        "-q",
        "-f",
        "HEAD",
        "--",
        ".");
    assertThat(VersionedSite.contents(checkedOut)).isEqualTo(VersionedSite.contents(out));
  }

  private static void git(String... arguments) throws Exception {
    List<String> command = Stream.concat(Stream.of("git"), Stream.of(arguments)).toList();
    assertThat(new ProcessBuilder(command).inheritIO().start().waitFor())
        .as("%s", command)
        .isZero();
  }

  @Test
  void replacesTheSiteAndLeavesNothingElse() {
    write(OLD);
    write(NEW);
    checkSite(NEW);
    write(List.of());
    checkSite(List.of());
  }

  @Test
  void replacesTheSiteWithoutAnExchange() {
    write(OLD);
    assertThat(VersionedSite.write(NEW, out, List.of(), UNABLE, new Disk(DiskListener.NONE)))
        .isEmpty();
    checkSite(NEW);
  }

  @Test
  void exchangesTheFoldersOnLinux() throws IOException {
    Path one = Files.createDirectories(out.resolve("一"));
    Path other = Files.createDirectories(out.resolve("other"));
    Files.writeString(one.resolve("file"), "1");
    boolean linux = System.getProperty("os.name").equals("Linux");
    assertThat(FolderExchange.ofSystem().exchange(one, other)).isEqualTo(linux);
    assertThat(Files.exists(other.resolve("file"))).isEqualTo(linux);
    assertThat(FolderExchange.ofSystem().exchange(one, out.resolve("missing"))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"mine.txt", "pages/0/mine.txt", "pages/mine/", "mine/deep/x", ".gitignore"})
  void refusesForeignFiles(String foreign) throws IOException {
    write(OLD);
    put(foreign, "mine");
    Map<String, String> before = VersionedSite.contents(temp);
    checkProblem(
        VersionedSite.write(NEW, out),
        "W001 site [1, " + (foreign.startsWith("mine/") ? "mine/" : foreign) + "]");
    assertThat(VersionedSite.contents(temp)).isEqualTo(before);
  }

  @Test
  void refusesALinkInPlaceOfItsOwnFile() throws IOException {
    write(OLD);
    Files.delete(out.resolve("index.html"));
    Files.createSymbolicLink(out.resolve("index.html"), temp);
    checkProblem(VersionedSite.write(NEW, out), "W001 site [1, index.html]");
  }

  @Test
  void namesTenOfManyForeignFiles() throws IOException {
    for (int i = 10; i < 22; i++) {
      put(i + ".txt", "mine");
    }
    checkProblem(
        VersionedSite.write(NEW, out),
        "W001 site [12, 10.txt, 11.txt, 12.txt, 13.txt, 14.txt, 15.txt, 16.txt, 17.txt, 18.txt,"
            + " 19.txt, …]");
  }

  /// What another program put into a folder of ours is preserved, is not in the way, and is
  /// reported until it is gone.
  @ParameterizedTest
  @ValueSource(strings = {".site.wenzhu-new", ".site.wenzhu-old", ".site.wenzhu-left-1"})
  void movesForeignFilesInALeftoverFolderAside(String leftover) throws IOException {
    write(OLD);
    put("../" + leftover + "/" + SiteFolder.MANIFEST, "ours.txt\nfolder/ours.txt\n");
    put("../" + leftover + "/ours.txt", "ours");
    put("../" + leftover + "/folder/ours.txt", "ours");
    put("../" + leftover + "/folder/mine.txt", "mine");
    put("../" + leftover + "/empty/", "");
    String left = ".site.wenzhu-left-1";
    for (int i = 0; i < 2; i++) {
      checkProblem(
          VersionedSite.write(NEW, out),
          "W008 site [" + left + ", Directory not empty: empty/, folder/]");
      assertThat(VersionedSite.contents(out)).isEqualTo(VersionedSite.written(NEW));
      assertThat(VersionedSite.contents(out.resolveSibling(left)))
          .isEqualTo(Map.of("folder/mine.txt", "mine", "empty", "empty folder"));
    }
    Files.delete(out.resolveSibling(left + "/folder/mine.txt"));
    Files.delete(out.resolveSibling(left + "/folder"));
    Files.delete(out.resolveSibling(left + "/empty"));
    write(OLD);
    checkSite(OLD);
  }

  @Test
  void removesAnyNumberOfLeftovers() throws IOException {
    for (String name : List.of("new", "old", "left-1", "left-2", "left-7", "left-10")) {
      put("../.site.wenzhu-" + name + "/" + SiteFolder.MANIFEST, "a/b\n");
      put("../.site.wenzhu-" + name + "/a/b", "x");
    }
    put("../.site.wenzhu-lock", "");
    put("mine.txt", "");
    Files.delete(out.resolve("mine.txt"));
    write(NEW);
    checkSite(NEW);
  }

  @Test
  void preservesAForeignFileAddedDuringTheExchange() {
    write(OLD);
    Disk late =
        new Disk(change -> {
          if (change.startsWith("exchange")) {
            put("late.txt", "mine");
          }
        });
    checkProblem(
        VersionedSite.write(NEW, out, List.of(), FolderExchange.ofSystem(), late),
        "W008 site [.site.wenzhu-left-1, Directory not empty: late.txt]");
    assertThat(VersionedSite.contents(out)).isEqualTo(VersionedSite.written(NEW));
    assertThat(out.resolveSibling(".site.wenzhu-left-1/late.txt")).hasContent("mine");
  }

  @ParameterizedTest
  @CsvSource({
    "a.html, a.html, site/a.html [a.html]",
    "a/b.html, A/b.html, site/A/b.html [a/b.html]",
    "Index.html, index.html, site/index.html [Index.html]",
    "a, a/b.html, site/a/b.html [a]",
    "terms/x/index.html, terms/X, site/terms/X [terms/x/index.html]",
    ".gitattributes, b, site/.gitattributes [.gitattributes]",
    ".wenzhu-manifest, b, site/.wenzhu-manifest [.wenzhu-manifest]"
  })
  void refusesConflictingPaths(String one, String other, String problem) {
    write(OLD);
    checkProblem(
        VersionedSite.write(List.of(OutputFile.utf8(one, "1"), OutputFile.utf8(other, "2")), out),
        "W003 " + problem);
    checkSite(OLD);
  }

  @Test
  void refusesALinkAndAFileAsOutputFolder() throws IOException {
    Files.createDirectory(out);
    Path link = Files.createSymbolicLink(temp.resolve("link"), out);
    checkProblem(VersionedSite.write(NEW, link), "W004 site []");
    Path file = Files.writeString(temp.resolve("file"), "");
    checkProblem(VersionedSite.write(NEW, file), "W004 site []");
    assertThat(out).isEmptyDirectory();
  }

  /// A link inside the working folder may be part of the content; one outside is the user's.
  @Test
  void refusesALinkOnTheWayFromTheWorkingFolder() throws IOException {
    Path working = Files.createTempDirectory(Path.of("target"), "links");
    Path link = working.resolve("link");
    try {
      Files.createSymbolicLink(link, out.getParent());
      for (Path bad : List.of(link, link.resolve("site"), link.resolve("further/site"))) {
        checkProblem(VersionedSite.write(NEW, bad), "W004 site []");
        checkProblem(VersionedSite.write(NEW, bad.toAbsolutePath()), "W004 site []");
      }
      assertThat(out.getParent()).isEmptyDirectory();
    } finally {
      Files.deleteIfExists(link);
      Files.delete(working);
    }
    Path outside = Files.createSymbolicLink(temp.resolve("link"), out.getParent());
    assertThat(VersionedSite.write(NEW, outside.resolve("site"))).isEmpty();
    checkSite(NEW);
  }

  @Test
  void refusesTheRootTheHomeAndTheWorkingFolder() {
    String home = System.getProperty("user.home");
    String here = Path.of("").toAbsolutePath().toString();
    checkProblem(VersionedSite.write(NEW, Path.of("/")), "W005 site [/]");
    checkProblem(VersionedSite.write(NEW, Path.of(home)), "W005 site [" + home + "]");
    checkProblem(VersionedSite.write(NEW, Path.of("src/..")), "W005 site [" + here + "]");
  }

  @Test
  void refusesToOverlapItsInput() throws IOException {
    Path articles = Files.createDirectories(temp.resolve("articles"));
    Path link = Files.createSymbolicLink(temp.resolve("link"), articles);
    for (Path bad : List.of(articles, articles.resolve("site"), link.resolve("a/site"), temp)) {
      checkProblem(
          VersionedSite.write(NEW, bad, List.of(articles)), "W007 site [" + articles + "]");
    }
    assertThat(articles).isEmptyDirectory();
  }

  @Test
  void preservesTheOldSiteAfterASystemError() {
    write(OLD);
    String tooLong = "x".repeat(300);
    checkProblem(
        VersionedSite.write(
            List.of(OutputFile.utf8("a", ""), OutputFile.utf8("b/" + tooLong, "")), out),
        "W002 site [File name too long: "
            + out.resolveSibling(".site.wenzhu-new/b/" + tooLong)
            + "]");
    checkSite(OLD);
  }

  @Test
  void preservesTheOldSiteIfTheNewOneIsIncomplete() {
    write(OLD);
    assertThat(SiteWriter.write(VersionedSite.producer(NEW, false), out, List.of())).isEmpty();
    checkSite(OLD);
    SiteProducer broken =
        site -> {
          NEW.forEach(site);
          throw new IllegalStateException("broken");
        };
    assertThatThrownBy(() -> SiteWriter.write(broken, out, List.of())).hasMessage("broken");
    checkSite(OLD);
  }

  /// The site has more bytes than one batch.
  @Test
  void writesALargeSiteInBatches() {
    List<OutputFile> large =
        IntStream.range(0, 40)
            .mapToObj(page -> OutputFile.utf8(page + "/index.html", "x".repeat(1 << 20)))
            .toList();
    write(large);
    checkSite(large);
  }

  @Test
  void callsNoProducerIfNothingCanBeWritten() throws IOException {
    put("mine.txt", "mine");
    SiteProducer idle =
        site -> {
          throw new AssertionError();
        };
    checkProblem(SiteWriter.write(idle, out, List.of()), "W001 site [1, mine.txt]");
  }

  @Test
  void reportsTheReasonOfAWriteError() throws IOException {
    Path file = Files.writeString(temp.resolve("file"), "");
    assertThat(VersionedSite.write(NEW, file.resolve("site")))
        .singleElement()
        .hasToString(
            "Problem[code=W002, at=site, arguments=[FileAlreadyExistsException: "
                + file
                + "], related=[]]");
  }

  @Test
  void refusesASecondBuildAtTheSameTime() throws IOException {
    write(OLD);
    try (Lock lock =
        Lock.take(
            out.toRealPath().resolveSibling(".site.wenzhu-lock"), new Disk(DiskListener.NONE))) {
      assertThat(lock.isHeld()).isTrue();
      checkProblem(VersionedSite.write(NEW, out), "W006 site []");
    }
    checkSite(OLD);
  }

  private void write(List<OutputFile> files) {
    assertThat(VersionedSite.write(files, out)).isEmpty();
  }

  /// Checks that the site contains exactly these files, and that its parent contains nothing else.
  private void checkSite(List<OutputFile> files) {
    assertThat(VersionedSite.contents(out)).isEqualTo(VersionedSite.written(files));
    try (Stream<Path> beside = Files.list(out.getParent())) {
      assertThat(beside).containsExactly(out);
    } catch (IOException unreadable) {
      throw new AssertionError(unreadable);
    }
  }

  private static void checkProblem(List<Problem> problems, String expected) {
    assertThat(problems)
        .extracting(problem -> problem.code() + " " + problem.at() + " " + problem.arguments())
        .containsExactly(expected);
  }

  /// Creates a file in the output folder, or a folder if the path ends with `/`.
  private void put(String path, String text) {
    try {
      Path target = out.resolve(path).normalize();
      Files.createDirectories(path.endsWith("/") ? target : target.getParent());
      if (!path.endsWith("/")) {
        Files.write(target, text.getBytes(UTF_8));
      }
    } catch (IOException unwritable) {
      throw new AssertionError(unwritable);
    }
  }
}
