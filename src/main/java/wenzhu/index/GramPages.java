package wenzhu.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.search.similarities.Similarity.SimScorer;
import org.jspecify.annotations.Nullable;

/// Files strings with their postings: [HashedPages].
///
/// Of a string in few blocks all postings stand there, in the order of blocks; of one in many the
/// best, in the order of their scores, and the rest in segments, records of a pack of their own,
/// each of which says where the next one is.
final class GramPages {

  /// How many postings stand with the string itself.
  static final int HEAD = 128;

  /// A string in more blocks than this is followed by its longer strings.
  static final int MANY = 512;

  /// How many postings a segment has, but for the last.
  static final int SEGMENT = 1_024;

  /// The longest string that has postings, in characters.
  static final int LONGEST = 8;

  private final IndexedBlocks blocks;
  private final Addresses addresses;
  private final Scores scores;
  private final NormRanks ranks;
  private final Pack segments = new Pack("s");
  private final HashedPages pages = new HashedPages();

  GramPages(IndexedBlocks blocks, Addresses addresses, Scores scores, NormRanks ranks) {
    this.blocks = blocks;
    this.addresses = addresses;
    this.scores = scores;
    this.ranks = ranks;
  }

  /// A string with its postings as they will be written. `rest` are the groups of its segments, in
  /// order.
  record Prepared(String string, String entry, String followers, List<String> rest) {}

  /// Writes the postings of a string. `followers` are the characters with which the string makes one
  /// that is in many blocks, too.
  Prepared prepare(String string, Postings postings, String followers) throws IOException {
    Numbers entry = new Numbers().add(postings.size());
    if (postings.size() <= HEAD) {
      addAll(postings, entry);
      return new Prepared(string, entry.toString(), "", List.of());
    }
    int[] inField = new int[Field.values().length];
    for (int i = 0; i < postings.size(); i++) {
      inField[blocks.fieldOf(postings.block(i))]++;
    }
    for (int count : inField) {
      entry.add(count);
    }
    entry.add(Grams.length(followers));
    int[] order = byScore(string, postings);
    addGroups(postings, order, 0, HEAD, entry);
    List<String> rest = new ArrayList<>();
    for (int from = HEAD; from < order.length; from += SEGMENT) {
      Numbers segment = new Numbers();
      addGroups(postings, order, from, Math.min(order.length, from + SEGMENT), segment);
      rest.add(segment.toString());
    }
    return new Prepared(string, entry.toString(), followers, rest);
  }

  /// Files a string. The segments are written from the last one on, since each knows where the next
  /// is.
  void add(Prepared prepared) {
    String entry = prepared.entry();
    if (!prepared.rest().isEmpty()) {
      Pack.Place next = new Pack.Place(0, 0);
      for (String groups : prepared.rest().reversed()) {
        next = segments.add(List.of(place(next) + groups));
      }
      entry += place(next);
    }
    pages.add(new HashedPages.Entry(prepared.string(), entry, prepared.followers()));
  }

  private static String place(Pack.Place place) {
    return new Numbers().add(place.address()).add(place.slots()).toString();
  }

  Pack segments() {
    return segments;
  }

  /// Writes the pages and says how many they are.
  int write(Pack pack) {
    return pages.write(pack, GramPages::fields);
  }

  /// The numbers of all entries, their followers, and their strings, those of one length together.
  private static List<String> fields(List<HashedPages.Entry> entries) {
    entries.sort(Comparator.comparingInt(entry -> entry.key().length()));
    StringBuilder numbers = new StringBuilder();
    StringBuilder followers = new StringBuilder();
    List<StringBuilder> strings = new ArrayList<>();
    for (HashedPages.Entry entry : entries) {
      numbers.append(entry.value());
      followers.append(entry.followers());
      while (strings.size() < entry.key().length()) {
        strings.add(new StringBuilder());
      }
      strings.getLast().append(entry.key());
    }
    List<String> fields = new ArrayList<>();
    fields.add(numbers.toString());
    fields.add(followers.toString());
    strings.forEach(all -> fields.add(all.toString()));
    return fields;
  }

  private void addAll(Postings postings, Numbers entry) {
    long before = -1;
    for (int i = 0; i < postings.size(); i++) {
      int count = postings.count(i);
      entry
          .add(addresses.of(postings.block(i)) - before - 1)
          .add(ranks.of(postings.norm(i)) * 2L + (count > 1 ? 1 : 0));
      if (count > 1) {
        entry.add(count - 2);
      }
      before = addresses.of(postings.block(i));
    }
  }

  /// Postings of one count and norm together, since they score alike: count, norm, how many, blocks.
  private void addGroups(Postings postings, int[] order, int from, int to, Numbers numbers) {
    for (int start = from; start < to; ) {
      int first = order[start];
      int end = start + 1;
      while (end < to && isLike(postings, first, order[end], order[end - 1])) {
        end++;
      }
      numbers
          .add(postings.count(first) - 1)
          .add(ranks.of(postings.norm(first)))
          .add(end - start - 1);
      long before = -1;
      for (int i = start; i < end; i++) {
        numbers.add(addresses.of(postings.block(order[i])) - before - 1);
        before = addresses.of(postings.block(order[i]));
      }
      start = end;
    }
  }

  private static boolean isLike(Postings postings, int first, int next, int last) {
    return postings.count(next) == postings.count(first)
        && postings.norm(next) == postings.norm(first)
        && postings.block(next) > postings.block(last);
  }

  /// The postings by falling score, those of one score in the order of blocks. Scores are not
  /// negative, so their bits are in their order, and each fits into a number with its place.
  private int[] byScore(String string, Postings postings) throws IOException {
    @Nullable SimScorer[] scorers = scores.of(string);
    long[] keys = new long[postings.size()];
    for (int i = 0; i < keys.length; i++) {
      SimScorer scorer = scorers[blocks.fieldOf(postings.block(i))];
      float score = scorer == null ? 0 : scorer.score(postings.count(i), postings.norm(i));
      keys[i] = (long) (Integer.MAX_VALUE - Float.floatToIntBits(score)) << 32 | i;
    }
    Arrays.sort(keys);
    return Arrays.stream(keys).mapToInt(key -> (int) key).toArray();
  }
}
