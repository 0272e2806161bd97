package wenzhu.index.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.IntStream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderSlice;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import wenzhu.index.Field;
import wenzhu.index.Grams;
import wenzhu.index.IndexedBlocks;

/// Reads the postings of every term from Lucene, all fields of one text together, and adds them to
/// [GramBuckets].
///
/// A pair in many blocks has continuations: with each character that follows it, it is a string of
/// three characters, which has postings of its own, and so on while they are many. So every string of
/// a text either has postings itself or begins with one that has few.
final class GramExport {

  /// Terms are read in parallel, in ranges of their first character. The number is fixed, so that the
  /// result does not depend on the machine, and great enough for several processors.
  private static final int RANGES = 32;

  private static final int FIRST_HAN = 0x4E00;
  private static final int LAST_HAN = 0x9FFF;

  private final IndexedBlocks blocks;
  private final IndexReader reader;
  private final GramBuckets strings;

  GramExport(IndexedBlocks blocks, IndexReader reader, GramBuckets strings) {
    this.blocks = blocks;
    this.reader = reader;
    this.strings = strings;
  }

  /// Adds all strings to the buckets.
  void run() {
    for (boolean ofUnits : List.of(true, false)) {
      IntStream.range(0, RANGES)
          .parallel()
          .mapToObj(range -> read(ofUnits, start(range), start(range + 1)))
          .forEachOrdered(strings::add);
    }
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
    GramBuckets.Prepared prepared = new GramBuckets.Prepared();
    try {
      TermsEnum terms = terms(reader, ofUnits);
      boolean any = terms.seekCeil(from) != TermsEnum.SeekStatus.END;
      @Nullable BytesRef term = any ? terms.term() : null;
      @Nullable PostingsEnum reused = null;
      while (term != null && term.compareTo(to) < 0) {
        boolean offsets = !ofUnits && terms.docFreq() > GramBuckets.MANY;
        reused = terms.postings(reused, offsets ? PostingsEnum.POSITIONS : PostingsEnum.FREQS);
        put(term.utf8ToString(), Postings.of(reused, offsets), prepared);
        term = terms.next();
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return prepared;
  }

  /// The terms of all fields with pairs, or of those with single characters. The postings of a term are
  /// in the order of blocks, since these are numbered field by field.
  static TermsEnum terms(IndexReader reader, boolean ofUnits) throws IOException {
    List<Terms> terms = new ArrayList<>();
    List<ReaderSlice> slices = new ArrayList<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      for (Field field : Field.values()) {
        Terms own = leaf.reader().terms(ofUnits ? field.ofUnits() : field.slug());
        if (own != null) {
          slices.add(new ReaderSlice(leaf.docBase, leaf.reader().maxDoc(), terms.size()));
          terms.add(own);
        }
      }
    }
    return terms.isEmpty()
        ? TermsEnum.EMPTY
        : new MultiTerms(terms.toArray(Terms[]::new), slices.toArray(ReaderSlice[]::new))
            .iterator();
  }

  private void put(String string, Postings postings, GramBuckets.Prepared prepared) {
    int length = Grams.length(string);
    SortedMap<Integer, Postings> longer =
        postings.size() <= GramBuckets.MANY || length == 1 || length >= GramBuckets.LONGEST
            ? Collections.emptySortedMap()
            : postings.continued(string.length(), blocks);
    StringBuilder many = new StringBuilder();
    longer.forEach((character, own) -> {
      if (own.size() > GramBuckets.MANY) {
        many.appendCodePoint(character);
      }
    });
    strings.prepare(string, postings, many.toString(), prepared);
    longer.forEach((character, own) -> put(string + Character.toString(character), own, prepared));
  }
}
