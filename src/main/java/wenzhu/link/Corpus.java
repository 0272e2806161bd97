package wenzhu.link;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import wenzhu.collate.Proof;
import wenzhu.document.BlockRef;
import wenzhu.document.Document;
import wenzhu.document.Manuscript;
import wenzhu.document.TextBlock;
import wenzhu.link.Placed.PlacedBlock;
import wenzhu.link.Placed.PlacedNote;
import wenzhu.link.Placed.PlacedQuotation;
import wenzhu.link.Placed.PlacedTerm;

/// The linked edition, the input of `index` and `render`.
///
/// `blocks` has every text block in the reading order of the site. `notes` and `quotations` are in
/// the order of their text, `terms` in the order of their pinyin.
public record Corpus(
    Manuscript manuscript,
    Map<BlockRef, PlacedBlock> blocks,
    List<PlacedQuotation> quotations,
    List<PlacedNote> notes,
    List<PlacedTerm> terms,
    List<Proof> proofs,
    List<Redirect> redirects) {

  /// The page of a document's own blocks.
  public static String pageOf(Document document) {
    return PagePaths.of(document);
  }

  /// A block of the manuscript with its place and annotations.
  public PlacedBlock of(TextBlock block) {
    return of(block.ref());
  }

  public PlacedBlock of(BlockRef ref) {
    PlacedBlock placed = blocks.get(ref);
    if (placed == null) {
      throw new IllegalArgumentException("not a block of this corpus: " + ref);
    }
    return placed;
  }

  public Collection<PlacedBlock> all() {
    return blocks.values();
  }

  public Optional<PlacedTerm> term(String slug) {
    return terms.stream().filter(term -> term.slug().equals(slug)).findFirst();
  }

  /// The proof of an issue, by its folder.
  public Optional<Proof> proof(String folder) {
    return proofs.stream().filter(proof -> proof.folder().equals(folder)).findFirst();
  }
}
