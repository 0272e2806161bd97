package wenzhu.collate;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import wenzhu.document.LineRange;
import wenzhu.document.Manuscript;
import wenzhu.document.TextBlock;

/// A block as a list of the collation shows it: its name in `collation.yaml`, its lines (`12–15、18`,
/// empty for a block that the source does not print), how sure that is, and why.
public record ListedBlock(String name, String lines, String certainty, String reason, String text) {

  /// Every block of a proof's folder, in reading order of the files.
  public static List<ListedBlock> of(Manuscript manuscript, Proof proof) {
    List<ListedBlock> list = new ArrayList<>();
    BlockNames.of(manuscript, proof.folder())
        .all()
        .forEach((name, block) -> list.add(of(name, block, proof)));
    return List.copyOf(list);
  }

  private static ListedBlock of(String name, TextBlock block, Proof proof) {
    Provenance provenance = proof.provenance().get(block.ref());
    return provenance == null
        ? new ListedBlock(
            name, "", "", proof.additions().getOrDefault(block.ref(), ""), block.text())
        : new ListedBlock(
            name,
            provenance.lines().stream().map(LineRange::toString).collect(Collectors.joining("、")),
            provenance.certainty().word(),
            provenance.reason().orElse(""),
            block.text());
  }
}
