package wenzhu.index.export;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import wenzhu.index.Field;
import wenzhu.index.Grams;
import wenzhu.index.IndexedBlocks;
import wenzhu.index.export.CompactEntries.Entry;

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
  record Many(Entry entry, List<String> postingBlocks) {}

  /// Prepares the postings of a string. `continuations` are the characters with which the string makes
  /// one that is in many blocks, too.
  void prepare(String string, Postings postings, String continuations, Prepared prepared) {
    BitWriter bits = new BitWriter().add(postings.size() - 1L, 0);
    if (postings.size() <= HEAD) {
      add(postings, IntStream.range(0, postings.size()).toArray(), bits);
      prepared.few().add(new Entry(string, bits, ""));
      return;
    }
    int[] inField = new int[Field.values().length];
    for (int i = 0; i < postings.size(); i++) {
      inField[blocks.get(postings.block(i)).field().number()]++;
    }
    for (int count : inField) {
      bits.add(count, 8);
    }
    int listed = Math.min(CONTINUATIONS, Grams.length(continuations));
    bits.add(listed, 2);
    add(postings, best(string, postings, inField), bits);
    PostingBlocks blocksOfPostings = PostingBlocks.of(postings, blocks.size());
    bits.addAll(blocksOfPostings.directory().toString(), blocksOfPostings.directory().size());
    String first = continuations.substring(0, continuations.offsetByCodePoints(0, listed));
    prepared.many().add(new Many(new Entry(string, bits, first), blocksOfPostings.written()));
  }

  /// Gaps and counts.
  private void add(Postings postings, int[] chosen, BitWriter entry) {
    int order = PostingBlocks.order(blocks.size(), chosen.length);
    int before = -1;
    for (int i : chosen) {
      entry.add(postings.block(i) - before - 1L, order).add(postings.count(i) - 1L, 0);
      before = postings.block(i);
    }
  }

  /// The best postings by their scores, the first of those with equal scores; in the order of blocks.
  private int[] best(String string, Postings postings, int[] inField) {
    GramScorer.Scorer scorer = scores.of(string, inField);
    // Scores are not negative, so their bits sort as they do; the index of the posting breaks ties.
    return IntStream.range(0, postings.size())
        .mapToLong(i -> {
          float score = scorer.score(postings.block(i), postings.count(i));
          return ((long) Float.floatToIntBits(score) << Integer.SIZE) | (Integer.MAX_VALUE - i);
        })
        .sorted()
        .skip(postings.size() - BEST)
        .mapToInt(key -> Integer.MAX_VALUE - (int) key)
        .sorted()
        .toArray();
  }

  /// Adds strings in the order in which they come. Posting blocks of one string are adjacent.
  void add(Prepared prepared) {
    entries.addAll(prepared.few());
    for (Many many : prepared.many()) {
      List<Pack.Place> places =
          many.postingBlocks().stream().map(bits -> postingBlocks.add(List.of(bits))).toList();
      Entry entry = many.entry();
      BitWriter bits = new BitWriter().addAll(entry.bits(), entry.bitCount());
      bits.add(places.getFirst().address(), 16);
      entries.add(new Entry(entry.string(), bits, entry.continuations()));
    }
  }

  Pack postingBlocks() {
    return postingBlocks;
  }

  /// Writes the buckets and returns their number.
  int write(Pack pack) {
    // In sevenths of a byte, of which a bit takes one.
    int byteUnits = BitWriter.IN_CHARACTER / 2;
    HashBuckets buckets =
        HashBuckets.of(
            entries.size(),
            number -> Pack.hash(entries.get(number).string()),
            number -> {
              Entry entry = entries.get(number);
              int bytes = PortableText.length(entry.string() + entry.continuations());
              return byteUnits * bytes + entry.bitCount();
            },
            byteUnits * HashBuckets.BYTES);
    pack.addAll(
        buckets.count(),
        bucket -> Pack.join(fields(buckets.overflowFlag(bucket), buckets.entries(bucket))),
        HashBuckets.SLOTS);
    return buckets.count();
  }

  /// The bits of all entries, their continuations, and their strings, those of one length together:
  /// short strings first, those of one length as they were.
  private List<String> fields(String overflowFlag, int[] bucket) {
    BitWriter bits = new BitWriter();
    StringBuilder continuations = new StringBuilder();
    List<StringBuilder> strings = new ArrayList<>();
    IntStream.of(bucket)
        .mapToObj(entries::get)
        .sorted(Comparator.comparingInt(entry -> entry.string().length()))
        .forEach(entry -> {
          bits.addAll(entry.bits(), entry.bitCount());
          continuations.append(entry.continuations());
          while (strings.size() < entry.string().length()) {
            strings.add(new StringBuilder());
          }
          strings.getLast().append(entry.string());
        });
    return Stream.concat(
            Stream.of(overflowFlag, bits.toString(), continuations.toString()),
            strings.stream().map(StringBuilder::toString))
        .toList();
  }
}
