package wenzhu.index.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import wenzhu.index.Field;
import wenzhu.index.Grams;
import wenzhu.index.IndexedBlocks;
import wenzhu.index.SearchTexts;

/// Reads the postings of every term from Lucene, all fields of one text together, and adds them to
/// [GramBuckets].
///
/// A pair in many blocks has continuations: with each character that follows it, it is a string of
/// three characters, which has postings of its own, and so on while they are many. So every string of
/// a text either has postings itself or begins with one that has few.
final class GramExport {

  /// Terms are read side by side in ranges of their first character. Fixed, so that nothing depends
  /// on the machine; many, so that they keep several processors busy to the end.
  private static final int RANGES = 32;

  private static final int FIRST_HAN = 0x4E00;
  private static final int LAST_HAN = 0x9FFF;

  private final SearchTexts texts;
  private final IndexReader reader;
  private final GramBuckets pages;

  /// Buffers that no range uses at present.
  private final Queue<List<Buffers>> free = new ConcurrentLinkedQueue<>();

  GramExport(IndexedBlocks blocks, IndexReader reader, GramBuckets pages) {
    this.texts = blocks.texts();
    this.reader = reader;
    this.pages = pages;
  }

  /// Adds all strings to the buckets.
  void run() {
    Stream.of(true, false)
        .forEach(ofUnits ->
            IntStream.range(0, RANGES)
                .parallel()
                .mapToObj(range -> read(ofUnits, start(range), start(range + 1)))
                .toList()
                .forEach(pages::add));
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

  /// Prepares a range of terms.
  private GramBuckets.Prepared read(boolean ofUnits, BytesRef from, BytesRef to) {
    try {
      return prepared(ofUnits, new FieldTerms(reader, ofUnits, from, to));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private GramBuckets.Prepared prepared(boolean ofUnits, FieldTerms terms) throws IOException {
    GramBuckets.Prepared prepared = new GramBuckets.Prepared();
    Postings postings = new Postings();
    List<Buffers> buffers = Optional.ofNullable(free.poll()).orElseGet(Buffers::ofEachLength);
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
      put(term.utf8ToString(), postings, buffers, prepared);
    }
    free.add(buffers);
    return prepared;
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
      String string, Postings postings, List<Buffers> buffers, GramBuckets.Prepared prepared) {
    int length = Grams.length(string);
    if (postings.size() <= GramBuckets.MANY || length == 1 || length >= GramBuckets.LONGEST) {
      pages.prepare(string, postings, "", prepared);
      return;
    }
    Continuations continuations = buffers.get(length).continuations();
    continuations.take(string.length(), postings, texts);
    pages.prepare(string, postings, continuations.many(GramBuckets.MANY), prepared);
    Postings own = buffers.get(length).postings();
    for (int run = 0; run < continuations.count(); run++) {
      continuations.fill(run, own);
      put(string + Character.toString(continuations.character(run)), own, buffers, prepared);
    }
  }

  /// The buffers for strings of one length; reused for the next of them.
  private record Buffers(Continuations continuations, Postings postings) {

    static List<Buffers> ofEachLength() {
      return Stream.generate(() -> new Buffers(new Continuations(), new Postings()))
          .limit(GramBuckets.LONGEST)
          .toList();
    }
  }
}
