package wenzhu.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import wenzhu.diagnostic.Phrases;
import wenzhu.diagnostic.Result;
import wenzhu.document.Site.Features;
import wenzhu.link.SitePage;
import wenzhu.output.OutputFile;
import wenzhu.source.SourceFile;
import wenzhu.source.SourceTree;

/// The words that readers see are in the theme's file, all of them, and nowhere else.
class WordsTest {

  private static final String FILE = "templates/words.zh-Hans.properties";

  private static final List<Path> SOURCES =
      List.of(
          Path.of("templates"),
          Path.of("src/main/java/wenzhu/render"),
          Path.of("src/main/java/wenzhu/picture"),
          Path.of("src/main/java/wenzhu/index"),
          Path.of("src/main/web"));

  /// Files whose literals may have Chinese characters, and why.
  private static final Map<String, String> EXCEPT =
      Map.of(
          "DateIndex.java", "a pattern for dates in Chinese text",
          "NoBreak.java", "a pattern for numbers and units in Chinese text",
          "PageTable.java", "the index has no theme: the command line lists its titles, too",
          "Citation.java", "the words of a citation follow the language of the edition",
          "CitationFormat.java", "the place for the day of reading, as GB/T 7714 names it",
          "formats.js", "the place for the day of reading, as GB/T 7714 names it");

  private static final Pattern COMMENT =
      Pattern.compile("\\{#.*?#}|/\\*.*?\\*/|(?m)(?<![:\"'])//.*?$", Pattern.DOTALL);

  private static final Pattern LITERAL =
      Pattern.compile("\"((?:[^\"\\\\\n]|\\\\.)*)\"|'((?:[^'\\\\\n]|\\\\.)*)'|`([^`]*)`");

  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

  /// What asks for a phrase by its whole key.
  private static final Pattern ASKED =
      Pattern.compile("\\bword(?:s\\(\\)\\.of|s\\.of|)\\(\\s*[\"']([^\"']+)[\"']\\s*[,)]");

  private static final Set<String> KEYS = Phrases.parse(read(Path.of(FILE))).keys();

  @Test
  void noOtherFileHasChineseWords() {
    List<String> found = new ArrayList<>();
    for (Path file : sources()) {
      String name = file.getFileName().toString();
      String code = COMMENT.matcher(read(file)).replaceAll("");
      // What a template does not compute is text.
      List<String> texts = name.endsWith(".peb") ? List.of(code) : literals(code);
      if (!EXCEPT.containsKey(name)) {
        texts.stream().filter(HAN.asPredicate()).forEach(text -> found.add(name + ": " + text));
      }
    }
    assertThat(found).isEmpty();
  }

  @Test
  void noKeyIsUnknown() {
    Set<String> asked = asked();
    assertThat(asked).hasSizeGreaterThan(150);
    asked.removeAll(KEYS);
    assertThat(asked).isEmpty();
  }

  /// A key is used where it is written whole, or all but its last part before a name.
  @Test
  void noKeyIsUnused() {
    Set<String> unused = new TreeSet<>(KEYS);
    unused.removeAll(asked());
    for (Path file : sources()) {
      for (String literal : literals(COMMENT.matcher(read(file)).replaceAll(""))) {
        unused.removeIf(key ->
            key.equals(literal) || key.substring(0, key.lastIndexOf('.') + 1).equals(literal));
      }
    }
    assertThat(unused).isEmpty();
  }

  private static Set<String> asked() {
    Set<String> asked = new TreeSet<>();
    SitePages.standard().all().stream()
        .filter(SitePage::isListed)
        .forEach(page -> asked.add(page.template() + ".label"));
    for (Path file : sources()) {
      Matcher keys = ASKED.matcher(COMMENT.matcher(read(file)).replaceAll(""));
      while (keys.find()) {
        asked.add(keys.group(1));
      }
    }
    return asked;
  }

  @Test
  void wordsOfAScriptAreAsciiAndOnlyItsOwn() {
    Words words = new Words(FILE, Phrases.parse("a.b=甲\na.c=乙\nd=丙\ne=丁\n"));
    assertThat(words.calledWith("function(words){x(\"a.\"+k,\"d\")}"))
        .isEqualTo(
            "(function(words){x(\"a.\"+k,\"d\")})({\"a.b\":\"\\u7532\",\"a.c\":\"\\u4E59\",\"d\":\"\\u4E19\"});\n");
  }

  @Test
  void scriptsAreAscii() {
    for (OutputFile file : RenderedEdition.built().files) {
      if (file.path().endsWith(".js")) {
        assertThat(RenderedEdition.text(file)).as(file.path()).matches("\\p{ASCII}+");
      }
    }
  }

  @Test
  void anotherLanguageIsAnotherFile() {
    String english = read(Path.of(FILE)).replaceAll("(?m)^front\\.label=.*$", "front.label=Home");
    SourceTree theme = with(SourceFile.of("templates/words.en.properties", english));
    assertThat(navigation(theme, "zh-Hans")).startsWith("首页");
    assertThat(navigation(theme, "en")).startsWith("Home");
    assertThat(navigation(theme, "zh-Hant")).as("without a file: the first").startsWith("Home");
  }

  @Test
  void whatIsWrongWithTheFileIsReported() {
    SourceTree theme = RenderedEdition.theme();
    String text = read(Path.of(FILE));
    check(without(theme), "T001 " + FILE);
    check(replaced(theme, text + "bad=\\u12\n"), "T001 " + FILE);
    check(replaced(theme, text + "bad=x\\ud800\n"), "T001 " + FILE);
    check(
        replaced(theme, text.replace("search.help.words=", "x=")),
        "T002 templates/pages/search.peb");
    check(
        replaced(theme, text.replace("quotes.description=", "x=")),
        "T002 templates/pages/quotes.peb");
  }

  private static void check(SourceTree theme, String expected) {
    assertThat(RenderedEdition.render(RenderedEdition.built().corpus, theme).problems())
        .extracting(problem -> problem.code() + " " + problem.at().path())
        .contains(expected);
  }

  private static String navigation(SourceTree theme, String language) {
    Result<List<OutputFile>> site =
        RenderedEdition.render(
            RenderedEdition.with(language, "/", new Features(true, true, true, true), List.of()),
            theme);
    assertThat(site.problems()).isEmpty();
    return site.value().stream()
        .filter(file -> file.path().equals("index.html"))
        .map(file -> Jsoup.parse(RenderedEdition.text(file)))
        .map((Document page) -> page.select(".site-nav").text())
        .findFirst()
        .orElseThrow();
  }

  private static SourceTree with(SourceFile more) {
    SourceTree theme = RenderedEdition.theme();
    return new SourceTree(
        Stream.concat(theme.files().stream(), Stream.of(more))
            .sorted(Comparator.comparing(SourceFile::path))
            .toList(),
        theme.assets());
  }

  private static SourceTree without(SourceTree theme) {
    return new SourceTree(
        theme.files().stream().filter(file -> !file.path().equals(FILE)).toList(), theme.assets());
  }

  private static SourceTree replaced(SourceTree theme, String text) {
    return new SourceTree(
        Stream.concat(without(theme).files().stream(), Stream.of(SourceFile.of(FILE, text)))
            .toList(),
        theme.assets());
  }

  private static List<String> literals(String code) {
    return LITERAL
        .matcher(code)
        .results()
        .map(found ->
            Stream.of(1, 2, 3).map(found::group).filter(Objects::nonNull).findFirst().orElseThrow())
        .toList();
  }

  private static List<Path> sources() {
    List<Path> files = new ArrayList<>();
    for (Path folder : SOURCES) {
      try (Stream<Path> all = Files.walk(folder)) {
        all.filter(file -> file.toString().matches(".*\\.(java|peb|js)")).forEach(files::add);
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
    }
    return files;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
