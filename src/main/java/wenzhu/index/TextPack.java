package wenzhu.index;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.util.SmallFloat;

/// Writes blocks as strings: of each its page, the page's title, what is known of the page, its id,
/// the heading above it, and its text.
///
/// Where all blocks stand together, a string that is the same as that of the block before is left
/// empty, and one that is really empty is a line feed.
final class TextPack {

  private static final int STRINGS = 6;

  private TextPack() {}

  /// The strings of all blocks, one after the other.
  static List<String> together(List<IndexedBlock> blocks) {
    List<String> strings = new ArrayList<>(blocks.size() * STRINGS);
    List<String> before = List.of();
    for (IndexedBlock block : blocks) {
      List<String> own = strings(block);
      for (int i = 0; i < STRINGS; i++) {
        String string = own.get(i);
        boolean same = !before.isEmpty() && before.get(i).equals(string);
        strings.add(same ? "" : string.isEmpty() ? "\n" : string);
      }
      before = own;
    }
    return strings;
  }

  private static List<String> strings(IndexedBlock block) {
    IndexedPage page = block.page();
    return List.of(
        page.path(),
        page.title(),
        String.join(
            "\t",
            page.issue(),
            page.issueTitle(),
            page.article(),
            String.join("|", page.authors()),
            page.year()),
        block.block().id(),
        block.section(),
        block.block().text());
  }

  /// Every block as a record.
  static Addresses fill(Pack pack, IndexedBlocks blocks) {
    long[] addresses = new long[blocks.size()];
    for (int i = 0; i < addresses.length; i++) {
      addresses[i] = pack.add(strings(blocks.get(i))).address();
    }
    return new Addresses(addresses);
  }

  /// How many bytes to ask for besides two for each character that a block's norm allows, so that
  /// nine records of ten come whole.
  static int reserve(IndexedBlocks blocks) {
    int[] besides =
        blocks.all().stream()
            .mapToInt(block -> bytes(block) - 2 * most(Grams.length(block.text())))
            .sorted()
            .toArray();
    return Math.max(0, besides[besides.length * 9 / 10]);
  }

  private static int bytes(IndexedBlock block) {
    return SafeText.length(Pack.join(strings(block))) + Pack.AROUND;
  }

  /// The most characters that have the same norm as so many.
  private static int most(int length) {
    int norm = SmallFloat.intToByte4(length) & 0xFF;
    return norm == 255 ? length : SmallFloat.byte4ToInt((byte) (norm + 1)) - 1;
  }
}
