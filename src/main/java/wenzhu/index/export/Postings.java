package wenzhu.index.export;

import java.io.IOException;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.lucene.index.PostingsEnum;
import wenzhu.index.IndexedBlocks;

/// The blocks that have a string: their numbers, ascending, and how often each has it. For pairs in
/// many blocks also where: `offsets` of the search text, block after block.
final class Postings {

  private int size;
  private int[] blocks = new int[4];
  private int[] counts = new int[4];
  private int[] offsets = new int[4];
  private int offsetCount;

  /// The postings of a term, with offsets if its positions are read.
  static Postings of(PostingsEnum all, boolean withOffsets) throws IOException {
    Postings postings = new Postings();
    for (int block = all.nextDoc(); block != PostingsEnum.NO_MORE_DOCS; block = all.nextDoc()) {
      postings.add(block, all.freq());
      for (int i = 0; withOffsets && i < all.freq(); i++) {
        postings.addOffset(all.nextPosition());
      }
    }
    return postings;
  }

  void add(int block, int count) {
    if (size == blocks.length) {
      blocks = Arrays.copyOf(blocks, size * 2);
      counts = Arrays.copyOf(counts, size * 2);
    }
    blocks[size] = block;
    counts[size++] = count;
  }

  private void addOffset(int offset) {
    if (offsetCount == offsets.length) {
      offsets = Arrays.copyOf(offsets, offsetCount * 2);
    }
    offsets[offsetCount++] = offset;
  }

  /// One more place; the block is the last one or a later one.
  private void addOccurrence(int block, int offset) {
    if (size > 0 && blocks[size - 1] == block) {
      counts[size - 1]++;
    } else {
      add(block, 1);
    }
    addOffset(offset);
  }

  /// The postings of the strings that are one character longer than this of some length, by that
  /// character.
  SortedMap<Integer, Postings> continued(int length, IndexedBlocks all) {
    SortedMap<Integer, Postings> continued = new TreeMap<>();
    int at = 0;
    for (int i = 0; i < size; i++) {
      String text = all.get(blocks[i]).text();
      for (int end = at + counts[i]; at < end; at++) {
        if (offsets[at] + length < text.length()) {
          continued
              .computeIfAbsent(text.codePointAt(offsets[at] + length), _ -> new Postings())
              .addOccurrence(blocks[i], offsets[at]);
        }
      }
    }
    return continued;
  }

  int size() {
    return size;
  }

  int block(int i) {
    return blocks[i];
  }

  int count(int i) {
    return counts[i];
  }
}
