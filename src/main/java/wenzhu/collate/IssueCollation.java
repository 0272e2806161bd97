package wenzhu.collate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import wenzhu.collate.TextDiff.Difference;
import wenzhu.diagnostic.Code;
import wenzhu.diagnostic.Problem;
import wenzhu.diagnostic.Problems;
import wenzhu.document.BlockRef;
import wenzhu.document.Certainty;
import wenzhu.document.CollationPlan;
import wenzhu.document.CollationPlan.Addition;
import wenzhu.document.CollationPlan.Entry;
import wenzhu.document.CollationPlan.Furniture;
import wenzhu.document.LineRange;
import wenzhu.document.RichText;
import wenzhu.document.TextBlock;
import wenzhu.source.Located;
import wenzhu.source.Location;
import wenzhu.source.Span;
import wenzhu.text.Excerpt;

/// Collates one issue, entry by entry of its plan. A failed entry does not affect the counts of the
/// others.
final class IssueCollation {

  /// Characters of context on each side of a reading in a message.
  private static final int CONTEXT = 6;

  /// Characters of a long reading at its start and end; a message omits those between.
  private static final int READING_ENDS = 15;

  private final CollationPlan plan;
  private final SourceLines source;
  private final BlockNames names;
  private final Problems problems;
  private final LineCoverage coverage;

  private final Map<BlockRef, Location> listed = new HashMap<>();
  private final Map<BlockRef, Provenance> provenance = new LinkedHashMap<>();
  private final Map<BlockRef, String> additions = new LinkedHashMap<>();
  private final Map<Integer, BlockRef> blockOfLine = new HashMap<>();
  private final Map<Integer, String> furnitureOfLine = new HashMap<>();
  private final Declarations declarations;
  private Declared declared = Declared.NOTHING;
  private int accounted;
  private int surplus;

  IssueCollation(CollationPlan plan, SourceLines source, BlockNames names, Problems problems) {
    this.plan = plan;
    this.source = source;
    this.names = names;
    this.problems = problems;
    this.coverage = new LineCoverage(source, problems);
    this.declarations = new Declarations(plan, names, problems);
  }

  Proof run() {
    plan.entries().forEach(this::collate);
    plan.furniture().forEach(this::collate);
    plan.additions().forEach(this::add);
    coverage.reportUncovered();
    reportUnlistedBlocks();
    return new Proof(
        plan.folder(),
        source.file(),
        SourceLines.characters(source.file().text()),
        accounted,
        surplus,
        declared,
        lines(),
        provenance,
        additions,
        declarations.texts(),
        declarations.emendations());
  }

  private void collate(Entry entry) {
    LineCoverage.Lines lines = coverage.cover(entry.lines(), entry.at());
    if (entry.certainty() == Certainty.INFERRED && entry.reason().isEmpty()) {
      problems.add(Code.C007, entry.at(), entry.block().value());
    }
    Optional<TextBlock> block = blockFor(entry.block());
    if (block.isEmpty()) {
      return;
    }
    BlockRef ref = block.get().ref();
    provenance.put(ref, new Provenance(entry.lines(), entry.certainty(), entry.reason()));
    linesOf(lines.ranges()).forEach(number -> blockOfLine.put(number, ref));
    compare(block.get(), lines);
  }

  /// Missing lines and those of other entries are already reported, so the differences that they cause are not.
  private void compare(TextBlock block, LineCoverage.Lines lines) {
    RichText expected = source.joined(lines.ranges());
    EditionText edition = declarations.read(block, expected.text());
    TextDiff diff = TextDiff.of(edition.compared(), expected.text());
    declared = declared.plus(new Declared(0, edition.deleted(), edition.added()));
    accounted += SourceLines.characters(expected.text());
    for (Difference difference : diff.differences()) {
      accounted -= SourceLines.characters(difference.right().in(expected.text()));
      surplus += SourceLines.characters(difference.left().in(edition.shown()));
      if (lines.isAll()) {
        problems.add(problem(edition, expected, difference));
      }
    }
  }

  private static Problem problem(EditionText edition, RichText expected, Difference difference) {
    Location inSource = expected.origin().at(difference.right().from());
    return Problem.of(
            Code.C001,
            edition.at(difference.left().from()),
            reading(edition.shown(), difference.left(), edition.written(difference.left())),
            reading(expected.text(), difference.right()),
            String.valueOf(inSource.line()))
        .seeAlso(List.of(inSource));
  }

  private static String reading(String text, Span span) {
    return reading(text, span, span.in(text));
  }

  /// The characters of a span, as they are written, in brackets with some context: `…的发展【质量】和效益…`.
  private static String reading(String text, Span span, String written) {
    return Excerpt.before(text, span, CONTEXT)
        + "【"
        + Excerpt.ends(written, READING_ENDS).replace(' ', '␣').replace('\n', '␣')
        + "】"
        + Excerpt.after(text, span, CONTEXT);
  }

  private void collate(Furniture furniture) {
    LineCoverage.Lines lines = coverage.cover(furniture.lines(), furniture.at());
    linesOf(lines.ranges()).forEach(number -> furnitureOfLine.put(number, furniture.reason()));
    RichText expected = source.joined(lines.ranges());
    TextDiff diff = TextDiff.of(furniture.text().strip(), expected.text());
    int characters = SourceLines.characters(expected.text());
    accounted += characters;
    declared = declared.plus(new Declared(characters, 0, 0));
    for (Difference difference : diff.differences()) {
      accounted -= SourceLines.characters(difference.right().in(expected.text()));
      if (lines.isAll()) {
        Location inSource = expected.origin().at(difference.right().from());
        problems.add(
            Problem.of(
                    Code.C009,
                    furniture.at(),
                    reading(furniture.text().strip(), difference.left()),
                    reading(expected.text(), difference.right()),
                    String.valueOf(inSource.line()))
                .seeAlso(List.of(inSource)));
      }
    }
  }

  private void add(Addition addition) {
    if (addition.text().isEmpty()) {
      blockFor(addition.block()).ifPresent(block -> add(block, addition.reason()));
    }
  }

  private void add(TextBlock block, String reason) {
    EditionText edition = declarations.read(block, "");
    int characters = SourceLines.characters(edition.shown()) + edition.added();
    declared = declared.plus(new Declared(0, 0, characters));
    additions.put(block.ref(), reason);
  }

  private Optional<TextBlock> blockFor(Located<String> name) {
    Optional<TextBlock> block = names.find(name, problems);
    if (block.isEmpty()) {
      return block;
    }
    Location first = listed.putIfAbsent(block.get().ref(), name.at());
    if (first != null) {
      problems.add(
          Problem.of(Code.C010, name.at(), name.value(), String.valueOf(first.line()))
              .seeAlso(List.of(first)));
      return Optional.empty();
    }
    return block;
  }

  private void reportUnlistedBlocks() {
    names
        .all()
        .forEach((name, block) -> {
          String shown = declarations.read(block, "").shown();
          if (!listed.containsKey(block.ref()) && !shown.isBlank()) {
            surplus += SourceLines.characters(shown);
            problems.add(
                Problem.of(Code.C005, block.at(), name).seeAlso(List.of(Location.of(plan.file()))));
          }
        });
  }

  private IntStream linesOf(List<LineRange> ranges) {
    return ranges.stream()
        .flatMapToInt(range -> IntStream.rangeClosed(range.first(), range.last()))
        .filter(number -> !source.isBlank(number));
  }

  private List<Proof.Line> lines() {
    List<Proof.Line> lines = new ArrayList<>();
    for (int number = 1; number <= source.count(); number++) {
      Optional<BlockRef> block = Optional.ofNullable(blockOfLine.get(number));
      lines.add(
          new Proof.Line(
              number,
              source.line(number),
              block,
              block.isPresent()
                  ? Optional.empty()
                  : Optional.ofNullable(furnitureOfLine.get(number))));
    }
    return List.copyOf(lines);
  }
}
