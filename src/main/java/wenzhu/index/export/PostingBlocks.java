package wenzhu.index.export;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Divides the postings of a string that is in many text blocks into posting blocks, in impact order.
///
/// Text blocks that have the string about equally often are an *impact layer*; a layer with many
/// postings is several posting blocks. So the score of any posting in a posting block has a bound that
/// is known without reading it, from the greatest count of its layer and from its first text block, the
/// shortest.
///
/// @param written the content of each posting block
/// @param directory layers, greatest counts first: the least count, how much greater the greatest is,
///     the number of posting blocks; for each posting block: the number of its first text block less
///     that of the previous one, its slots
record PostingBlocks(List<String> written, BitWriter directory) {

  /// Postings in a posting block. It is larger if a string would have more than `MOST` blocks.
  private static final int LENGTH = 1_024;

  private static final int MOST = 96;

  /// Counts that fewer blocks have share a layer with greater ones.
  private static final int LAYER = 64;

  private static final int MOST_LAYERS = 32;

  /// The least and greatest count of a layer.
  private record Layer(int least, int greatest) {

    boolean has(int count) {
      return least <= count && count <= greatest;
    }
  }

  /// `total` is the number of all blocks.
  static PostingBlocks of(Postings postings, int total) {
    PostingBlocks all = new PostingBlocks(new ArrayList<>(), new BitWriter());
    List<Layer> layers = layers(postings);
    all.directory.add(layers.size() - 1, 1);
    layers.forEach(layer -> all.write(layer, postings, total));
    return all;
  }

  /// If a string has very many different frequencies, layers are merged: the directory must fit beside the string.
  private static List<Layer> layers(Postings postings) {
    int enough = LAYER;
    List<Layer> layers = layers(postings, enough);
    while (layers.size() > MOST_LAYERS) {
      enough *= 2;
      layers = layers(postings, enough);
    }
    return layers;
  }

  /// Layers of at least `enough` blocks.
  private static List<Layer> layers(Postings postings, int enough) {
    int greatest = IntStream.range(0, postings.size()).map(postings::count).max().orElse(0);
    int[] blocks = new int[greatest + 1];
    IntStream.range(0, postings.size()).forEach(i -> blocks[postings.count(i)]++);
    List<Layer> layers = new ArrayList<>();
    int left = postings.size();
    int inLayer = 0;
    int to = greatest;
    for (int count = greatest; left > 0; count--) {
      inLayer += blocks[count];
      left -= blocks[count];
      if (left == 0 || (inLayer >= enough && left >= enough)) {
        layers.add(new Layer(count, to));
        inLayer = 0;
        to = count - 1;
      }
    }
    return layers;
  }

  private void write(Layer layer, Postings postings, int total) {
    int[] chosen =
        IntStream.range(0, postings.size()).filter(i -> layer.has(postings.count(i))).toArray();
    int length = Math.max(LENGTH, (postings.size() + MOST - 1) / MOST);
    int count = (chosen.length + length - 1) / length;
    directory
        .add(layer.least() - 1L, 0)
        .add(layer.greatest() - (long) layer.least(), 0)
        .add(count - 1L, 1);
    int before = 0;
    for (int i = 0; i < count; i++) {
      int from = (int) ((long) chosen.length * i / count);
      int to = (int) ((long) chosen.length * (i + 1) / count);
      int first = postings.block(chosen[from]);
      String bits = postingBlock(postings, chosen, from, to, layer);
      written.add(bits);
      directory.add(first - (long) before, order(total, count)).add(Pack.slots(bits) - 1L, 2);
      before = first;
    }
  }

  /// The number of postings, the order of their gaps, the gaps, and by how much each count exceeds the
  /// least, unless all counts are equal.
  private static String postingBlock(
      Postings postings, int[] chosen, int from, int to, Layer layer) {
    int first = postings.block(chosen[from]);
    int order = order(postings.block(chosen[to - 1]) - first + 1, to - from);
    BitWriter bits = new BitWriter().add(to - from - 1L, 9).add(order, 2);
    int before = first - 1;
    for (int i = from; i < to; i++) {
      int block = postings.block(chosen[i]);
      bits.add(block - before - 1L, order);
      if (layer.greatest() > layer.least()) {
        bits.add(postings.count(chosen[i]) - (long) layer.least(), 0);
      }
      before = block;
    }
    return bits.toString();
  }

  /// The order of the codes of gaps with a total `length`: the greatest with 2^order at most two thirds
  /// of the average gap.
  static int order(int length, int gaps) {
    long greatest = 2L * length / (3L * gaps);
    return Math.max(0, Long.SIZE - 1 - Long.numberOfLeadingZeros(greatest));
  }
}
