package wenzhu.link;

import java.util.Optional;
import wenzhu.document.BlockRef;
import wenzhu.document.Document;
import wenzhu.document.Note;
import wenzhu.document.NoteFile;
import wenzhu.source.Span;

/// A note with the passage it stands by, if there is just one.
record AnchoredNote(NoteFile file, Note note, Optional<Passage> passage) {

  /// `span` of the text of `block`, which is number `position` of the blocks of `document`.
  record Passage(Document document, int position, BlockRef block, Span span) {}
}
