package wenzhu.render;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import wenzhu.collate.Proof;
import wenzhu.collate.Provenance;
import wenzhu.document.BlockRef;
import wenzhu.document.Issue;
import wenzhu.link.Placed.PlacedBlock;

/// The page of the source of an issue: its lines beside the blocks that were made from them.
public record SourceView(Head head, Issue issue, Proof proof, List<Row> rows, long inferredCount)
    implements View {

  /// Consecutive lines with the same block, or the same reason why they have none. `first` is
  /// whether no earlier row has the block.
  public record Row(
      List<Proof.Line> lines,
      Optional<PlacedBlock> block,
      boolean first,
      Optional<String> furniture) {}

  static SourceView of(PageContext context, Issue issue, Proof proof) {
    return new SourceView(
        Head.of(
            context.word("source.title", issue.title().text()),
            context.word("source.description", proof.accounted(), proof.characters())),
        issue,
        proof,
        rows(context, proof),
        proof.provenance().values().stream().filter(Provenance::isInferred).count());
  }

  /// Empty lines are left out and do not end a row.
  private static List<Row> rows(PageContext context, Proof proof) {
    List<List<Proof.Line>> rows = new ArrayList<>();
    for (Proof.Line line : proof.lines()) {
      if (line.block().isEmpty() && line.furniture().isEmpty()) {
        continue;
      }
      if (rows.isEmpty() || !areTogether(rows.getLast().getLast(), line)) {
        rows.add(new ArrayList<>());
      }
      rows.getLast().add(line);
    }
    Set<BlockRef> shown = new HashSet<>();
    return rows.stream().map(lines -> row(context, lines, shown)).toList();
  }

  private static boolean areTogether(Proof.Line a, Proof.Line b) {
    return Objects.equals(a.block(), b.block()) && Objects.equals(a.furniture(), b.furniture());
  }

  private static Row row(PageContext context, List<Proof.Line> lines, Set<BlockRef> shown) {
    Proof.Line line = lines.getFirst();
    return new Row(
        lines,
        line.block().map(context.corpus()::of),
        line.block().map(shown::add).orElse(false),
        line.furniture());
  }

  /// The blocks that the source does not have, in their order, with the declared reason.
  public Map<BlockRef, String> additions() {
    return new TreeMap<>(proof.additions());
  }

  /// The id of a line on the page.
  public String anchor(int line) {
    return SourceLineLinks.anchor(line);
  }
}
