package wenzhu.document;

import java.util.List;
import java.util.stream.Stream;

/// A sequence of blocks, and its footnotes in the order of their first references.
public record Body(List<Block> blocks, List<Footnote> footnotes) {

  public static final Body EMPTY = new Body(List.of(), List.of());

  public Body {
    blocks = List.copyOf(blocks);
    footnotes = List.copyOf(footnotes);
  }

  /// The text blocks of the sequence, then those of the footnotes.
  public Stream<TextBlock> textBlocks() {
    return Stream.concat(
        Block.textBlocks(blocks),
        footnotes.stream().flatMap(footnote -> Block.textBlocks(footnote.blocks())));
  }
}
