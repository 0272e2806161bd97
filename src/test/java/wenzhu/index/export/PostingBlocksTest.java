package wenzhu.index.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Posting blocks have every posting once, and the directory describes them correctly.
@Tag("nightly")
class PostingBlocksTest {

  /// An entry of the directory.
  private record Entry(int first, int end, int least, int most, int slots) {}

  @Test
  void everyPostingIsInOnePostingBlock() {
    for (long seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      int total = 200 + random.nextInt(60_000);
      Map<Integer, Integer> expected = postings(random, total);
      Postings postings = new Postings();
      expected.forEach(postings::add);
      PostingBlocks blocks = PostingBlocks.of(postings, total);
      List<Entry> directory = entries(new ReadBits(blocks.directory().toString()), total);
      assertThat(directory).as("seed %d", seed).hasSameSizeAs(blocks.written());
      Map<Integer, Integer> found = new TreeMap<>();
      for (int i = 0; i < directory.size(); i++) {
        String text = blocks.written().get(i).toString();
        assertThat(Pack.slots(text)).as("seed %d", seed).isEqualTo(directory.get(i).slots());
        Map<Integer, Integer> own = read(directory.get(i), text);
        own.forEach((block, count) ->
            assertThat(found.put(block, count)).as("block %d twice", block).isNull());
      }
      assertThat(found).as("seed %d", seed).isEqualTo(expected);
    }
  }

  /// Paragraphs of very different lengths have a common character in very many different counts.
  @Test
  void theDirectoryFitsIntoTheEntryOfTheString() {
    for (long seed = 0; seed < 4; seed++) {
      Random random = new Random(seed);
      int total = 2_000_000;
      Postings postings = new Postings();
      for (int block = 0; block < total; block++) {
        double length = 60 * Math.exp((1 + seed / 10.0) * random.nextGaussian());
        int count = (int) Math.min(5_000, 0.07 * length * (0.5 + random.nextDouble()));
        if (count > 0) {
          postings.add(block, count);
        }
      }
      assertThat(PostingBlocks.of(postings, total).directory().size())
          .as("seed %d", seed)
          .isBetween(2_000, 4_900);
    }
  }

  private static Map<Integer, Integer> postings(Random random, int total) {
    Map<Integer, Integer> postings = new TreeMap<>();
    int count = 129 + random.nextInt(total / 2);
    int spread = random.nextBoolean() ? total : Math.max(200, total / 50);
    while (postings.size() < Math.min(count, spread)) {
      int times = 1;
      while (random.nextInt(4) == 0) {
        times += 1 + random.nextInt(3);
      }
      postings.put(total - 1 - random.nextInt(spread), times);
    }
    return postings;
  }

  /// As `postings.js` reads.
  private static List<Entry> entries(ReadBits bits, int total) {
    List<Entry> all = new ArrayList<>();
    for (long layers = bits.next(1) + 1; layers > 0; layers--) {
      int least = (int) bits.next(0) + 1;
      int most = least + (int) bits.next(0);
      int count = (int) bits.next(1) + 1;
      int first = 0;
      for (int left = count; left > 0; left--) {
        first += (int) bits.next(PostingBlocks.order(total, count));
        if (left < count) {
          Entry before = all.removeLast();
          all.add(new Entry(before.first(), first, least, most, before.slots()));
        }
        all.add(new Entry(first, total, least, most, (int) bits.next(2) + 1));
      }
    }
    return all;
  }

  private static Map<Integer, Integer> read(Entry entry, String text) {
    ReadBits bits = new ReadBits(text);
    long total = bits.next(9) + 1;
    int order = (int) bits.next(2);
    Map<Integer, Integer> postings = new TreeMap<>();
    int block = entry.first() - 1;
    for (int i = 0; i < total; i++) {
      block += (int) bits.next(order) + 1;
      int count = entry.least() + (entry.most() > entry.least() ? (int) bits.next(0) : 0);
      assertThat(block).isLessThan(entry.end());
      assertThat(count).isBetween(entry.least(), entry.most());
      postings.put(block, count);
    }
    return postings;
  }
}
