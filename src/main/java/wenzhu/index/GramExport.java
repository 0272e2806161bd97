package wenzhu.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// Reads the postings of every term from Lucene, all fields of one text together, and hands them to
/// [GramBuckets].
///
/// A pair that stands in many blocks is followed by its longer strings: each character behind it
/// makes a string of three, which has postings of its own, and so on while they are many. So every
/// string of a text either has postings itself or begins with one that has few.
final class GramExport {

  /// Terms are read side by side in ranges of their first character. Fixed, so that nothing depends
  /// on the machine; many, so that they keep several processors busy to the end.
  private static final int RANGES = 32;

  private static final int FIRST_HAN = 0x4E00;
  private static final int LAST_HAN = 0x9FFF;

  private final IndexedBlocks blocks;
  private final SearchTexts texts;
  private final IndexReader reader;
  private final GramScorer scores;
  private final GramBuckets pages;

  /// What ranges that are read have left for others.
  private final Queue<List<Longer>> free = new ConcurrentLinkedQueue<>();

  GramExport(IndexedBlocks blocks, IndexReader reader, GramScorer scores, GramBuckets pages) {
    this.blocks = blocks;
    this.scores = scores;
    this.texts = blocks.texts();
    this.reader = reader;
    this.pages = pages;
  }

  /// Files all strings. Says in how many blocks a pair must be for its [Cooccurrences] to be told.
  int run() {
    inRanges((from, to) -> read(true, from, to, (_, _) -> {}), pages::add);
    List<int[]> counts = new ArrayList<>();
    inRanges(this::count, counts::add);
    Cooccurrences together =
        new Cooccurrences(blocks, scores, counts.stream().flatMapToInt(Arrays::stream).toArray());
    inRanges((from, to) -> read(false, from, to, together::take), pages::add);
    together.entries().forEach(pages::add);
    return together.least();
  }

  /// What is read of a range of terms.
  private interface Reading<T> {
    T read(BytesRef from, BytesRef to) throws IOException;
  }

  /// Reads all ranges and hands on what they come to, in their order.
  private static <T> void inRanges(Reading<T> reading, Consumer<T> then) {
    OrderedParallelMap.make(RANGES, range -> reading.read(start(range), start(range + 1)), then);
  }

  /// The least term of a range; the first begins with all that is not Han.
  private static BytesRef start(int range) {
    if (range == 0) {
      return new BytesRef();
    }
    int width = (LAST_HAN - FIRST_HAN) / RANGES + 1;
    return range == RANGES
        ? new BytesRef(new byte[] {(byte) 0xFF})
        : new BytesRef(Character.toString(FIRST_HAN + range * width));
  }

  /// Prepares a range of terms; `also` gets each with its postings.
  private GramBuckets.Prepared read(
      boolean ofUnits, BytesRef from, BytesRef to, BiConsumer<String, Postings> also)
      throws IOException {
    GramBuckets.Prepared prepared = new GramBuckets.Prepared();
    FieldTerms terms = new FieldTerms(reader, ofUnits, from, to);
    Postings postings = new Postings();
    List<Longer> longer = Optional.ofNullable(free.poll()).orElseGet(Longer::ofEachLength);
    // By what is read: one that was of the other kind would not be used again.
    @Nullable PostingsEnum[] counted = new PostingsEnum[Field.values().length];
    @Nullable PostingsEnum[] placed = new PostingsEnum[counted.length];
    for (BytesRef term = terms.next(); term != null; term = terms.next()) {
      boolean offsets = !ofUnits && terms.blocks() > GramBuckets.MANY;
      @Nullable PostingsEnum[] reused = offsets ? placed : counted;
      postings.clear();
      for (int field = 0; field < reused.length; field++) {
        TermsEnum own = terms.of(field);
        if (own != null) {
          reused[field] = read(own, reused[field], offsets, postings);
        }
      }
      String string = term.utf8ToString();
      also.accept(string, postings);
      put(string, postings, longer, prepared);
    }
    free.add(longer);
    return prepared;
  }

  /// Tells how many blocks have each pair of which scores may be asked; of the commonest, how many
  /// these are together.
  private int[] count(BytesRef from, BytesRef to) throws IOException {
    FieldTerms terms = new FieldTerms(reader, false, from, to);
    IntStream.Builder most = IntStream.builder();
    for (BytesRef term = terms.next(); term != null; term = terms.next()) {
      int[] inField = terms.blocksByField();
      int own = Arrays.stream(inField).sum();
      if (own > GramBuckets.HEAD) {
        scores.learn(term.utf8ToString(), inField);
      }
      if (own >= Cooccurrences.LEAST) {
        most.add(own);
      }
    }
    return most.build().toArray();
  }

  private static PostingsEnum read(
      TermsEnum term, @Nullable PostingsEnum reused, boolean offsets, Postings postings)
      throws IOException {
    PostingsEnum all = term.postings(reused, offsets ? PostingsEnum.POSITIONS : PostingsEnum.FREQS);
    for (int block = all.nextDoc(); block != PostingsEnum.NO_MORE_DOCS; block = all.nextDoc()) {
      postings.add(block, all.freq());
      for (int i = 0; offsets && i < all.freq(); i++) {
        postings.addOffset(all.nextPosition());
      }
    }
    return all;
  }

  private void put(
      String string, Postings postings, List<Longer> longer, GramBuckets.Prepared prepared) {
    int length = Grams.length(string);
    if (postings.size() <= GramBuckets.MANY || length == 1 || length >= GramBuckets.LONGEST) {
      pages.prepare(string, postings, "", prepared);
      return;
    }
    Continuations followers = longer.get(length).followers();
    followers.take(string.length(), postings, texts);
    pages.prepare(string, postings, followers.many(GramBuckets.MANY), prepared);
    Postings own = longer.get(length).postings();
    for (int run = 0; run < followers.count(); run++) {
      followers.fill(run, own);
      put(string + Character.toString(followers.character(run)), own, longer, prepared);
    }
  }

  /// What strings of one length need to go on to longer ones; used again for the next of them.
  private record Longer(Continuations followers, Postings postings) {

    static List<Longer> ofEachLength() {
      return Stream.generate(() -> new Longer(new Continuations(), new Postings()))
          .limit(GramBuckets.LONGEST)
          .toList();
    }
  }
}
