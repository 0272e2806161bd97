package wenzhu.index.export;

import java.io.IOException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import wenzhu.index.Field;

/// Goes through a range of the terms of the six fields side by side, in the order of their bytes.
final class FieldTerms {

  private final TermsEnum[] terms;
  private final @Nullable BytesRef[] heads;
  private final BytesRef to;
  private @Nullable BytesRef current;

  /// From the first term that is not less than `from` to the last that is less than `to`.
  FieldTerms(IndexReader reader, boolean ofUnits, BytesRef from, BytesRef to) throws IOException {
    Field[] fields = Field.values();
    this.terms = new TermsEnum[fields.length];
    this.heads = new BytesRef[fields.length];
    this.to = to;
    for (int f = 0; f < fields.length; f++) {
      Terms all = MultiTerms.getTerms(reader, ofUnits ? fields[f].ofUnits() : fields[f].slug());
      terms[f] = all == null ? TermsEnum.EMPTY : all.iterator();
      boolean any = terms[f].seekCeil(from) != TermsEnum.SeekStatus.END;
      heads[f] = any ? terms[f].term() : null;
    }
  }

  /// The next term, which the others then are about; null behind the last one.
  @Nullable BytesRef next() throws IOException {
    for (int f = 0; current != null && f < terms.length; f++) {
      if (current.equals(heads[f])) {
        heads[f] = terms[f].next();
      }
    }
    BytesRef least = null;
    for (BytesRef head : heads) {
      if (head != null && (least == null || head.compareTo(least) < 0)) {
        least = head;
      }
    }
    current = least == null || least.compareTo(to) >= 0 ? null : BytesRef.deepCopyOf(least);
    return current;
  }

  /// The terms of a field, at the current one; null if it has not that.
  @Nullable TermsEnum of(int field) {
    return current != null && current.equals(heads[field]) ? terms[field] : null;
  }

  /// How many blocks have it.
  int blocks() throws IOException {
    int blocks = 0;
    for (int inField : blocksByField()) {
      blocks += inField;
    }
    return blocks;
  }

  /// How many of each field.
  int[] blocksByField() throws IOException {
    int[] blocks = new int[terms.length];
    for (int f = 0; f < terms.length; f++) {
      TermsEnum own = of(f);
      blocks[f] = own == null ? 0 : own.docFreq();
    }
    return blocks;
  }
}
