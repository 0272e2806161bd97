package wenzhu.index.export;

import java.util.ArrayList;
import java.util.List;
import wenzhu.index.IndexedBlock;
import wenzhu.index.IndexedBlocks;
import wenzhu.index.IndexedPage;
import wenzhu.text.SimplifiedForms;

/// Writes blocks as strings: of each its page, the page's title, what is known of the page, its id,
/// the heading above it, and its text.
///
/// Where all blocks are together, a string that is the same as that of the block before is left
/// empty, and one that is really empty is a line feed. Where each is alone, its Traditional
/// characters follow, if it has any, each with its Simplified form.
final class TextPack {

  private static final int STRINGS = 6;

  /// The most bytes of a place.
  private static final int PLACE = 8;

  private final IndexedBlocks blocks;

  /// Of each block the Traditional characters of its text.
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
  void fill(Pack pack, Pack rests, List<NormBucket> buckets) {
    for (NormBucket one : buckets) {
      for (int block = one.first(); block < one.first() + one.count(); block++) {
        pack.add(fitted(record(block), one.slots(), rests), one.slots());
      }
    }
  }

  /// A record that begins with an empty field, as it is if it fits into so many slots. Otherwise as
  /// much of it as does; its first field then says where the rest is, a record of the same form.
  static String fitted(String record, int slots, Pack rests) {
    if (Pack.slots(record) <= slots) {
      return record;
    }
    int cut = fitting(record, slots * Pack.SLOT - Pack.AROUND - PLACE);
    String rest = Pack.DIVIDER + record.substring(cut);
    int taken = Math.min(Pack.slots(rest), Pack.SLOTS - 1);
    Pack.Place place = rests.add(fitted(rest, taken, rests), taken);
    return new BitWriter().add(place.address(), 16).add(place.slots(), 4)
        + record.substring(0, cut);
  }

  /// How many units of a text fit into so many bytes.
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
