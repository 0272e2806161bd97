package wenzhu.collate;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import wenzhu.document.BlockRef;
import wenzhu.source.SourceFile;

/// What collating one issue with its source found.
///
/// Characters are code points other than white space. `accounted` of the `characters` of the source
/// are in the edition, in their place, or declared as furniture; `surplus` characters of the edition
/// are not in the source. The proof holds when all are accounted for and none is surplus.
/// `lines` has every line of the source, in its order; `provenance` every block that comes from it;
/// `additions` the blocks that do not, with the declared reason.
public record Proof(
    String folder,
    SourceFile source,
    int characters,
    int accounted,
    int surplus,
    List<Line> lines,
    Map<BlockRef, Provenance> provenance,
    Map<BlockRef, String> additions,
    List<PlacedEmendation> emendations) {

  /// One line of the source, and the block it went into. No block: an empty line, or furniture if
  /// `furniture` says why.
  public record Line(
      int number, String text, Optional<BlockRef> block, Optional<String> furniture) {}

  /// Whether edition and source have the same characters.
  public boolean holds() {
    return accounted == characters && surplus == 0;
  }
}
