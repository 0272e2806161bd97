package wenzhu.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import wenzhu.index.MadeIndex;
import wenzhu.parse.MarkdownInvariants;

/// A parser that is fuzzed: how a text becomes its input, and which files are its first inputs.
///
/// A run throws if an invariant is broken. What it returns must be the same in each run.
enum FuzzTarget {
  FRONT_MATTER(".*\\.(md|yaml)") {
    @Override
    String run(String text) {
      String front = "---\n" + text + "\n---\n\n正文。\n";
      return Edition.run(
          Map.of(
              "site.yaml", text,
              "i/a.md", front,
              "i/issue.md", front,
              "i/a.quotes.md", front,
              "i/a.notes.md", front,
              "glossary/t.md", front));
    }

    @Override
    Stream<String> inputs(String file) {
      int end = file.indexOf("\n---\n");
      return Stream.of(file.startsWith("---\n") && end > 3 ? file.substring(4, end) : file);
    }
  },
  ARTICLE("[^.]*\\.md") {
    @Override
    String run(String text) {
      MarkdownInvariants.checkNothingVanishes("i/a.md", text);
      return Edition.run(Map.of("i/a.md", text.startsWith("---\n") ? text : FRONT + text));
    }
  },
  NOTES(".*\\.notes\\.md") {
    @Override
    String run(String text) {
      MarkdownInvariants.checkNothingVanishes("i/a.notes.md", text);
      return Edition.run(Map.of("i/a.md", PARAGRAPHS, "i/a.notes.md", text));
    }
  },
  QUOTATIONS(".*\\.quotes\\.md") {
    @Override
    String run(String text) {
      MarkdownInvariants.checkNothingVanishes("i/a.quotes.md", "\n## 题\n" + text);
      return Edition.run(Map.of("i/q.quotes.md", text));
    }
  },
  /// `collation.yaml`, a line of `%`, `source.txt`.
  COLLATION(".*/collation.yaml") {
    @Override
    String run(String text) {
      int division = text.indexOf(DIVISION);
      String plan = division < 0 ? text : text.substring(0, division);
      String source = division < 0 ? PARAGRAPHS : text.substring(division + DIVISION.length());
      return Edition.run(
          Map.of("i/collation.yaml", plan, "i/source.txt", source, "i/a.md", PARAGRAPHS));
    }

    @Override
    Stream<String> inputs(String file) {
      return Stream.of(file, file + DIVISION + "第一段。\n\n第二段，有**重点**。\n");
    }
  },
  QUERY(".*/queries.txt") {
    @Override
    String run(String text) {
      var index = MadeIndex.streets().index();
      var answer = index.answer(text, 10);
      answer.hits().forEach(hit -> index.explain(answer, hit));
      assertThat(answer.hits()).hasSizeLessThanOrEqualTo(answer.total());
      return answer.toString();
    }

    @Override
    Stream<String> inputs(String file) {
      return file.lines().filter(line -> line.startsWith("`")).map(line -> line.split("`", 3)[1]);
    }
  };

  private static final String FRONT = "---\ntitle: 文\nauthors: [{name: 某}]\n---\n\n";
  private static final String PARAGRAPHS =
      FRONT + "第一段，城市更新。\n\n## 小标题\n\n第二段，有**重点**。\n\n> 引文。\n\n1. 项\n2. 项\n";
  private static final String DIVISION = "\n%\n";

  /// Where files of the formats are.
  private static final List<Path> FOLDERS =
      List.of(
          Path.of("articles"),
          Path.of("src/test/resources/problems"),
          Path.of("src/test/resources/search"));

  private final Pattern paths;

  FuzzTarget(String paths) {
    this.paths = Pattern.compile(paths);
  }

  /// The name on the command line.
  String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static FuzzTarget of(String slug) {
    return Stream.of(values())
        .filter(target -> target.slug().equals(slug))
        .findFirst()
        .orElseThrow();
  }

  /// Handles a text. Returns all that came of it.
  abstract String run(String text);

  /// The inputs that a file gives.
  Stream<String> inputs(String file) {
    return Stream.of(file);
  }

  /// What fuzzing found (`src/test/resources/fuzz`), then the files of the repository that have this format.
  List<String> seeds() {
    Path found = Path.of("src/test/resources/fuzz", slug());
    return Stream.concat(
            Files.exists(found) ? texts(found, Pattern.compile(".*")) : Stream.of(),
            FOLDERS.stream().flatMap(folder -> texts(folder, paths)).flatMap(this::inputs))
        .distinct()
        .toList();
  }

  private static Stream<String> texts(Path folder, Pattern paths) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> paths.matcher(file.toString()).matches())
          .sorted()
          .map(FuzzTarget::text)
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Fuzz.text(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
