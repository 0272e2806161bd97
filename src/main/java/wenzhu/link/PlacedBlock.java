package wenzhu.link;

import java.util.List;
import java.util.Optional;
import wenzhu.collate.PlacedEmendation;
import wenzhu.collate.Provenance;
import wenzhu.document.BlockKind;
import wenzhu.document.BlockRef;
import wenzhu.document.TextBlock;

/// A text block with its id, its home page, and the layers that lie over its text. All spans are of
/// the block's text.
///
/// `section` is the heading it stands under, if any. `matches` are all glossary candidates, linked
/// or not, in order. `notes` are those whose passage is in this block; `echoes` the passages that
/// stand elsewhere too.
public record PlacedBlock(
    TextBlock block,
    String id,
    String page,
    Optional<BlockRef> section,
    List<TermMatch> matches,
    List<PlacedNote> notes,
    List<RepeatedPassage> echoes,
    Optional<Provenance> provenance,
    List<PlacedEmendation> emendations) {

  public BlockRef ref() {
    return block.ref();
  }

  public BlockKind kind() {
    return block.kind();
  }

  public String text() {
    return block.text();
  }

  /// The slugs of the terms that stand in the text, each once.
  public List<String> terms() {
    return matches.stream()
        .filter(TermMatch::isOccurrence)
        .map(TermMatch::term)
        .distinct()
        .toList();
  }

  /// Where the block is on the site: page and fragment.
  public String address() {
    return page + "#" + id;
  }
}
