package wenzhu.index;

import java.io.IOException;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/// Cuts search text ([wenzhu.text.SearchText]) into its characters, or into pairs of neighbours,
/// as the field asks.
final class GramAnalyzer extends Analyzer {

  GramAnalyzer() {
    super(PER_FIELD_REUSE_STRATEGY); // Fields are cut differently.
  }

  @Override
  protected TokenStreamComponents createComponents(String fieldName) {
    return new TokenStreamComponents(new GramTokenizer(fieldName.endsWith(Grams.UNITS) ? 1 : 2));
  }

  /// The position of a gram is its UTF-16 offset, so that positions are offsets of the text.
  private static final class GramTokenizer extends Tokenizer {

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute increment =
        addAttribute(PositionIncrementAttribute.class);
    private final int characters;
    private String text = "";
    private int at;
    private int step;

    GramTokenizer(int characters) {
      this.characters = characters;
    }

    @Override
    public void reset() throws IOException {
      super.reset();
      text = input.readAllAsString();
      at = 0;
      step = 1;
    }

    @Override
    public boolean incrementToken() {
      clearAttributes();
      int end = at;
      for (int i = 0; i < characters; i++) {
        if (end == text.length()) {
          return false;
        }
        end += Character.charCount(text.codePointAt(end));
      }
      term.append(text, at, end);
      increment.setPositionIncrement(step);
      step = Character.charCount(text.codePointAt(at));
      at += step;
      return true;
    }
  }
}
