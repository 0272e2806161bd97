package wenzhu.document;

import java.util.List;
import java.util.Optional;
import wenzhu.source.Location;

/// A note and the words it stands by. Its text blocks are of kind `NOTE`.
public record Note(
    NoteKind kind,
    Quote quote,
    List<Block> body,
    Optional<String> by,
    Optional<String> checked,
    Optional<EdtfDate> date,
    Location at) {

  /// The passage as the note repeats it: the `target`, and the text around it that tells it from
  /// the same words elsewhere.
  ///
  /// `targetAt` is where the target stands in the notes file.
  public record Quote(String before, String target, String after, Location targetAt) {}
}
