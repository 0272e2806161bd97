package wenzhu.index.export;

import java.util.Arrays;

/// The blocks that have a string: their numbers, ascending, and how often each has it. For pairs
/// also where: `offsets` of the search text, block after block.
final class Postings {

  private int size;
  private int[] blocks = new int[4];
  private int[] counts = new int[4];
  private int[] offsets = new int[4];
  private int offsetCount;

  void clear() {
    size = 0;
    offsetCount = 0;
  }

  void add(int block, int count) {
    if (size == blocks.length) {
      blocks = Arrays.copyOf(blocks, size * 2);
      counts = Arrays.copyOf(counts, size * 2);
    }
    blocks[size] = block;
    counts[size++] = count;
  }

  void addOffset(int offset) {
    if (offsetCount == offsets.length) {
      offsets = Arrays.copyOf(offsets, offsetCount * 2);
    }
    offsets[offsetCount++] = offset;
  }

  /// One more place; the block is the last one or a later one.
  void addOccurrence(int block, int offset) {
    if (size > 0 && blocks[size - 1] == block) {
      counts[size - 1]++;
    } else {
      add(block, 1);
    }
    addOffset(offset);
  }

  int size() {
    return size;
  }

  int offsetCount() {
    return offsetCount;
  }

  int block(int i) {
    return blocks[i];
  }

  int count(int i) {
    return counts[i];
  }

  int offset(int i) {
    return offsets[i];
  }
}
