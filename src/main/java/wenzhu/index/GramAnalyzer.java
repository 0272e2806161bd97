package wenzhu.index;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;

/// Cuts search text ([wenzhu.text.SearchText]) into its characters, or into pairs of neighbours,
/// as the field asks.
final class GramAnalyzer extends Analyzer {

  GramAnalyzer() {
    super(PER_FIELD_REUSE_STRATEGY); // Fields are cut differently.
  }

  @Override
  protected TokenStreamComponents createComponents(String fieldName) {
    return new TokenStreamComponents(fieldName.endsWith(Grams.UNITS) ? new Units() : new Pairs());
  }

  private abstract static class WholeText extends Tokenizer {

    final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    final StringBuilder text = new StringBuilder();
    private final char[] buffer = new char[4096];
    int at;

    @Override
    public void reset() throws IOException {
      super.reset();
      text.setLength(0);
      for (int read = input.read(buffer); read > 0; read = input.read(buffer)) {
        text.append(buffer, 0, read);
      }
      at = 0;
    }

    int behind(int place) {
      return place + Character.charCount(text.codePointAt(place));
    }
  }

  /// Pairs of neighbours. The position of one is its UTF-16 offset, so that positions are offsets of
  /// the text.
  private static final class Pairs extends WholeText {

    private final PositionIncrementAttribute increment =
        addAttribute(PositionIncrementAttribute.class);
    private int step;

    @Override
    public void reset() throws IOException {
      super.reset();
      step = 1;
    }

    @Override
    public boolean incrementToken() {
      clearAttributes();
      int next = at < text.length() ? behind(at) : at;
      if (next >= text.length()) {
        return false;
      }
      term.append(text, at, behind(next));
      increment.setPositionIncrement(step);
      step = next - at;
      at = next;
      return true;
    }
  }

  /// Characters, each once with its frequency: they have no positions, and so are half as many.
  private static final class Units extends WholeText {

    private final TermFrequencyAttribute frequency = addAttribute(TermFrequencyAttribute.class);
    private int[] sorted = new int[64];
    private int count;

    @Override
    public void reset() throws IOException {
      super.reset();
      if (sorted.length < text.length()) {
        sorted = new int[text.length() * 2];
      }
      count = 0;
      for (int from = 0; from < text.length(); from = behind(from)) {
        sorted[count++] = text.codePointAt(from);
      }
      Arrays.sort(sorted, 0, count);
    }

    @Override
    public boolean incrementToken() {
      clearAttributes();
      if (at >= count) {
        return false;
      }
      int from = at;
      while (at < count && sorted[at] == sorted[from]) {
        at++;
      }
      term.append(Character.toString(sorted[from]));
      frequency.setTermFrequency(at - from);
      return true;
    }
  }
}
