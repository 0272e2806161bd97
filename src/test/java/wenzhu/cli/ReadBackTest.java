package wenzhu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.InputSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Every file of a site with hostile text in every field is parsed by a parser of its format, which finds that text again.
@Tag("slow")
class ReadBackTest {

  /// What a format could take for its own: quotation marks, brackets, escapes, markup, percent signs, a character outside the basic plane.
  private static final String TEXT = "刁难\"'\\u0041\\n]])}}</script><!--&lt;%0A{{x}}𠮷龦";

  private static final String YAML = "'" + TEXT.replace("'", "''") + "'";
  private static final String MARKDOWN =
      TEXT.replace("\\", "\\\\").replace("&", "&amp;").replace("<", "&lt;").replace("]", "\\]");

  private static final Pattern STRING = Pattern.compile("\"(?:[^\"\\\\\\n]|\\\\.)*\"");

  @TempDir static Path temp;
  private static Map<String, byte[]> files = Map.of();

  @BeforeAll
  static void build() throws IOException {
    SmallSite site =
        SmallSite.in(temp.toRealPath())
            .write(
                "articles/site.yaml",
                "title: @\ndescription: @\nbase_url: https://example.org/\ncategories: [@, 地名]\nissues: [small]\n"
                    .replace("@", YAML))
            .write(
                "articles/small/two.md",
                """
                ---
                title: @
                subtitle: @
                authors: [{name: @, affiliation: @}]
                published: 2023
                source: @
                keywords: [@]
                summary: @
                signature: @
                ---

                #[^1]

                ## #

                `~`

                > #

                [^1]: #
                """
                    .replace("@", YAML)
                    .replace("#[^1]", MARKDOWN + "[^1]")
                    .replace("## #", "## " + MARKDOWN)
                    .replace("> #", "> " + MARKDOWN)
                    .replace(": #", ": " + MARKDOWN)
                    .replace("~", TEXT))
            .write(
                "articles/glossary/labour.md",
                "---\nterm: 劳动\naliases: [@]\npinyin: láo dòng\nenglish: @\ncategory: @\n---\n"
                        .replace("@", YAML)
                    + MARKDOWN
                    + "\n");
    SmallSite.Printed printed = site.run("build");
    assertThat(printed.err() + printed.out()).doesNotContain("error[");
    files = read(temp.resolve("site"));
  }

  private static Map<String, byte[]> read(Path folder) throws IOException {
    Map<String, byte[]> read = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        read.put(folder.relativize(file).toString(), Files.readAllBytes(file));
      }
    }
    return read;
  }

  /// No file has a replacement character; only a pack is not UTF-8.
  @Test
  void everyFileIsStrictlyEncoded() {
    assertThat(files).hasSizeGreaterThan(20);
    files.forEach((path, bytes) -> {
      if (!path.endsWith(".png")) {
        assertThat(decoded(path, bytes)).as(path).doesNotContain("\uFFFD");
      }
    });
  }

  private static String decoded(String path, byte[] bytes) {
    Charset charset =
        path.matches("search/.+/.+") ? Charset.forName("GB18030") : StandardCharsets.UTF_8;
    try {
      return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException malformed) {
      throw new AssertionError(path, malformed);
    }
  }

  @Test
  void pagesShowTheText() {
    for (String page : List.of("small/two/index.html", "terms/labour/index.html", "index.html")) {
      assertThat(Jsoup.parse(text(page)).title() + Jsoup.parse(text(page)).text())
          .as(page)
          .contains(TEXT);
    }
  }

  @Test
  void everyJsonFileIsJson() {
    List<String> found = new ArrayList<>();
    files.keySet().stream()
        .filter(path -> path.matches(".*\\.(json|webmanifest)"))
        .forEach(path -> strings(JsonMapper.shared().readTree(text(path)), found));
    assertThat(found).contains(TEXT);
  }

  private static void strings(JsonNode node, List<String> found) {
    if (node.isString()) {
      found.add(node.stringValue());
    }
    node.forEach(child -> strings(child, found));
  }

  /// As the client takes it from a page.
  @Test
  void citationDataInPagesIsTheText() {
    assertThat(Jsoup.parse(text("small/two/index.html")).select("script[type$=json], [data-cite]"))
        .allSatisfy(element ->
            assertThat(JsonMapper.shared().readTree(element.data()).isMissingNode()).isFalse());
  }

  @Test
  void everyXmlFileIsXml() throws Exception {
    for (String path :
        files.keySet().stream().filter(path -> path.matches(".*\\.(xml|svg)")).toList()) {
      assertThat(
              DocumentBuilderFactory.newInstance()
                  .newDocumentBuilder()
                  .parse(new InputSource(new StringReader(text(path))))
                  .getDocumentElement())
          .as(path)
          .isNotNull();
    }
  }

  /// The strings of the index after its program, as JSON.
  @Test
  void theIndexHasTheText() {
    List<String> strings =
        STRING
            .matcher(text("search/index.js"))
            .results()
            .filter(string ->
                string.group().contains("\\u5201\\u96be")
                    || string.group().contains("\\u5201\\u96BE"))
            .map(string -> JsonMapper.shared().readValue(string.group(), String.class))
            .toList();
    assertThat(strings).contains(TEXT);
  }

  private static String text(String path) {
    assertThat(files).containsKey(path);
    return decoded(path, files.getOrDefault(path, new byte[0]));
  }
}
