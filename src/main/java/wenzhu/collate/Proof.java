package wenzhu.collate;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import wenzhu.document.BlockRef;
import wenzhu.source.SourceFile;

/// The result of collating one issue with its source.
///
/// Characters are code points other than white space. `accounted` of the `characters` of the source
/// are at their place in the edition or declared as furniture. `surplus` characters of the edition
/// are not in the source. The proof holds if all characters are accounted for and none is surplus.
/// `lines` has every line of the source, in order; `provenance` has the blocks from the source;
/// `additions` has the other blocks with the declared reason, `addedTexts` what is added inside blocks. `declared` counts what was not
/// compared but declared.
public record Proof(
    String folder,
    SourceFile source,
    int characters,
    int accounted,
    int surplus,
    Declared declared,
    List<Line> lines,
    Map<BlockRef, Provenance> provenance,
    Map<BlockRef, String> additions,
    List<AddedText> addedTexts,
    List<AnchoredEmendation> emendations) {

  /// A line of the source and its block. A line without a block is blank, or furniture with the given
  /// reason.
  public record Line(
      int number, String text, Optional<BlockRef> block, Optional<String> furniture) {}

  /// Whether edition and source have the same characters.
  public boolean holds() {
    return accounted == characters && surplus == 0;
  }
}
