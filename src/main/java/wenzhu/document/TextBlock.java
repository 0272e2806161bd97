package wenzhu.document;

import java.util.Optional;
import wenzhu.source.Location;

/// The smallest unit of text with an id. Text blocks are searched, annotated and cited, and do not
/// nest.
///
/// `pin` is the id that the editor assigned with `{#id}`.
public record TextBlock(
    BlockRef ref, BlockKind kind, RichText content, Optional<String> pin, Location at)
    implements Block {

  /// The text of the block, without marks.
  public String text() {
    return content.text();
  }
}
