package wenzhu.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wenzhu.diagnostic.Code;
import wenzhu.diagnostic.Problem;
import wenzhu.diagnostic.Result;
import wenzhu.source.Asset;
import wenzhu.source.SourceFile;
import wenzhu.source.SourceTree;

class FolderReaderTest {

  private static final Limits SMALL = new Limits(10, 20, 3, 2);

  @TempDir Path temp;

  @Test
  void sortsByPathAndSkipsHiddenFiles() throws IOException {
    write("b/two.md", "2");
    write("b.md", "b");
    write("a/one.notes.md", "1");
    write("a/.one.md.swp", "no");
    write(".git/config.md", "no");
    check("articles", "articles/a/one.notes.md = 1", "articles/b.md = b", "articles/b/two.md = 2");
  }

  @Test
  void removesByteOrderMarksAndNormalisesLineEnds() throws IOException {
    write("a.md", "\uFEFF一\r\n二\r三\n");
    check("articles", "articles/a.md = 一\\n二\\n三\\n");
  }

  @Test
  void readsPicturesAsBytes() throws IOException {
    write("a/map.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0});
    Result<SourceTree> read = FolderReader.read(temp, "articles");
    assertThat(read.problems()).isEmpty();
    assertThat(read.value().assets()).extracting(Asset::path).containsExactly("articles/a/map.png");
    assertThat(read.value().assets().getFirst().bytes())
        .containsExactly(0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0);
  }

  /// Content and extension of a picture agree.
  @Test
  void picturesAreWhatTheirNamesSay() throws IOException {
    List<String> contents =
        List.of(
            "png \u0089PNG\r\n\u001a\n",
            "jpg \u00ff\u00d8\u00ff\u00e0",
            "jpeg \u00ff\u00d8\u00ff\u00db",
            "gif GIF89a",
            "webp RIFF1234WEBPVP8 ",
            "avif \0\0\0 ftypmif1\0\0\0\0mif1avif",
            "any <!doctype html><script>alert(1)</script>",
            "any <svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
            "any ");
    List<String> types = List.of("png", "jpg", "jpeg", "gif", "webp", "avif");
    for (int i = 0; i < contents.size(); i++) {
      String[] content = contents.get(i).split(" ", 2);
      for (String type : types) {
        Path folder = Files.createTempDirectory(temp, "types");
        Files.write(folder.resolve("a." + type), content[1].getBytes(StandardCharsets.ISO_8859_1));
        boolean same = type.replace("jpeg", "jpg").equals(content[0].replace("jpeg", "jpg"));
        Result<SourceTree> read = FolderReader.read(folder, "articles");
        assertThat(read.value().assets()).as(content[0] + " as " + type).hasSize(same ? 1 : 0);
        assertThat(read.problems().stream().map(problem -> problem.code()).toList())
            .isEqualTo(same ? List.of() : List.of(Code.R010));
      }
    }
  }

  @Test
  void reportsTheFirstInvalidByte() throws IOException {
    write("gbk.md", bytes("abc\r\n新", StandardCharsets.UTF_8, "质\n", Charset.forName("GBK")));
    write("cut.md", bytes("𠮷x", StandardCharsets.UTF_8, "\u00E6", StandardCharsets.ISO_8859_1));
    write(
        "marked.md",
        bytes("\uFEFF", StandardCharsets.UTF_8, "\u00FF", StandardCharsets.ISO_8859_1));
    write("good.md", "good");
    check(
        "articles",
        "articles/good.md = good",
        "R001 articles/cut.md:1:3 [0xE6]",
        "R001 articles/gbk.md:2:2 [0xD6]",
        "R001 articles/marked.md:1:1 [0xFF]");
  }

  @Test
  void requiresSlugsInArticles() throws IOException {
    write("a/good-1.quotes.md", "");
    write("a/Bad.md", "");
    write("a/a b.md", "");
    write("a/新.md", "");
    write("a/a.extra.md", "");
    write("B/fine.md", bytes("", StandardCharsets.UTF_8, "\u00FF", StandardCharsets.ISO_8859_1));
    check(
        "articles",
        "articles/a/good-1.quotes.md = ",
        "R001 articles/B/fine.md:1:1 [0xFF]",
        "R003 articles/B [B]",
        "R003 articles/a/Bad.md [Bad.md]",
        "R003 articles/a/a b.md [a b.md]",
        "R003 articles/a/a.extra.md [a.extra.md]",
        "R003 articles/a/新.md [新.md]");
  }

  @Test
  void allowsAnyNameInTemplates() throws IOException {
    write("layouts/_Base.peb", "x");
    write("assets/icons/a.b.svg", "y");
    check("templates", "templates/assets/icons/a.b.svg = y", "templates/layouts/_Base.peb = x");
  }

  @Test
  void warnsOfUnknownFiles() throws IOException {
    write("a/word.docx", "x");
    write("a/picture.svg", "x");
    write("a/md", "x");
    check(
        "articles",
        "R004 articles/a/md [md]",
        "R004 articles/a/picture.svg [picture.svg]",
        "R004 articles/a/word.docx [word.docx]");
  }

  @Test
  void doesNotFollowLinks() throws IOException {
    Path outside = Files.createDirectory(temp.resolve("outside"));
    Files.writeString(outside.resolve("secret.md"), "secret");
    Path inside = Files.createDirectories(temp.resolve("in/a"));
    Files.writeString(inside.resolve("real.md"), "real");
    Files.createSymbolicLink(inside.resolve("file.md"), outside.resolve("secret.md"));
    Files.createSymbolicLink(inside.resolve("folder"), outside);
    Files.createSymbolicLink(inside.resolve("up"), Path.of(".."));
    Files.createSymbolicLink(inside.resolve("sibling.md"), Path.of("real.md"));
    Files.createSymbolicLink(inside.resolve("dangling.md"), Path.of("nowhere"));
    assertThat(show(FolderReader.read(temp.resolve("in"), "articles")))
        .containsExactly(
            "articles/a/real.md = real",
            "R002 articles/a/dangling.md [nowhere]",
            "R002 articles/a/file.md [" + outside.resolve("secret.md") + "]",
            "R002 articles/a/folder [" + outside + "]",
            "R002 articles/a/sibling.md [real.md]",
            "R002 articles/a/up [..]");
  }

  @Test
  void doesNotOpenALinkThatReplacedAFileAfterItWasListed() throws IOException {
    Path secret = Files.writeString(temp.resolve("secret"), "secret");
    Path link = Files.createSymbolicLink(temp.resolve("late.md"), secret);
    ReadResult read =
        ReadResult.of(
            new FolderWalk.Entry(link, "articles/late.md", FileKind.TEXT, true), Limits.DEFAULT);
    assertThat(read).isInstanceOf(ReadResult.Rejected.class);
  }

  @Test
  void readsAFolderThatTheUserNamedByALink() throws IOException {
    write("in/a.md", "a");
    Path link = Files.createSymbolicLink(temp.resolve("link"), temp.resolve("in"));
    assertThat(show(FolderReader.read(link, "articles"))).containsExactly("articles/a.md = a");
  }

  @Test
  void refusesSpecialFiles() throws IOException {
    try (ServerSocketChannel socket = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      socket.bind(UnixDomainSocketAddress.of(temp.resolve("a.md")));
      check("articles", "R007 articles/a.md [Not a regular file]");
    }
  }

  @Test
  void reportsAMissingFolderAndAFileInItsPlace() throws IOException {
    write("file", "x");
    assertThat(show(FolderReader.read(temp.resolve("none"), "articles")))
        .containsExactly("R006 articles [articles]");
    assertThat(show(FolderReader.read(temp.resolve("file"), "templates")))
        .containsExactly("R007 templates [Not a directory]");
  }

  @Test
  void limitsSizes() throws IOException {
    write("a.md", "0123456789");
    write("b.md", "0123456789-");
    write("c.png", new byte[21]);
    check(
        "articles",
        SMALL,
        "articles/a.md = 0123456789",
        "R005 articles/b.md [10]",
        "R005 articles/c.png [20]");
  }

  @Test
  void limitsTheNumberOfFiles() throws IOException {
    for (int i = 0; i < 4; i++) {
      write(i + ".md", "");
    }
    assertThat(show(FolderReader.read(temp, "articles", SMALL))).contains("R008 articles [3]");
  }

  @Test
  void limitsTheDepth() throws IOException {
    write("1/2/a.md", "deep");
    write("1/2/3/b.md", "deeper");
    check("articles", SMALL, "articles/1/2/a.md = deep", "R009 articles/1/2/3 [2]");
  }

  private void check(String root, String... expected) {
    check(root, Limits.DEFAULT, expected);
  }

  private void check(String root, Limits limits, String... expected) {
    assertThat(show(FolderReader.read(temp, root, limits))).containsExactly(expected);
  }

  /// Files as `path = text`, then problems, sorted.
  private static List<String> show(Result<SourceTree> read) {
    return Stream.concat(
            read.value().files().stream().map(FolderReaderTest::show),
            read.problems().stream().sorted().map(FolderReaderTest::show).sorted())
        .toList();
  }

  private static String show(SourceFile file) {
    return file.path() + " = " + file.text().replace("\n", "\\n");
  }

  private static String show(Problem problem) {
    return problem.code() + " " + problem.at() + " " + problem.arguments();
  }

  private void write(String path, String text) throws IOException {
    write(path, text.getBytes(StandardCharsets.UTF_8));
  }

  private void write(String path, byte[] bytes) throws IOException {
    Path file = temp.resolve(path);
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
  }

  private static byte[] bytes(String first, Charset one, String second, Charset other) {
    byte[] head = first.getBytes(one);
    byte[] tail = second.getBytes(other);
    byte[] all = new byte[head.length + tail.length];
    System.arraycopy(head, 0, all, 0, head.length);
    System.arraycopy(tail, 0, all, head.length, tail.length);
    return all;
  }
}
