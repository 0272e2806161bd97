package wenzhu.index;

import java.io.IOException;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/// Cuts search text ([wenzhu.text.SearchText]) into its characters, or into pairs of neighbours,
/// as the field asks.
///
/// The position of a token is its UTF-16 offset, so that positions are offsets of the text.
final class GramAnalyzer extends Analyzer {

  GramAnalyzer() {
    super(PER_FIELD_REUSE_STRATEGY); // Fields are cut differently.
  }

  @Override
  protected TokenStreamComponents createComponents(String fieldName) {
    return new TokenStreamComponents(new Grammer(fieldName.endsWith(Grams.UNITS) ? 1 : 2));
  }

  private static final class Grammer extends Tokenizer {

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute increment =
        addAttribute(PositionIncrementAttribute.class);
    private final int length;
    private final StringBuilder text = new StringBuilder();
    private final char[] buffer = new char[4096];
    private int at;
    private int step;

    Grammer(int length) {
      this.length = length;
    }

    @Override
    public void reset() throws IOException {
      super.reset();
      text.setLength(0);
      for (int read = input.read(buffer); read > 0; read = input.read(buffer)) {
        text.append(buffer, 0, read);
      }
      at = 0;
      step = 1;
    }

    @Override
    public boolean incrementToken() {
      clearAttributes();
      if (at >= text.length()) {
        return false;
      }
      int next = at + Character.charCount(text.codePointAt(at));
      int to = next;
      if (length == 2) {
        if (next >= text.length()) {
          return false;
        }
        to = next + Character.charCount(text.codePointAt(next));
      }
      term.append(text, at, to);
      increment.setPositionIncrement(step);
      step = next - at;
      at = next;
      return true;
    }
  }
}
