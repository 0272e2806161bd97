package wenzhu.collate;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import wenzhu.document.LineRange;
import wenzhu.document.Manuscript;
import wenzhu.document.TextBlock;

/// A row in the list of `wenzhu collate --lines`: the name of a block in `collation.yaml`, its source
/// lines (`12–15、18`, empty for a block that the source does not print), their certainty and the
/// reason.
public record CollatedBlock(
    String name, String lines, String certainty, String reason, String text) {

  /// Every block of a proof's folder, in reading order of the files.
  public static List<CollatedBlock> of(Manuscript manuscript, Proof proof) {
    List<CollatedBlock> list = new ArrayList<>();
    BlockNames.of(manuscript, proof.folder())
        .all()
        .forEach((name, block) -> list.add(of(name, block, proof)));
    return List.copyOf(list);
  }

  private static CollatedBlock of(String name, TextBlock block, Proof proof) {
    Provenance provenance = proof.provenance().get(block.ref());
    return provenance == null
        ? new CollatedBlock(
            name, "", "", proof.additions().getOrDefault(block.ref(), ""), block.text())
        : new CollatedBlock(
            name,
            provenance.lines().stream().map(LineRange::toString).collect(Collectors.joining("、")),
            provenance.certainty().word(),
            provenance.reason().orElse(""),
            block.text());
  }
}
