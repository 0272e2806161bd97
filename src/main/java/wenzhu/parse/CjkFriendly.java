package wenzhu.parse;

import com.ibm.icu.text.UnicodeSet;
import com.vladsch.flexmark.ext.gfm.strikethrough.Strikethrough;
import com.vladsch.flexmark.parser.core.delimiter.Delimiter;
import com.vladsch.flexmark.parser.core.delimiter.EmphasisDelimiterProcessor;
import com.vladsch.flexmark.parser.delimiter.DelimiterRun;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import wenzhu.text.Fold;
import wenzhu.text.HanText;

/// Lets emphasis marks bind next to Chinese text: `**“新质生产力”**是` is bold.
///
/// CommonMark requires white space or punctuation on the other side of a mark next to punctuation; Chinese has no such
/// spaces. The amendment changes two words of the flanking rules: punctuation that matters is non-CJK punctuation, and a CJK character
/// on the other side is as good as a space.
///
/// Source: "A CommonMark amendment for CJK-friendly emphasis" (github.com/tats-u/markdown-cjk-friendly, specification.md).
final class CjkFriendly extends EmphasisDelimiterProcessor {

  /// As CommonMark 0.31 defines it.
  private static final UnicodeSet PUNCTUATION = new UnicodeSet("[[:P:][:S:]]").freeze();

  /// Whether the mark may open and close inside a word, as `*` may and `_` may not.
  private final boolean intraword;

  /// For the mark `*`, `_` or `~`.
  CjkFriendly(char mark) {
    super(mark, false);
    this.intraword = mark != '_';
  }

  @Override
  public boolean canBeOpener(
      String before,
      String after,
      boolean leftFlanking,
      boolean rightFlanking,
      boolean beforeIsPunctuation,
      boolean afterIsPunctuation,
      boolean beforeIsWhitespace,
      boolean afterIsWhitespace) {
    int left = last(before);
    int right = first(after);
    return flanks(left, right) && (intraword || !flanks(right, left) || isPunctuation(left));
  }

  @Override
  public boolean canBeCloser(
      String before,
      String after,
      boolean leftFlanking,
      boolean rightFlanking,
      boolean beforeIsPunctuation,
      boolean afterIsPunctuation,
      boolean beforeIsWhitespace,
      boolean afterIsWhitespace) {
    int left = last(before);
    int right = first(after);
    return flanks(right, left) && (intraword || !flanks(left, right) || isPunctuation(right));
  }

  /// Whether a run with `outer` on one side belongs to `inner` on the other: left-flanking, or right-flanking when read backwards.
  private static boolean flanks(int outer, int inner) {
    return !isSpace(inner)
        && (!isNonCjkPunctuation(inner)
            || isSpace(outer)
            || isNonCjkPunctuation(outer)
            || HanText.isCjk(outer));
  }

  private static boolean isNonCjkPunctuation(int codePoint) {
    return isPunctuation(codePoint) && !HanText.isCjk(codePoint);
  }

  private static boolean isPunctuation(int codePoint) {
    return PUNCTUATION.contains(codePoint);
  }

  private static boolean isSpace(int codePoint) {
    return codePoint == 0 || Fold.isSpace(codePoint);
  }

  /// The character next to the run, or 0 at the start or end of the text, which counts as white space. Half of a surrogate pair, all
  /// that flexmark may show of one, is taken for a Han character of the supplementary planes.
  private static int last(String text) {
    return text.isEmpty() ? 0 : whole(text.codePointBefore(text.length()));
  }

  private static int first(String text) {
    return text.isEmpty() ? 0 : whole(text.codePointAt(0));
  }

  private static int whole(int codePoint) {
    return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE
        ? 0x20000
        : codePoint;
  }

  @Override
  public int getMinLength() {
    return strikes() ? 2 : 1;
  }

  /// How many marks of a closing run belong to an opening one, by the rule of CommonMark 0.31: a run that can both open and close does not
  /// match if the lengths of both add up to a multiple of 3, unless both are multiples of 3. flexmark lacks that exception.
  @Override
  public int getDelimiterUse(DelimiterRun opener, DelimiterRun closer) {
    if (strikes()) {
      return opener.length() >= 2 && closer.length() >= 2 ? 2 : 0;
    }
    int opening = writtenLength((Delimiter) opener);
    int closing = writtenLength((Delimiter) closer);
    boolean ambiguous = opener.canClose() || closer.canOpen();
    if (ambiguous && (opening + closing) % 3 == 0 && !(opening % 3 == 0 && closing % 3 == 0)) {
      return 0;
    }
    return opener.length() >= 2 && closer.length() >= 2 ? 2 : 1;
  }

  /// The length of a run before any of its marks were used.
  private static int writtenLength(Delimiter run) {
    BasedSequence input = run.getInput();
    int from = run.getStartIndex();
    int to = from;
    while (from > 0 && input.charAt(from - 1) == run.getDelimiterChar()) {
      from--;
    }
    while (to < input.length() && input.charAt(to) == run.getDelimiterChar()) {
      to++;
    }
    return to - from;
  }

  @Override
  public void process(Delimiter opener, Delimiter closer, int used) {
    if (strikes()) {
      opener.moveNodesBetweenDelimitersTo(
          new Strikethrough(
              opener.getTailChars(used), BasedSequence.NULL, closer.getLeadChars(used)),
          closer);
    } else {
      super.process(opener, closer, used);
    }
  }

  private boolean strikes() {
    return getOpeningCharacter() == '~';
  }
}
