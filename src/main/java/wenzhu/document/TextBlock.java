package wenzhu.document;

import java.util.Optional;
import wenzhu.source.Location;

/// The smallest unit that has an id, is searched, annotated and cited. Text blocks never nest.
///
/// `pin` is the id an editor fixed with `{#id}`.
public record TextBlock(
    BlockRef ref, BlockKind kind, RichText content, Optional<String> pin, Location at)
    implements Block {

  /// The characters of the block, marks aside.
  public String text() {
    return content.text();
  }
}
