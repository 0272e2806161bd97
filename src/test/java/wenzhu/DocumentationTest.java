package wenzhu;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import wenzhu.collate.Collator;
import wenzhu.collate.Proof;
import wenzhu.diagnostic.Code;
import wenzhu.diagnostic.Language;
import wenzhu.diagnostic.Messages;
import wenzhu.diagnostic.Problem;
import wenzhu.diagnostic.Result;
import wenzhu.document.Manuscript;
import wenzhu.link.Corpus;
import wenzhu.link.Linker;
import wenzhu.parse.ManuscriptParser;
import wenzhu.source.Location;
import wenzhu.source.SourceFile;
import wenzhu.source.SourceTree;

/// What the documentation shows is valid, and what it links to is there.
class DocumentationTest {

  /// A fenced example that names its file: ```` ```yaml articles/site.yaml ````.
  private static final Pattern EXAMPLE =
      Pattern.compile("(?ms)^```[a-z]+ (articles/\\S+)\\n(.*?)^```$");

  private static final Pattern FENCE = Pattern.compile("(?ms)^```.*?^```$");
  private static final Pattern CODE = Pattern.compile("`[^`\\n]+`");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s:]+)\\)");
  private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6} (.+)$");

  @Test
  void theExamplesOfTheFormatsAreOneValidEdition() {
    List<SourceFile> files =
        EXAMPLE
            .matcher(read(Path.of("docs/handbook/formats.md")))
            .results()
            .map(example -> SourceFile.of(example.group(1), example.group(2)))
            .toList();
    assertThat(files).hasSizeGreaterThan(8);

    Result<Manuscript> parsed = ManuscriptParser.parse(new SourceTree(files, List.of()));
    Result<List<Proof>> collated = Collator.collate(parsed.value());
    Result<Corpus> linked = Linker.link(parsed.value(), collated.value());

    assertThat(
            Stream.of(parsed, collated, linked)
                .flatMap(stage -> stage.problems().stream())
                .map(Problem::toString))
        .isEmpty();
    assertThat(collated.value()).hasSize(1).allMatch(Proof::holds);
    assertThat(linked.value().notes()).hasSize(2);
  }

  @ParameterizedTest
  @EnumSource(Code.class)
  void everyProblemIsExplained(Code code) {
    String severity =
        switch (code.severity()) {
          case ERROR -> "错误";
          case WARNING -> "警告";
          case NOTE -> "提示";
        };
    String[] anything = {"…", "…", "…", "…"};
    String message =
        Messages.in(Language.CHINESE).cause(Problem.of(code, Location.of("articles"), anything));
    assertThat(read(Path.of("docs/handbook/problems.md")))
        .contains("\n## " + code + "\n\n**" + severity + "：" + message + "**\n");
  }

  static List<Path> documents() {
    try (Stream<Path> docs = Files.walk(Path.of("docs"));
        Stream<Path> root = Files.list(Path.of("."))) {
      return Stream.concat(docs, root)
          .filter(file -> file.toString().endsWith(".md"))
          .map(Path::normalize)
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @MethodSource("documents")
  void linksLeadToFilesAndHeadings(Path document) {
    String text = CODE.matcher(FENCE.matcher(read(document)).replaceAll("")).replaceAll("");
    List<String> broken = new ArrayList<>();
    for (MatchResult link : LINK.matcher(text).results().toList()) {
      String[] target = link.group(1).split("#", 2);
      Path file = target[0].isEmpty() ? document : document.resolveSibling(target[0]).normalize();
      if (!Files.exists(file) || (target.length > 1 && !anchors(file).contains(target[1]))) {
        broken.add(link.group(1));
      }
    }
    assertThat(broken).isEmpty();
  }

  /// The fragments of a file's headings, as Git hosts make them.
  private static Set<String> anchors(Path file) {
    return HEADING
        .matcher(FENCE.matcher(read(file)).replaceAll(""))
        .results()
        .map(heading -> heading.group(1).toLowerCase(Locale.ROOT))
        .map(heading -> heading.replaceAll("[^\\p{L}\\p{N} _-]", "").strip().replace(' ', '-'))
        .collect(Collectors.toSet());
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
