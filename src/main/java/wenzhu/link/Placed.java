package wenzhu.link;

import java.util.List;
import java.util.Optional;
import wenzhu.collate.AnchoredEmendation;
import wenzhu.collate.Provenance;
import wenzhu.document.BlockKind;
import wenzhu.document.BlockRef;
import wenzhu.document.Note;
import wenzhu.document.Quotation;
import wenzhu.document.QuotationSet;
import wenzhu.document.Term;
import wenzhu.document.TextBlock;
import wenzhu.source.Span;

/// A part of the edition with its place on the site.
public sealed interface Placed {

  /// The path of its page below the site's root: `""` for the front page, otherwise ending with `/`.
  String page();

  /// A text block with its id and the annotations of its text. All spans are of the block's text.
  ///
  /// `section` is the heading above it, if any. `matches` are all glossary candidates, linked or
  /// not, in order. `notes` are those whose passage is in this block; `repeats` the passages that
  /// also occur elsewhere.
  record PlacedBlock(
      TextBlock block,
      String id,
      String page,
      Optional<BlockRef> section,
      List<TermMatch> matches,
      List<PlacedNote> notes,
      List<RepeatedPassage> repeats,
      Optional<Provenance> provenance,
      List<AnchoredEmendation> emendations)
      implements Placed {

    public BlockRef ref() {
      return block.ref();
    }

    public BlockKind kind() {
      return block.kind();
    }

    public String text() {
      return block.text();
    }

    /// The slugs of the terms that occur in the text, each once.
    public List<String> terms() {
      return matches.stream()
          .filter(TermMatch::isOccurrence)
          .map(TermMatch::term)
          .distinct()
          .toList();
    }
  }

  /// A note at its passage, `span` of the text of `block`. `number` counts from 1 on the
  /// page, in the order of the ends of the passages. `page` is that of the passage; it shows the note.
  record PlacedNote(Note note, String id, int number, String page, BlockRef block, Span span)
      implements Placed {}

  /// A quotation. Its id is its date and six hexadecimal digits of a hash of its text.
  record PlacedQuotation(
      Quotation quotation, String id, String page, QuotationSet set, Optional<TextBlock> group)
      implements Placed {}

  /// A term with its occurrences outside its own entry, in the reading order of the site.
  record PlacedTerm(Term term, String page, List<Occurrence> occurrences) implements Placed {

    public String slug() {
      return term.slug();
    }
  }
}
