package wenzhu.index;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.IntStream;

/// Of every two of the commonest pairs of characters the best ten blocks that have both, in the order
/// of an answer to a query for the two.
///
/// Their postings do not tell these cheaply: of two words that a tenth of all blocks have, most must
/// be read before it is certain which blocks are best. How many pairs these are is bounded, so that
/// the work grows with the blocks and no faster.
final class Cooccurrences {

  /// Pairs in fewer blocks than this are never among them.
  static final int LEAST = 1_024;

  /// Blocks that are told of two.
  static final int BEST = 10;

  /// Stands between two pairs in the key of an entry; no search text has a capital letter.
  static final char AND = 'A';

  /// There are at most as many of these pairs.
  static final int MOST = 512;

  private final IndexedBlocks blocks;
  private final GramScorer scores;
  private final int least;
  private final Map<String, Scored> pairs = new ConcurrentSkipListMap<>();

  /// `counts` are the numbers of blocks that have each pair, where there are at least [#LEAST].
  Cooccurrences(IndexedBlocks blocks, GramScorer scores, int[] counts) {
    this.blocks = blocks;
    this.scores = scores;
    this.least = least(counts);
  }

  /// So many blocks that no more than [#MOST] pairs are in as many.
  static int least(int[] counts) {
    int[] sorted = counts.clone();
    Arrays.sort(sorted);
    return sorted.length <= MOST ? LEAST : sorted[sorted.length - 1 - MOST] + 1;
  }

  /// The blocks that have a pair, and its score in each.
  private record Scored(int[] blocks, float[] scores) {}

  /// The number of blocks from which on a pair is one of these.
  int least() {
    return least;
  }

  /// Takes the postings of a pair if it is one of these. Several threads may give some at once.
  void take(String pair, Postings postings) {
    if (postings.size() < least) {
      return;
    }
    GramScorer.Scorer scorer = scores.ofLearned(pair);
    int[] all = new int[postings.size()];
    float[] scored = new float[all.length];
    for (int i = 0; i < all.length; i++) {
      all[i] = postings.block(i);
      scored[i] = scorer.score(all[i], postings.count(i));
    }
    pairs.put(pair, new Scored(all, scored));
  }

  /// An entry for every two that any block has: its postings are the best blocks, and in place of
  /// counts these have their ranks, from one. The key is of both pairs in the order of their units.
  List<GramBuckets.Prepared> entries() {
    List<String> names = List.copyOf(pairs.keySet());
    List<Scored> all = List.copyOf(pairs.values());
    InBlocks inBlocks = new InBlocks(all, blocks.size());
    return IntStream.range(0, all.size())
        .parallel()
        .mapToObj(one -> entries(one, names, all.get(one), inBlocks))
        .toList();
  }

  /// Those of a pair with each that comes after it.
  private GramBuckets.Prepared entries(int one, List<String> names, Scored own, InBlocks inBlocks) {
    Best[] best = new Best[names.size()];
    Arrays.setAll(best, _ -> new Best());
    for (int i = 0; i < own.blocks().length; i++) {
      int block = own.blocks()[i];
      for (int at = inBlocks.end(block) - 1; inBlocks.pair(at) > one; at--) {
        // As Lucene adds up what the clauses of a query give.
        float sum = (float) ((double) own.scores()[i] + inBlocks.score(at));
        best[inBlocks.pair(at)].offer(block, sum);
      }
    }
    GramBuckets.Prepared prepared = new GramBuckets.Prepared();
    for (int other = one + 1; other < best.length; other++) {
      if (best[other].size > 0) {
        prepared
            .few()
            .add(names.get(one) + AND + names.get(other), best[other].bits(blocks.size()), "");
      }
    }
    return prepared;
  }

  /// Which of the pairs each block has, in their order, and their scores in it.
  private static final class InBlocks {

    private final int[] starts;
    private final short[] pairs;
    private final float[] scores;

    InBlocks(List<Scored> all, int blocks) {
      starts = new int[blocks + 1];
      for (Scored one : all) {
        for (int block : one.blocks()) {
          starts[block + 1]++;
        }
      }
      Arrays.parallelPrefix(starts, Integer::sum);
      pairs = new short[starts[blocks]];
      scores = new float[pairs.length];
      int[] next = starts.clone();
      for (int pair = 0; pair < all.size(); pair++) {
        Scored one = all.get(pair);
        for (int i = 0; i < one.blocks().length; i++) {
          int at = next[one.blocks()[i]]++;
          pairs[at] = (short) pair;
          scores[at] = one.scores()[i];
        }
      }
    }

    /// Behind the last of a block.
    int end(int block) {
      return starts[block + 1];
    }

    int pair(int at) {
      return pairs[at];
    }

    float score(int at) {
      return scores[at];
    }
  }

  /// The best blocks of two, best first; those that score alike as they are numbered.
  private static final class Best {

    private final int[] blocks = new int[BEST];
    private final float[] scores = new float[BEST];
    private int size;

    /// Blocks must come in their order.
    void offer(int block, float score) {
      if (size == BEST && score <= scores[BEST - 1]) {
        return;
      }
      int at = size == BEST ? BEST - 1 : size++;
      for (; at > 0 && scores[at - 1] < score; at--) {
        blocks[at] = blocks[at - 1];
        scores[at] = scores[at - 1];
      }
      blocks[at] = block;
      scores[at] = score;
    }

    /// As a string in few blocks is written ([GramBuckets]).
    BitWriter bits(int all) {
      Postings postings = new Postings();
      IntStream.range(0, size)
          .boxed()
          .sorted(Comparator.comparingInt(rank -> blocks[rank]))
          .forEach(rank -> postings.add(blocks[rank], rank + 1));
      return GramBuckets.whole(postings, all);
    }
  }
}
