package wenzhu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import wenzhu.cli.SmallSite.Printed;
import wenzhu.output.OutputFile;

/// `verify` names everything in which a copy in a folder differs.
class VerifyTest {

  private static final String ONE = "small/one/index.html";

  @TempDir static Path built;
  @TempDir Path temp;

  private Path copy = Path.of("");

  @BeforeAll
  static void build() throws IOException {
    assertThat(SmallSite.in(built.toRealPath()).run("build").status()).isEqualTo(Main.CLEAN);
  }

  @BeforeEach
  void copySite() throws IOException {
    copy = temp.resolve("copy");
    Path site = built.resolve("site");
    try (Stream<Path> all = Files.walk(site)) {
      for (Path file : all.toList()) {
        Files.copy(file, copy.resolve(site.relativize(file).toString()));
      }
    }
  }

  private static Path list() {
    return built.resolve("site/integrity.json");
  }

  private static String digest() throws IOException {
    return OutputFile.hash(Files.readAllBytes(list()), 32);
  }

  private void write(String path, String text) throws IOException {
    Files.createDirectories(copy.resolve(path).getParent());
    Files.writeString(copy.resolve(path), text);
  }

  private void change(String path, UnaryOperator<String> change) throws IOException {
    String text = Files.readString(copy.resolve(path));
    assertThat(change.apply(text)).isNotEqualTo(text);
    write(path, change.apply(text));
  }

  private static Printed verify(String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    List<String> all = new ArrayList<>(List.of("verify"));
    all.addAll(List.of(args));
    int status = Main.run(all.toArray(String[]::new), new PrintWriter(out), new PrintWriter(err));
    return new Printed(status, out.toString(), err.toString());
  }

  /// The problems of the copy against the list of the build: code and path of each.
  private void check(String... expected) {
    check(new String[] {"--list", list().toString()}, expected);
  }

  private void check(String[] options, String[] expected) {
    List<String> args = new ArrayList<>(List.of(copy.toString(), "--format", "json"));
    args.addAll(List.of(options));
    Printed printed = verify(args.toArray(String[]::new));
    List<String> found = new ArrayList<>();
    for (JsonNode problem : JsonMapper.shared().readTree(printed.out()).get("problems")) {
      String path = problem.get("path").asString();
      found.add(problem.get("code").asString() + " " + path.replace(copy + "/", ""));
    }
    assertThat(found).as(printed.out()).containsExactly(expected);
    assertThat(printed.status()).isEqualTo(expected.length == 0 ? Main.CLEAN : Main.PROBLEMS);
    assertThat(printed.err()).isEmpty();
  }

  @Test
  void unchangedCopyHasNoProblem() throws IOException {
    check();
    check(new String[] {}, new String[] {});
    check(new String[] {"--digest", digest()}, new String[] {});
    assertThat(verify(copy.toString(), "--list", list().toString()).out())
        .matches("全部相符：\\d+ 个文件，\\d+ 段文字；清单的摘要是 " + digest() + "\n");
    assertThat(verify(copy.toString()).out()).contains("只能发现损坏");
  }

  @Test
  void changedTextIsNamedByItsBlock() throws IOException {
    change(ONE, html -> html.replaceFirst("(<p id=\"[^\"]+\" data-block[^>]*>)", "$1不"));
    check("V002 " + ONE, "V004 " + ONE);
    String id =
        Files.readString(copy.resolve(ONE))
            .replaceFirst("(?s).*?<p id=\"([^\"]+)\" data-block.*", "$1");
    String[] args = {copy.toString(), "--list", list().toString()};
    assertThat(verify(args).out())
        .contains("copy/" + ONE + ": error[V004] “" + id + "”这一段的文字与发布时不同")
        .endsWith("2 个错误\n");
    assertThat(verify("--lang", "en", args[0], args[1], args[2]).out())
        .contains("the text of “" + id + "” is not as it was published");
  }

  @Test
  void changedMarkupLeavesTheTextsAsTheyAre() throws IOException {
    change(ONE, html -> html.replace("</main>", "<p>广告</p></main>"));
    check("V002 " + ONE);
  }

  @Test
  void changedMissingAndAddedFilesAreNamed() throws IOException {
    change("sw.js", script -> script + " ");
    Files.delete(copy.resolve("terms/index.html"));
    write("small/evil.html", "<script>");
    write("assets/.hidden/x.js", "");
    write(".nojekyll", "");
    check(
        "V003 assets/.hidden/x.js", "V003 small/evil.html", "V002 sw.js", "V001 terms/index.html");
  }

  @Test
  void everyByteOfTheListCounts() throws IOException {
    change("integrity.json", json -> json.replaceFirst("\"sha256\" : \"..", "\"sha256\" : \"ff"));
    check("V002 integrity.json");
    check(new String[] {"--digest", digest()}, new String[] {"V006 integrity.json"});
  }

  @Test
  void linkIsNotFollowed() throws IOException {
    Files.delete(copy.resolve("sw.js"));
    Files.createSymbolicLink(copy.resolve("sw.js"), built.resolve("site/sw.js"));
    Files.createSymbolicLink(copy.resolve("more"), built);
    check("V003 more", "R007 sw.js");
  }

  @Test
  void copyWithoutAListHasNone() throws IOException {
    Files.delete(copy.resolve("integrity.json"));
    check(new String[] {}, new String[] {"V001 integrity.json"});
  }

  @Test
  void hostileListIsNotValid() throws IOException {
    String file = "{\"bytes\":1,\"sha256\":\"" + "0".repeat(64) + "\"}";
    for (String list :
        List.of(
            "",
            "[]",
            "null",
            "{",
            "[".repeat(100_000),
            "\u0000",
            "{\"format\":2,\"files\":{},\"texts\":{}}",
            "{\"format\":1,\"files\":{}}",
            "{\"format\":1,\"files\":[],\"texts\":{}}",
            "{\"format\":1,\"files\":{\"a\":null},\"texts\":{}}",
            "{\"format\":1,\"files\":{\"a\":" + file.replace("1,", "-1,") + "},\"texts\":{}}",
            "{\"format\":1,\"files\":{\"a\":" + file.replace("1,", "1e18,") + "},\"texts\":{}}",
            "{\"format\":1,\"files\":{\"a\":" + file.replace("00\"", "\"") + "},\"texts\":{}}",
            "{\"format\":1,\"files\":{},\"texts\":{\"a\":{}}}",
            files("../x", file),
            files("/etc/passwd", file),
            files("a/../../x", file),
            files("a//b", file),
            files("a\\\\..\\\\b", file),
            files("\\ud800", file),
            files("", file))) {
      write("integrity.json", list);
      check(new String[] {}, new String[] {"V005 integrity.json"});
    }
  }

  private static String files(String path, String file) {
    return "{\"format\":1,\"files\":{\"" + path + "\":" + file + "},\"texts\":{}}";
  }

  @Test
  void wrongArgumentsAreAUsageError() {
    for (String wrong :
        List.of(
            "http://",
            "https://user@example.org/",
            "https://example.org/?q",
            "https://example.org/#a",
            "https://exa mple.org/")) {
      assertThat(verify(wrong).status()).as(wrong).isEqualTo(Main.USAGE);
    }
    assertThat(verify(copy.toString(), "--digest", "00").status()).isEqualTo(Main.USAGE);
    assertThat(verify().status()).isEqualTo(Main.USAGE);
    assertThat(verify(temp.resolve("nowhere").toString()).out()).contains("error[R007]");
  }
}
