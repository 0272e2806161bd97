package wenzhu.document;

import java.util.List;
import java.util.Optional;
import wenzhu.source.Location;

/// A note and the quote of its passage. Its text blocks have the kind `NOTE`.
public record Note(
    NoteKind kind,
    Quote quote,
    List<Block> body,
    Optional<String> by,
    Optional<String> checked,
    Optional<EdtfDate> date,
    Location at) {

  /// The quoted passage: the `target`, with the text around it if the target alone is ambiguous.
  /// `targetAt` is the location of the target in the file of notes.
  public record Quote(String before, String target, String after, Location targetAt) {}
}
