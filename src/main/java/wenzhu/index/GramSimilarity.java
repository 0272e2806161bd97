package wenzhu.index;

import org.apache.lucene.index.FieldInvertState;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.util.SmallFloat;

/// BM25 as Lucene has it, but for the norm of a block, which is the same in the field of its pairs
/// as in that of its characters, of which there is one more. So a block has one norm, and blocks
/// can be numbered by it.
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
