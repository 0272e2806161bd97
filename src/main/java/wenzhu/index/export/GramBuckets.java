package wenzhu.index.export;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import wenzhu.index.Field;
import wenzhu.index.Grams;
import wenzhu.index.IndexedBlocks;

/// Puts strings with their postings into [HashBuckets].
///
/// The entry of a string in few blocks has all postings, in the order of blocks; that of a string in
/// many blocks has the best by their scores, and the directory of its [PostingBlocks].
final class GramBuckets {

  /// A string in more blocks than this has posting blocks.
  static final int HEAD = 128;

  /// How many postings the entry of such a string has.
  static final int BEST = 32;

  /// A string in more blocks than this has entries of its continuations.
  static final int MANY = 512;

  /// How many continuations an entry lists at most. For others the client looks up one more string.
  private static final int CONTINUATIONS = 64;

  /// The longest string that has postings, in characters.
  static final int LONGEST = 8;

  private final IndexedBlocks blocks;
  private final GramScorer scores;
  private final Pack postingBlocks = new Pack("s");
  private final CompactEntries entries = new CompactEntries();

  GramBuckets(IndexedBlocks blocks, GramScorer scores) {
    this.blocks = blocks;
    this.scores = scores;
  }

  /// Strings with their postings as they will be written, still without the addresses of posting blocks.
  record Prepared(CompactEntries few, List<Many> many) {

    Prepared() {
      this(new CompactEntries(), new ArrayList<>());
    }
  }

  /// A string in many blocks.
  record Many(
      String string, BitWriter entry, String continuations, List<BitWriter> postingBlocks) {}

  /// Prepares the postings of a string. `continuations` are the characters with which the string makes
  /// one that is in many blocks, too.
  void prepare(String string, Postings postings, String continuations, Prepared prepared) {
    if (postings.size() <= HEAD) {
      prepared.few().add(string, whole(postings, blocks.size()), "");
      return;
    }
    BitWriter entry = size(postings);
    int[] inField = new int[Field.values().length];
    for (int i = 0; i < postings.size(); i++) {
      inField[blocks.fieldOf(postings.block(i))]++;
    }
    for (int count : inField) {
      entry.add(count, 8);
    }
    String listed = start(continuations);
    entry.add(Grams.length(listed), 2);
    add(postings, best(string, postings, inField), blocks.size(), entry);
    PostingBlocks cut = PostingBlocks.of(postings, blocks.size());
    entry.addAll(cut.directory());
    prepared.many().add(new Many(string, entry.copy(), listed, cut.written()));
  }

  private static String start(String continuations) {
    int characters = Math.min(CONTINUATIONS, Grams.length(continuations));
    return continuations.substring(0, continuations.offsetByCodePoints(0, characters));
  }

  /// The entry of a string in few blocks, of `all` that there are.
  static BitWriter whole(Postings postings, int all) {
    BitWriter entry = size(postings);
    add(postings, IntStream.range(0, postings.size()).toArray(), all, entry);
    return entry;
  }

  private static BitWriter size(Postings postings) {
    return new BitWriter().add(postings.size() - 1L, 0);
  }

  /// Gaps and counts.
  private static void add(Postings postings, int[] chosen, int all, BitWriter entry) {
    int order = PostingBlocks.order(all, chosen.length);
    int before = -1;
    for (int i : chosen) {
      entry.add(postings.block(i) - before - 1L, order).add(postings.count(i) - 1L, 0);
      before = postings.block(i);
    }
  }

  /// Adds strings in the order in which they come. Posting blocks of one string are adjacent.
  void add(Prepared prepared) {
    entries.addAll(prepared.few());
    for (Many many : prepared.many()) {
      Pack.Place first = postingBlocks.add(List.of(many.postingBlocks().getFirst().toString()));
      many.postingBlocks().stream()
          .skip(1)
          .forEach(bits -> postingBlocks.add(List.of(bits.toString())));
      many.entry().add(first.address(), 16);
      entries.add(many.string(), many.entry(), many.continuations());
    }
  }

  Pack postingBlocks() {
    return postingBlocks;
  }

  /// Writes the pages and says how many they are.
  int write(Pack pack) {
    // In sevenths of a byte, of which a bit takes one.
    int byteUnits = BitWriter.IN_CHARACTER / 2;
    HashBuckets pages =
        HashBuckets.of(
            entries.size(),
            entries::hash,
            entry -> byteUnits * entries.safeLength(entry) + entries.bits(entry),
            byteUnits * HashBuckets.BYTES);
    pack.addAll(
        pages.count(),
        page -> Pack.join(fields(pages.mark(page), pages.on(page))),
        HashBuckets.SLOTS);
    return pages.count();
  }

  /// The bits of all entries, their continuations, and their strings, those of one length together.
  private List<String> fields(String mark, int[] page) {
    int[] sorted = byLength(page);
    BitWriter bits = new BitWriter();
    StringBuilder continuations = new StringBuilder();
    List<StringBuilder> strings = new ArrayList<>();
    for (int entry : sorted) {
      entries.addBits(entry, bits);
      entries.addContinuations(entry, continuations);
      while (strings.size() < entries.length(entry)) {
        strings.add(new StringBuilder());
      }
      entries.addString(entry, strings.getLast());
    }
    List<String> fields = new ArrayList<>(List.of(mark, bits.toString(), continuations.toString()));
    strings.forEach(all -> fields.add(all.toString()));
    return fields;
  }

  /// Short strings first, those of one length as they were.
  private int[] byLength(int[] page) {
    long[] keys = new long[page.length];
    for (int i = 0; i < page.length; i++) {
      keys[i] = (long) entries.length(page[i]) << Integer.SIZE | i;
    }
    Arrays.sort(keys);
    return Arrays.stream(keys).mapToInt(key -> page[(int) key]).toArray();
  }

  /// The best postings by their scores, the first of those that score alike; in the order
  /// of blocks.
  private int[] best(String string, Postings postings, int[] inField) {
    GramScorer.Scorer scorer = scores.of(string, inField);
    // Scores are not negative, so their bits are in their order; each with its place behind it.
    long[] best = new long[BEST];
    int worst = 0;
    for (int i = 0; i < postings.size(); i++) {
      float score = scorer.score(postings.block(i), postings.count(i));
      long key = ((long) Float.floatToIntBits(score) << Integer.SIZE) | (Integer.MAX_VALUE - i);
      if (i < BEST) {
        best[i] = key;
      } else if (key > best[worst]) {
        best[worst] = key;
      } else {
        continue;
      }
      if (i >= BEST - 1) {
        worst = least(best);
      }
    }
    return Arrays.stream(best).mapToInt(key -> Integer.MAX_VALUE - (int) key).sorted().toArray();
  }

  private static int least(long[] keys) {
    int least = 0;
    for (int i = 1; i < keys.length; i++) {
      least = keys[i] < keys[least] ? i : least;
    }
    return least;
  }
}
