package wenzhu.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// Segments have every posting once, and promise what they keep.
class PostingBlocksTest {

  /// What the directory says of a segment.
  private record Told(int first, int end, int least, int most, int slots) {}

  @Test
  void everyPostingStandsInOneSegment() {
    for (long seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      int total = 200 + random.nextInt(60_000);
      Map<Integer, Integer> expected = postings(random, total);
      Postings postings = new Postings();
      expected.forEach(postings::add);
      PostingBlocks segments = PostingBlocks.of(postings, total);
      List<Told> told = told(new ReadBits(segments.directory().toString()), total);
      assertThat(told).as("seed %d", seed).hasSameSizeAs(segments.written());
      Map<Integer, Integer> found = new TreeMap<>();
      for (int i = 0; i < told.size(); i++) {
        String text = segments.written().get(i).toString();
        assertThat(Pack.slots(text)).as("seed %d", seed).isEqualTo(told.get(i).slots());
        Map<Integer, Integer> own = read(told.get(i), text);
        own.forEach((block, count) ->
            assertThat(found.put(block, count)).as("block %d twice", block).isNull());
      }
      assertThat(found).as("seed %d", seed).isEqualTo(expected);
    }
  }

  /// Paragraphs of very different lengths have a common character in very many different counts.
  @Test
  void theDirectoryFitsBesideTheString() {
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

  /// As `entries.js` reads.
  private static List<Told> told(ReadBits bits, int total) {
    List<Told> all = new ArrayList<>();
    for (long layers = bits.next(1) + 1; layers > 0; layers--) {
      int least = (int) bits.next(0) + 1;
      int most = least + (int) bits.next(0);
      int count = (int) bits.next(1) + 1;
      int first = 0;
      for (int left = count; left > 0; left--) {
        first += (int) bits.next(PostingBlocks.order(total, count));
        if (left < count) {
          Told before = all.removeLast();
          all.add(new Told(before.first(), first, least, most, before.slots()));
        }
        all.add(new Told(first, total, least, most, (int) bits.next(2) + 1));
      }
    }
    return all;
  }

  private static Map<Integer, Integer> read(Told told, String text) {
    ReadBits bits = new ReadBits(text);
    long total = bits.next(9) + 1;
    int order = (int) bits.next(2);
    Map<Integer, Integer> postings = new TreeMap<>();
    int block = told.first() - 1;
    for (int i = 0; i < total; i++) {
      block += (int) bits.next(order) + 1;
      int count = told.least() + (told.most() > told.least() ? (int) bits.next(0) : 0);
      assertThat(block).isLessThan(told.end());
      assertThat(count).isBetween(told.least(), told.most());
      postings.put(block, count);
    }
    return postings;
  }
}
