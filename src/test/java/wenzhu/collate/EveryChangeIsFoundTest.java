package wenzhu.collate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import wenzhu.diagnostic.Code;
import wenzhu.diagnostic.Problem;
import wenzhu.diagnostic.Result;
import wenzhu.document.CollationPlan;
import wenzhu.document.LineRange;
import wenzhu.document.Manuscript;
import wenzhu.document.TextBlock;
import wenzhu.parse.ManuscriptParser;
import wenzhu.read.FolderReader;
import wenzhu.source.Location;
import wenzhu.source.SourceFile;
import wenzhu.source.SourceTree;

/// Mutation test of the collator: changes the edition or the source of the sample at random, and
/// expects each change to be reported at its location.
///
/// The expected problems are computed independently of the collator: the test joins the lines
/// itself and finds the first difference of two texts.
@Tag("slow")
class EveryChangeIsFoundTest {

  private static final String FOLDER = "articles/new-quality/";
  private static final String SOURCE = FOLDER + "source.txt";

  private final SourceTree sample = sample();
  private final Manuscript manuscript = ManuscriptParser.parse(sample).value();
  private final CollationPlan plan = manuscript.collations().getFirst();
  private final Map<String, TextBlock> blocks = BlockNames.of(manuscript, FOLDER).all();

  /// A block of the edition with its name and the lines of its source.
  private record Piece(String name, TextBlock block, List<LineRange> lines) {
    String text() {
      return block.text();
    }

    int offset() {
      return block.content().origin().fileOffset(0);
    }
  }

  private final List<Piece> pieces =
      plan.entries().stream()
          .map(entry -> {
            String name = entry.block().value();
            String numbered = blocks.containsKey(name) ? name : name + "-1";
            TextBlock block = Objects.requireNonNull(blocks.get(numbered), name);
            return new Piece(numbered, block, entry.lines());
          })
          .toList();

  /// The sample after a change: the files, and the new texts of the changed blocks.
  private record Changed(String description, SourceTree tree, Map<String, String> texts) {}

  @Test
  void unchangedSampleIsComplete() {
    Result<List<Proof>> result = Collator.collate(manuscript);
    assertThat(result.problems()).isEmpty();
    Proof proof = result.value().getFirst();
    assertThat(proof.characters()).isEqualTo(7779);
    assertThat(proof.accounted()).isEqualTo(7779);
    assertThat(proof.holds()).isTrue();
  }

  @Test
  void eachOfFiveHundredChangesIsReportedAtItsLocation() {
    long seed = Long.getLong("seed", 20260101L);
    for (int i = 0; i < 500; i++) {
      Random random = new Random(seed + i);
      Changed changed = i % 2 == 0 ? changeEdition(random) : changeSource(random);
      Result<Manuscript> parsed = ManuscriptParser.parse(changed.tree());
      if (parsed.hasErrors()) {
        assertUnreadableAttribution(changed, parsed.problems());
        continue;
      }
      assertThat(Collator.collate(parsed.value()))
          .as("-Dseed=%d: %s", seed + i, changed.description())
          .satisfies(found -> check(changed, found));
    }
  }

  /// A change can make an attribution unreadable. Then the quotation is reported and omitted.
  private void assertUnreadableAttribution(Changed changed, List<Problem> problems) {
    assertThat(problems)
        .as(changed.description())
        .allMatch(problem -> problem.at().path().endsWith(".quotes.md"))
        .allMatch(problem -> problem.code().name().startsWith("Q"));
    assertThat(changed.texts().keySet()).anyMatch(name -> name.contains("#attribution"));
  }

  /// Expects the first problem of each changed block at the first difference, with the locations in
  /// the edition and in the source, no problem of another block, and a problem for each run of
  /// lines without an entry.
  private void check(Changed changed, Result<List<Proof>> found) {
    assertThat(found.value().getFirst().holds()).isFalse();
    SourceFile source = changed.tree().file(SOURCE).orElseThrow();
    Map<Location, Location> expected = new TreeMap<>();
    for (Piece piece : pieces) {
      String edition = changed.texts().getOrDefault(piece.name(), piece.text());
      Joined joined = Joined.of(source, piece.lines());
      if (!edition.equals(joined.text())) {
        int at = firstDifference(edition, joined.text());
        expected.put(inEdition(changed, piece, at), joined.at(source, at));
      }
    }
    Map<String, Problem> firstOfBlock = new TreeMap<>();
    found.problems().stream()
        .filter(problem -> problem.code() == Code.C001)
        .sorted()
        .forEach(problem -> firstOfBlock.putIfAbsent(blockAt(changed, problem.at()), problem));
    assertThat(
            firstOfBlock.values().stream()
                .collect(Collectors.toMap(Problem::at, problem -> problem.related().getFirst())))
        .containsExactlyInAnyOrderEntriesOf(expected);
    assertThat(
            found.problems().stream()
                .filter(problem -> problem.code() == Code.C002)
                .map(problem -> problem.at().line()))
        .containsExactlyElementsOf(runsWithoutEntry(source));
  }

  private static int firstDifference(String a, String b) {
    int at = 0;
    while (at < a.length() && at < b.length() && a.charAt(at) == b.charAt(at)) {
      at++;
    }
    return at;
  }

  private Location inEdition(Changed changed, Piece piece, int at) {
    SourceFile file = changed.tree().file(piece.block().ref().file()).orElseThrow();
    return file.at(offsetAfterChanges(changed, piece) + at);
  }

  /// The offset of a block after the changes of earlier blocks in its file.
  private int offsetAfterChanges(Changed changed, Piece piece) {
    return piece.offset()
        + pieces.stream()
            .filter(other -> other.block().ref().file().equals(piece.block().ref().file()))
            .filter(other -> other.offset() < piece.offset())
            .mapToInt(other ->
                changed.texts().getOrDefault(other.name(), other.text()).length()
                    - other.text().length())
            .sum();
  }

  private String blockAt(Changed changed, Location at) {
    return pieces.stream()
        .filter(piece -> piece.block().ref().file().equals(at.path()))
        .filter(piece -> inEdition(changed, piece, 0).compareTo(at) <= 0)
        .max((a, b) -> Integer.compare(a.offset(), b.offset()))
        .orElseThrow()
        .name();
  }

  /// The first line of each run of lines that no entry contains.
  private List<Integer> runsWithoutEntry(SourceFile source) {
    List<Integer> runs = new ArrayList<>();
    boolean inRun = false;
    for (int line = 1; line <= source.lines().count(); line++) {
      if (source.line(line).isBlank()) {
        continue;
      }
      int number = line;
      boolean hasEntry =
          pieces.stream()
              .flatMap(piece -> piece.lines().stream())
              .anyMatch(range -> range.first() <= number && number <= range.last());
      if (!hasEntry && !inRun) {
        runs.add(line);
      }
      inRun = !hasEntry;
    }
    return runs;
  }

  // Changes of the edition

  private Changed changeEdition(Random random) {
    Piece piece = pick(random, pieces);
    return switch (random.nextInt(5)) {
      case 0 -> edition("delete", Map.of(piece, delete(piece.text(), random)));
      case 1 -> edition("swap", Map.of(piece, swap(piece.text(), random)));
      case 2 -> edition("insert", Map.of(piece, insert(piece.text(), random)));
      case 3 -> movedPassage(random);
      default -> swappedParagraphs(random);
    };
  }

  private Changed edition(String description, Map<Piece, String> texts) {
    Map<String, String> byFile = new HashMap<>();
    List<Piece> backwards =
        texts.keySet().stream().sorted((a, b) -> Integer.compare(b.offset(), a.offset())).toList();
    for (Piece piece : backwards) {
      String path = piece.block().ref().file();
      StringBuilder file =
          new StringBuilder(
              byFile.computeIfAbsent(path, known -> sample.file(known).orElseThrow().text()));
      int from = piece.offset();
      assertThat(file.substring(from, from + piece.text().length())).isEqualTo(piece.text());
      file.replace(from, from + piece.text().length(), texts.get(piece));
      byFile.put(path, file.toString());
    }
    Map<String, String> byName =
        texts.entrySet().stream()
            .collect(Collectors.toMap(entry -> entry.getKey().name(), Map.Entry::getValue));
    return new Changed(description + " in " + byName.keySet(), with(byFile), byName);
  }

  /// Moves a passage, about as long as a line of the source, from one paragraph to another.
  private Changed movedPassage(Random random) {
    Piece from = pick(random, longPieces());
    Piece to = pick(random, longPieces().stream().filter(piece -> !piece.equals(from)).toList());
    int start = 1 + random.nextInt(from.text().length() - 25);
    int end = start + 12 + random.nextInt(12);
    int target = 1 + random.nextInt(to.text().length() - 1);
    String passage = from.text().substring(start, end);
    return edition(
        "move",
        Map.of(
            from,
            from.text().substring(0, start) + from.text().substring(end),
            to,
            to.text().substring(0, target) + passage + to.text().substring(target)));
  }

  private Changed swappedParagraphs(Random random) {
    Piece one = pick(random, longPieces());
    Piece other = pick(random, longPieces().stream().filter(piece -> !piece.equals(one)).toList());
    return edition("swap lines", Map.of(one, other.text(), other, one.text()));
  }

  private List<Piece> longPieces() {
    return pieces.stream().filter(piece -> piece.text().length() > 40).toList();
  }

  // Changes of the source

  private Changed changeSource(Random random) {
    List<String> lines =
        new ArrayList<>(List.of(sample.file(SOURCE).orElseThrow().text().split("\n", -1)));
    List<Integer> printed = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        printed.add(i);
      }
    }
    int line = pick(random, printed);
    String description =
        switch (random.nextInt(5)) {
          case 0 -> {
            lines.set(line, delete(lines.get(line), random));
            yield "delete in line " + (line + 1);
          }
          case 1 -> {
            lines.set(line, swap(lines.get(line), random));
            yield "swap in line " + (line + 1);
          }
          case 2 -> {
            lines.set(line, insert(lines.get(line), random));
            yield "insert in line " + (line + 1);
          }
          case 3 -> {
            int other =
                pick(
                    random,
                    printed.stream()
                        .filter(i -> !lines.get(i).strip().equals(lines.get(line).strip()))
                        .toList());
            String moved = lines.get(line);
            lines.set(line, lines.get(other));
            lines.set(other, moved);
            yield "swap lines " + (line + 1) + " and " + (other + 1);
          }
          default -> {
            int target = random.nextInt(lines.size() - 1);
            while (Math.abs(target - line) < 2) {
              target = random.nextInt(lines.size() - 1);
            }
            lines.add(target, lines.remove(line));
            yield "move line " + (line + 1) + " to " + (target + 1);
          }
        };
    return new Changed(
        "source: " + description, with(Map.of(SOURCE, String.join("\n", lines))), Map.of());
  }

  // Changes of a text

  private static String delete(String text, Random random) {
    int at = visibleCharacter(text, random);
    return text.substring(0, at) + text.substring(at + 1);
  }

  private static String insert(String text, Random random) {
    int at = visibleCharacter(text, random);
    return text.substring(0, at) + "龘" + text.substring(at);
  }

  /// Swaps two different adjacent characters. Deletes one if there are none.
  private static String swap(String text, Random random) {
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i + 1 < text.length(); i++) {
      char a = text.charAt(i);
      char b = text.charAt(i + 1);
      if (a != b && !Character.isWhitespace(a) && !Character.isWhitespace(b)) {
        places.add(i);
      }
    }
    if (places.isEmpty()) {
      return delete(text, random);
    }
    int at = pick(random, places);
    return text.substring(0, at) + text.charAt(at + 1) + text.charAt(at) + text.substring(at + 2);
  }

  private static int visibleCharacter(String text, Random random) {
    int at = random.nextInt(text.length());
    while (Character.isWhitespace(text.charAt(at))) {
      at = random.nextInt(text.length());
    }
    return at;
  }

  private static <T> T pick(Random random, List<T> from) {
    return from.get(random.nextInt(from.size()));
  }

  /// The joined lines of a source. The sample has no lines that are joined with a space.
  private record Joined(int first, String text, List<int[]> places) {

    static Joined of(SourceFile source, List<LineRange> ranges) {
      StringBuilder text = new StringBuilder();
      List<int[]> places = new ArrayList<>();
      for (LineRange range : ranges) {
        for (int number = range.first(); number <= range.last(); number++) {
          String line = source.line(number);
          int indent = line.length() - line.stripLeading().length();
          for (int i = 0; i < line.strip().length(); i++) {
            places.add(new int[] {number, indent + i + 1});
          }
          text.append(line.strip());
        }
      }
      return new Joined(ranges.getFirst().first(), text.toString(), places);
    }

    Location at(SourceFile source, int index) {
      if (index < places.size()) {
        return new Location(source.path(), places.get(index)[0], places.get(index)[1]);
      }
      if (places.isEmpty()) {
        return new Location(source.path(), first, 1);
      }
      int[] last = places.getLast();
      return new Location(source.path(), last[0], last[1] + 1);
    }
  }

  private SourceTree with(Map<String, String> texts) {
    return new SourceTree(
        sample.files().stream()
            .map(file ->
                texts.containsKey(file.path())
                    ? SourceFile.of(file.path(), texts.get(file.path()))
                    : file)
            .toList(),
        List.of());
  }

  /// The issue without notes and glossary, which are not collated.
  private static SourceTree sample() {
    SourceTree all = FolderReader.read(Path.of("articles"), "articles").value();
    Stream<SourceFile> files =
        all.files().stream()
            .filter(file -> file.path().startsWith(FOLDER) || file.name().equals("site.yaml"))
            .filter(file -> !file.path().endsWith(".notes.md"));
    return new SourceTree(files.toList(), List.of());
  }
}
