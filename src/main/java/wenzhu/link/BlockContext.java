package wenzhu.link;

import java.util.Optional;
import wenzhu.document.BlockRef;
import wenzhu.document.Document;
import wenzhu.document.Term;
import wenzhu.document.TextBlock;

/// A text block and where it stands in the edition.
///
/// `section` is the heading above it. `part` and `whole` number the stretches of text within which
/// only the first occurrence of a term is linked, by section or by article. `host` is the block
/// whose page this one shares, where that is not simply its document's: the first paragraph of its
/// quotation, the passage of its note.
record BlockContext(
    TextBlock block,
    Document document,
    Optional<BlockRef> section,
    int part,
    int whole,
    Optional<BlockRef> host) {

  BlockRef ref() {
    return block.ref();
  }

  /// The term whose own entry this block belongs to.
  Optional<String> ownTerm() {
    return document instanceof Term term ? Optional.of(term.slug()) : Optional.empty();
  }
}
