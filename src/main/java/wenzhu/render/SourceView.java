package wenzhu.render;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import wenzhu.collate.Proof;
import wenzhu.document.BlockRef;
import wenzhu.document.Issue;
import wenzhu.link.Corpus;
import wenzhu.link.Placed.PlacedBlock;
import wenzhu.text.Excerpt;

/// The source of an issue line by line, beside the blocks that were made from it.
public record SourceView(
    Head head,
    String issue,
    String issueHref,
    int characters,
    int accounted,
    boolean holds,
    List<Row> rows,
    List<Addition> additions,
    List<Emended> emendations,
    int furnitureCount,
    int inferredCount)
    implements View {

  /// Lines that stand together, and the block they went into or the reason why into none.
  public record Row(List<Line> lines, Optional<Edition> edition, Optional<String> furniture) {}

  /// One line of the source.
  public record Line(int number, String id, String text) {}

  /// The block of the edition. `text` is empty where an earlier row shows it.
  public record Edition(
      String document,
      String kind,
      String href,
      Html text,
      String begins,
      boolean inferred,
      String certainty,
      Optional<String> reason) {}

  /// A block that the source does not print.
  public record Addition(String kind, String document, String text, String href, String reason) {}

  /// A reading that is probably wrong, and the reading proposed.
  public record Emended(String reading, String correction, String reason, String href) {

    static Emended of(PageContext context, wenzhu.collate.AnchoredEmendation emendation) {
      PlacedBlock block = context.corpusIndex().corpus().of(emendation.block());
      return new Emended(
          emendation.span().in(block.text()),
          emendation.correction(),
          emendation.reason(),
          context.href(block));
    }
  }

  private static final int BEGINS_LIMIT = 20;

  static SourceView of(PageContext context, Issue issue, Proof proof) {
    List<Row> rows = rows(context, proof);
    return new SourceView(
        Head.of(
            context.word("source.title", issue.title().text()),
            context.word("source.description", proof.accounted(), proof.characters())),
        issue.title().text(),
        context.links().to(Corpus.pageOf(issue)),
        proof.characters(),
        proof.accounted(),
        proof.holds(),
        rows,
        proof.additions().entrySet().stream()
            .sorted(java.util.Map.Entry.comparingByKey())
            .map(entry -> addition(context, entry.getKey(), entry.getValue()))
            .toList(),
        proof.emendations().stream().map(e -> Emended.of(context, e)).toList(),
        (int) rows.stream().filter(row -> row.furniture().isPresent()).count(),
        (int)
            proof.provenance().values().stream()
                .filter(p -> p.certainty() == wenzhu.document.Certainty.INFERRED)
                .count());
  }

  /// Lines of one block, or of furniture with one reason, make a row; empty lines end none.
  private static List<Row> rows(PageContext context, Proof proof) {
    List<Row> rows = new ArrayList<>();
    Set<BlockRef> shown = new HashSet<>();
    List<Line> lines = new ArrayList<>();
    Optional<Proof.Line> last = Optional.empty();
    for (Proof.Line line : proof.lines()) {
      if (line.block().isEmpty() && line.furniture().isEmpty()) {
        continue;
      }
      if (last.isPresent() && !together(last.get(), line)) {
        rows.add(row(context, lines, last.get(), shown));
        lines.clear();
      }
      lines.add(
          new Line(line.number(), SourceLineLinks.anchor(line.number()), line.text().strip()));
      last = Optional.of(line);
    }
    last.ifPresent(line -> rows.add(row(context, lines, line, shown)));
    return rows;
  }

  private static boolean together(Proof.Line a, Proof.Line b) {
    return Objects.equals(a.block(), b.block()) && Objects.equals(a.furniture(), b.furniture());
  }

  private static Row row(
      PageContext context, List<Line> lines, Proof.Line line, Set<BlockRef> shown) {
    return new Row(
        List.copyOf(lines),
        line.block().map(ref -> edition(context, ref, shown.add(ref))),
        line.furniture());
  }

  private static Edition edition(PageContext context, BlockRef ref, boolean first) {
    PlacedBlock block = context.corpusIndex().corpus().of(ref);
    Optional<wenzhu.collate.Provenance> provenance = block.provenance();
    return new Edition(
        context.corpusIndex().documents().titleOf(ref.file()),
        context.word(block.kind()),
        context.href(block),
        first ? context.element("p", block.block()) : Html.NONE,
        Excerpt.head(block.text(), BEGINS_LIMIT),
        provenance.filter(p -> p.certainty() == wenzhu.document.Certainty.INFERRED).isPresent(),
        provenance.map(p -> p.certainty().word()).orElse(""),
        provenance.flatMap(p -> p.reason()));
  }

  private static Addition addition(PageContext context, BlockRef ref, String reason) {
    PlacedBlock block = context.corpusIndex().corpus().of(ref);
    return new Addition(
        context.word(block.kind()),
        context.corpusIndex().documents().titleOf(ref.file()),
        Excerpt.head(block.text(), BEGINS_LIMIT),
        context.href(block),
        reason);
  }
}
