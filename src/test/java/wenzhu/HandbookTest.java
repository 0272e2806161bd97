package wenzhu;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
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
import wenzhu.render.SitePages;
import wenzhu.source.Asset;
import wenzhu.source.Location;
import wenzhu.source.SourceFile;
import wenzhu.source.SourceTree;

/// Tests the examples of the editors' handbook: correct ones have no problem, and incorrect ones
/// are reported.
class HandbookTest {

  private static final String FORMATS = read("docs/handbook/formats.md");
  private static final String PROBLEMS = read("docs/handbook/problems.md");

  /// A fenced example that names its file: ```` ```yaml articles/site.yaml ````.
  private static final Pattern FILE =
      Pattern.compile("(?ms)^```[a-z]+ (articles/\\S+)\\n(.*?)^```$");

  /// A section of the chapter on problems with an incorrect and a correct example.
  private static final Pattern EXAMPLES =
      Pattern.compile(
          "(?ms)^## ([A-Z]\\d{3})\\n(?:(?!^## ).)*?^错：\\n\\n```\\w+\\n(.*?)\\n```\\n\\n对：\\n\\n```\\w+\\n(.*?)\\n```$");

  private static final Map<String, MatchResult> EXAMPLE_OF_CODE = examplesByCode();

  private static Map<String, MatchResult> examplesByCode() {
    Map<String, MatchResult> shown = new TreeMap<>();
    EXAMPLES.matcher(PROBLEMS).results().forEach(found -> shown.put(found.group(1), found));
    return shown;
  }

  /// The edition of the chapter on formats, with some files replaced.
  private static Map<String, String> edition(Map<String, String> replacements) {
    Map<String, String> files = new TreeMap<>();
    FILE.matcher(FORMATS).results().forEach(file -> files.put(file.group(1), file.group(2)));
    files.putAll(replacements);
    return files;
  }

  private record Run(List<Proof> proofs, Corpus corpus, List<Problem> problems) {

    static Run of(Map<String, String> files) {
      SourceTree tree =
          new SourceTree(
              files.entrySet().stream().map(f -> SourceFile.of(f.getKey(), f.getValue())).toList(),
              List.of(new Asset("articles/autumn/street.png", new byte[0])));
      Result<Manuscript> parsed = ManuscriptParser.parse(tree);
      Result<List<Proof>> collated = Collator.collate(parsed.value());
      Result<Corpus> linked =
          Linker.link(parsed.value(), collated.value(), SitePages.standard().reserved());
      return new Run(
          collated.value(),
          linked.value(),
          Stream.of(parsed, collated, linked).flatMap(s -> s.problems().stream()).toList());
    }

    Stream<String> codes() {
      return problems.stream().map(problem -> problem.code().name()).distinct();
    }
  }

  @Test
  void formatExamplesFormOneValidEdition() {
    Map<String, String> files = edition(Map.of());
    assertThat(files).hasSize(10);
    Run run = Run.of(files);
    assertThat(run.problems()).isEmpty();
    assertThat(run.proofs()).hasSize(1).allMatch(Proof::holds);
    assertThat(run.corpus().notes()).hasSize(2);
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
    assertThat(PROBLEMS).contains("\n## " + code + "\n\n**" + severity + "：" + message + "**\n");
  }

  /// Codes, the file of their examples, and the frame of that file; `⏎` is a line feed, `%s` the
  /// example.
  private static final String FRAMES =
      """
      Y001 Y004 Y008      | autumn/street.md       | ---⏎%s⏎---⏎正文。
      Y002                | autumn/street.md       | %s
      Y003                | autumn/issue.md        | ---⏎%s⏎---
      Y005 Y006 Y010      | autumn/street.md       | ---⏎title: 街道怎样变⏎%s⏎---
      Y007                | site.yaml              | title: 小站⏎%s
      Y009 L001 L002      | autumn/issue.md        | ---⏎title: 城市与人⏎%s⏎---
      M003 M004 M005 M006 | autumn/street.md       | ---⏎title: 街道⏎---⏎⏎%s
      M007 M008 M009 M010 | autumn/street.md       | ---⏎title: 街道⏎---⏎⏎%s
      M011 M012 M013 M014 | autumn/street.md       | ---⏎title: 街道⏎---⏎⏎%s
      M018 M019 M020 M021 | autumn/street.md       | ---⏎title: 街道⏎---⏎⏎%s
      M022 M023 M024 M025 | autumn/street.md       | ---⏎title: 街道⏎---⏎⏎%s
      M026 M027 M028 M029 | autumn/street.md       | ---⏎title: 街道⏎---⏎⏎%s
      M030 M031 M032      | autumn/street.md       | ---⏎title: 街道⏎---⏎⏎%s
      M017 L004 L006      | autumn/street.md       | ---⏎title: 街道⏎---⏎⏎[^a][^b]⏎⏎%s
      Q001 Q002 Q003      | autumn/said.quotes.md  | ---⏎title: 说⏎speaker: 某丙⏎---⏎⏎## 一⏎⏎> 话。⏎>⏎%s
      Q004                | autumn/said.quotes.md  | ---⏎title: 说⏎---⏎⏎## 一⏎⏎> 话。⏎>⏎%s
      Q005                | autumn/said.quotes.md  | ---⏎title: 说⏎speaker: 某丙⏎---⏎⏎%s
      M016 N001 N002 N003 | autumn/street.notes.md | %s
      N007 N009           | autumn/street.notes.md | %s
      N004 N005 N008      | autumn/street.notes.md | %s⏎⏎释义：一。
      L005                | glossary/street.md     | ---⏎term: 街⏎pinyin: jiē⏎category: 地名⏎%s⏎---⏎路。
      L010                | glossary/street.md     | ---⏎term: 街⏎pinyin: jiē⏎%s⏎---⏎路。
      C003 C010           | autumn/collation.yaml  | entries:⏎%s
      C004                | autumn/collation.yaml  | entries:⏎  - lines: 8⏎    %s
      C007                | autumn/collation.yaml  | entries:⏎  - lines: 8⏎    block: street.md#title⏎    %s
      C009                | autumn/collation.yaml  | furniture:⏎%s
      C011                | autumn/collation.yaml  | added:⏎%s
      """;

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = FRAMES, quoteCharacter = '\0')
  void incorrectExampleIsReportedAndCorrectOneIsNot(String codes, String path, String frame) {
    for (String code : codes.split(" ", -1)) {
      MatchResult shown = EXAMPLE_OF_CODE.get(code);
      assertThat(shown).as("examples of %s", code).isNotNull();
      assertThat(in(path, frame, shown.group(2)).codes()).as("wrong").contains(code);
      assertThat(in(path, frame, shown.group(3)).codes()).as("right").doesNotContain(code);
    }
  }

  @Test
  void everyExampleIsTested() {
    TreeSet<String> tested = new TreeSet<>(List.of("L008", "R003"));
    Matcher code = Pattern.compile("[A-Z]\\d{3}").matcher(FRAMES);
    code.results().forEach(found -> tested.add(found.group()));
    assertThat(tested).isEqualTo(EXAMPLE_OF_CODE.keySet());
  }

  private static Run in(String path, String frame, String example) {
    String lines = frame.replace('⏎', '\n');
    String indent = lines.contains("    %s") ? "    " : "";
    String text = lines.replace("%s", example.replace("\n", "\n" + indent)) + "\n";
    return Run.of(edition(Map.of("articles/" + path, text)));
  }

  private static String read(String file) {
    try {
      return Files.readString(Path.of(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
