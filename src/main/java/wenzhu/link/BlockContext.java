package wenzhu.link;

import java.util.Optional;
import wenzhu.document.BlockRef;
import wenzhu.document.Document;
import wenzhu.document.Term;
import wenzhu.document.TextBlock;

/// A text block with its position in the edition.
///
/// `section` is the heading above it. `sectionScope` and `articleScope` number the scopes in which
/// only the first occurrence of a term is linked. `host` is the block that determines the page of
/// this one, if the document does not: the first paragraph of its quotation, the passage of its note.
record BlockContext(
    TextBlock block,
    Document document,
    Optional<BlockRef> section,
    int sectionScope,
    int articleScope,
    Optional<BlockRef> host) {

  BlockRef ref() {
    return block.ref();
  }

  /// The slug of the term, if this block is in the entry of a term.
  Optional<String> ownTerm() {
    return document instanceof Term term ? Optional.of(term.slug()) : Optional.empty();
  }
}
