package wenzhu.document;

import java.util.List;

/// A list. `start` is the number of the first item of an ordered list. Text of an item is a block
/// of kind `LIST_ITEM`.
public record ListBlock(boolean ordered, int start, List<Item> items) implements Block {

  /// One item: text blocks and nested structures.
  public record Item(List<Block> blocks) {}
}
