package wenzhu.link;

import java.util.List;
import java.util.Optional;
import wenzhu.document.Block;
import wenzhu.document.Document;
import wenzhu.document.Note;
import wenzhu.document.NoteFile;
import wenzhu.document.TextBlock;
import wenzhu.source.Location;
import wenzhu.source.Span;

/// A note with its passage, if exactly one passage matches.
record AnchoredNote(NoteFile file, Note note, Optional<Passage> passage) {

  /// `span` of the text of `block`, the block with index `position` in `document`.
  record Passage(Document document, int position, TextBlock block, Span span) {

    Location at() {
      return block.content().origin().at(span.from());
    }
  }

  List<TextBlock> textBlocks() {
    return Block.textBlocks(note.body()).toList();
  }
}
