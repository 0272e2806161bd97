package wenzhu.index;

import org.apache.lucene.index.FieldInvertState;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.util.SmallFloat;

/// Lucene's BM25, except that a block has one norm: that of the number of its characters, also in the
/// field of its pairs, of which there is one less. So blocks can be numbered by it.
public final class GramSimilarity extends BM25Similarity {

  @Override
  public long computeNorm(FieldInvertState state) {
    int characters = state.getLength() + (state.getName().endsWith(Grams.UNITS) ? 0 : 1);
    return SmallFloat.intToByte4(characters);
  }

  /// The norm of a block with so many characters, 0 to 255; greater ones are of longer blocks.
  static int norm(int characters) {
    return SmallFloat.intToByte4(characters) & 0xFF;
  }
}
