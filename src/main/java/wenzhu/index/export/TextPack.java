package wenzhu.index.export;

import java.util.ArrayList;
import java.util.List;
import wenzhu.index.IndexedBlock;
import wenzhu.index.IndexedBlocks;
import wenzhu.index.IndexedPage;
import wenzhu.text.SimplifiedForms;

/// Writes each block as strings:
/// - the path of its page
/// - the title of the page
/// - the issue, the title of the issue, the article, the authors and the year of the page
/// - the id of the block
/// - the heading above it
/// - its text
///
/// Where all blocks are together, a string that is the same as that of the block before is left empty, and one that is really empty is
/// a line feed. Where each is alone, its Traditional characters follow, if it has any, each with its Simplified form.
final class TextPack {

  private static final int STRINGS = 6;

  /// The most bytes of a place.
  private static final int PLACE = 8;

  private final IndexedBlocks blocks;

  /// For each block: the Traditional characters of its text.
  private final String[] folded;

  /// To write the texts of a large site.
  TextPack(IndexedBlocks blocks) {
    this.blocks = blocks;
    this.folded =
        blocks.all().stream()
            .map(block -> SimplifiedForms.table(SimplifiedForms.in(block.block().text())))
            .toArray(String[]::new);
  }

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

  private String record(int block) {
    String record = Pack.DIVIDER + Pack.join(strings(blocks.get(block)));
    return folded[block].isEmpty() ? record : record + Pack.DIVIDER + folded[block];
  }

  /// The slots that the text of a block needs.
  int slots(int block) {
    return Pack.slots(record(block));
  }

  /// Writes every block in as many slots as its norm bucket has.
  void fill(Pack pack, Pack overflow, List<NormBucket> buckets) {
    for (NormBucket one : buckets) {
      for (int block = one.first(); block < one.first() + one.count(); block++) {
        pack.add(fitted(record(block), one.slots(), overflow), one.slots());
      }
    }
  }

  /// A record for `slots` slots:
  /// - if it fits: `record`, whose first field is empty
  /// - otherwise: the place of its rest, a record of the same form in `overflow`; then its beginning
  static String fitted(String record, int slots, Pack overflow) {
    if (Pack.slots(record) <= slots) {
      return record;
    }
    int cut = fitting(record, slots * Pack.SLOT - Pack.AROUND - PLACE);
    String rest = Pack.DIVIDER + record.substring(cut);
    int taken = Math.min(Pack.slots(rest), Pack.SLOTS - 1);
    Pack.Place place = overflow.add(fitted(rest, taken, overflow), taken);
    return new BitWriter().add(place.address(), 16).add(place.slots(), 4)
        + record.substring(0, cut);
  }

  /// The number of UTF-16 units of a text that fit into a number of bytes.
  private static int fitting(String text, int bytes) {
    int left = bytes;
    for (int i = 0; i < text.length(); i++) {
      left -= PortableText.length(text.charAt(i));
      if (left < 0) {
        return i;
      }
    }
    return text.length();
  }
}
