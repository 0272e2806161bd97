package wenzhu.index.export;

import java.util.ArrayList;
import java.util.List;

/// Divides the postings of a string that is in many text blocks into posting blocks, in impact order.
///
/// Text blocks that have the string about equally often are an *impact layer*; a layer with many
/// postings is several posting blocks. So the score of any posting in a posting block has a bound that
/// is known without reading it, from the greatest count of its layer and from its first text block, the
/// shortest.
final class PostingBlocks {

  /// Postings of a posting block; more if the string would have too many of these.
  private static final int LENGTH = 1_024;

  private static final int MOST = 96;

  /// Counts that fewer blocks have share a layer with greater ones.
  private static final int LAYER = 64;

  private static final int MOST_LAYERS = 32;

  private final Postings postings;
  private final int total;
  private final List<BitWriter> written = new ArrayList<>();
  private final BitWriter directory = new BitWriter();

  /// `total` is how many blocks there are at all.
  private PostingBlocks(Postings postings, int total) {
    this.postings = postings;
    this.total = total;
  }

  static PostingBlocks of(Postings postings, int total) {
    PostingBlocks all = new PostingBlocks(postings, total);
    all.write();
    return all;
  }

  /// The content of each posting block.
  List<BitWriter> written() {
    return written;
  }

  /// Layers, greatest counts first: the least count, how much greater the greatest is, how many
  /// posting blocks, and of each the number of its first text block less that of the one before, and its
  /// slots.
  BitWriter directory() {
    return directory;
  }

  private void write() {
    List<int[]> layers = layers();
    directory.add(layers.size() - 1, 1);
    layers.forEach(layer -> write(layer[0], layer[1]));
  }

  /// The least and greatest count of each layer. Where blocks have the string in very many different
  /// counts, more of these share a layer: the directory must fit beside the string.
  private List<int[]> layers() {
    List<int[]> layers = layers(LAYER);
    for (int enough = 2 * LAYER; layers.size() > MOST_LAYERS; enough *= 2) {
      layers = layers(enough);
    }
    return layers;
  }

  /// With so many blocks in each.
  private List<int[]> layers(int enough) {
    int greatest = 0;
    for (int i = 0; i < postings.size(); i++) {
      greatest = Math.max(greatest, postings.count(i));
    }
    int[] blocks = new int[greatest + 1];
    for (int i = 0; i < postings.size(); i++) {
      blocks[postings.count(i)]++;
    }
    List<int[]> layers = new ArrayList<>();
    int left = postings.size();
    int inLayer = 0;
    int to = greatest;
    for (int count = greatest; left > 0; count--) {
      inLayer += blocks[count];
      left -= blocks[count];
      if (left == 0 || (inLayer >= enough && left >= enough)) {
        layers.add(new int[] {count, to});
        inLayer = 0;
        to = count - 1;
      }
    }
    return layers;
  }

  private void write(int least, int greatest) {
    int[] chosen = new int[postings.size()];
    int size = 0;
    for (int i = 0; i < chosen.length; i++) {
      if (postings.count(i) >= least && postings.count(i) <= greatest) {
        chosen[size++] = i;
      }
    }
    int length = Math.max(LENGTH, (postings.size() + MOST - 1) / MOST);
    int count = (size + length - 1) / length;
    directory.add(least - 1, 0).add(greatest - least, 0).add(count - 1, 1);
    int before = 0;
    for (int i = 0; i < count; i++) {
      int from = (int) ((long) size * i / count);
      int to = (int) ((long) size * (i + 1) / count);
      int first = postings.block(chosen[from]);
      BitWriter bits = postingBlock(chosen, from, to, least, greatest);
      written.add(bits);
      directory.add(first - before, order(total, count)).add(Pack.slots(bits) - 1, 2);
      before = first;
    }
  }

  /// How many postings, the order of their gaps, gaps, and what counts have above the least, unless
  /// all are alike.
  private BitWriter postingBlock(int[] chosen, int from, int to, int least, int greatest) {
    int first = postings.block(chosen[from]);
    int order = order(postings.block(chosen[to - 1]) - first + 1, to - from);
    BitWriter bits = new BitWriter().add(to - from - 1, 9).add(order, 2);
    int before = first - 1;
    for (int i = from; i < to; i++) {
      int block = postings.block(chosen[i]);
      bits.add(block - before - 1, order);
      if (greatest > least) {
        bits.add(postings.count(chosen[i]) - least, 0);
      }
      before = block;
    }
    return bits.copy(); // Without space to grow: all are in memory until they are written.
  }

  /// The order in which to write gaps that together are so long: the greatest with 2^order gaps no
  /// longer than two thirds of the average.
  static int order(int length, int gaps) {
    long greatest = 2L * length / (3L * gaps);
    return Math.max(0, Long.SIZE - 1 - Long.numberOfLeadingZeros(greatest));
  }
}
