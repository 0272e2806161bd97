package wenzhu.text;

import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.UnicodeSet;
import java.util.Locale;
import java.util.function.IntUnaryOperator;
import java.util.function.UnaryOperator;
import wenzhu.source.Span;

/// Folds text for matching: width and compatibility forms (NFKC), case, accents, Traditional to Simplified
/// characters, the forms of the middle dot, and white space. Invisible characters and variation
/// selectors are left out ([CharacterRules]).
///
/// White space disappears, except that between two Latin letters or digits it becomes one space:
/// `30 余家` equals `30余家`, and `R & D` equals `R&D`, but two English words remain two. Punctuation
/// is kept.
public final class Fold {

  private static final Normalizer2 NFKC = Normalizer2.getNFKCInstance();
  private static final Normalizer2 NFD = Normalizer2.getNFDInstance();

  private static final UnicodeSet MARKS = new UnicodeSet("[:M:]").freeze();

  /// Accents of Latin, Greek and Cyrillic letters.
  private static final int FIRST_ACCENT = 0x300;

  private static final int LAST_ACCENT = 0x36F;

  private Fold() {}

  /// The folded text with its offsets.
  public static FoldedText fold(String original) {
    return fold(original, Fold::comparable, SimplifiedForms::of);
  }

  private static FoldedText fold(
      String original, UnaryOperator<String> change, IntUnaryOperator simplified) {
    Builder builder = new Builder(original.length(), simplified);
    for (int at = 0, end; at < original.length(); at = end) {
      end = segmentEnd(original, at);
      builder.append(original, at, end, change);
    }
    return builder.out.build();
  }

  /// The text from which ids are made. Ids are in addresses that readers keep, so it keeps accents, dots and invisible characters,
  /// maps to the first OpenCC form, and must not change.
  public static String idKey(String original) {
    return fold(original, UnaryOperator.identity(), SimplifiedForms::usual).text();
  }

  /// Characters of which [#comparable] keeps each. A fast path.
  private static boolean isPlain(char c) {
    return isInert(c)
        || c == '·'
        || (c >= 0x2010 && c <= 0x2026 && c != '‗' && c != '•')
        || (c >= 0x3000 && c <= 0x303F)
        || (c >= 0xFF01 && c <= 0xFF5E);
  }

  /// The folded text alone, for keys.
  public static String key(String original) {
    return fold(original).text();
  }

  /// Text without its white space, unchanged otherwise, with its offsets: how the quote of a note
  /// is compared.
  public static FoldedText withoutSpace(String original) {
    FoldedText.Builder out = new FoldedText.Builder(original.length());
    for (int at = 0; at < original.length(); ) {
      int codePoint = original.codePointAt(at);
      int end = at + Character.charCount(codePoint);
      if (!isSpace(codePoint)) {
        out.put(codePoint, at, end);
      }
      at = end;
    }
    return out.build();
  }

  /// White space as folding understands it: Unicode's, no-break spaces included.
  public static boolean isSpace(int codePoint) {
    return Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint);
  }

  private static int segmentEnd(String text, int from) {
    int end = from + Character.charCount(text.codePointAt(from));
    while (end < text.length() && !isInert(text.charAt(end)) && belongs(text.codePointAt(end))) {
      end += Character.charCount(text.codePointAt(end));
    }
    return end;
  }

  /// Whether a character may change the one before it. Every mark may, even if NFKC does not compose it: browsers
  /// have no table for that.
  private static boolean mayJoin(int codePoint) {
    return !NFKC.hasBoundaryBefore(codePoint) || MARKS.contains(codePoint);
  }

  private static boolean isDropped(int codePoint) {
    return CharacterRules.of(codePoint).isDropped();
  }

  /// Without accents and what comparison drops, and with the usual form of each character.
  private static String comparable(String text) {
    StringBuilder kept = new StringBuilder();
    NFD.normalize(text)
        .codePoints()
        .filter(c -> (c < FIRST_ACCENT || c > LAST_ACCENT) && !isDropped(c))
        .forEach(c -> {
          CharacterRules.Rule rule = CharacterRules.of(c);
          kept.append(rule.isFolded() ? rule.form() : Character.toString(c));
        });
    return kept.toString();
  }

  /// What comparison drops belongs to the character before it, so that a mark after it can still join that one.
  private static boolean belongs(int codePoint) {
    return mayJoin(codePoint) || isDropped(codePoint);
  }

  /// Characters that NFKC never changes, next to any other: nearly all of a Chinese text. A fast path.
  private static boolean isInert(char c) {
    return (c >= 0x4E00 && c <= 0x9FFF) || c < 0x80;
  }

  private static final class Builder {
    private final IntUnaryOperator simplified;
    private final FoldedText.Builder out;
    private int spaceFrom = -1;

    Builder(int capacity, IntUnaryOperator simplified) {
      this.simplified = simplified;
      out = new FoldedText.Builder(capacity);
    }

    void append(String original, int from, int to, UnaryOperator<String> change) {
      char first = original.charAt(from);
      if (to == from + 1 && isInert(first)) {
        addFolded(Character.toLowerCase(first), from, to);
        return;
      }
      // Once more after the case, because a small letter may compose where its capital does not.
      String lower = NFKC.normalize(original.substring(from, to)).toLowerCase(Locale.ROOT);
      String kept = to == from + 1 && isPlain(first) ? lower : change.apply(lower);
      NFKC.normalize(kept).codePoints().forEach(c -> addFolded(c, from, to));
    }

    private void addFolded(int codePoint, int from, int to) {
      if (isSpace(codePoint)) {
        spaceFrom = spaceFrom < 0 ? from : spaceFrom;
        return;
      }
      if (spaceFrom >= 0 && !out.text().isEmpty() && keepsSpace(codePoint)) {
        out.put(' ', spaceFrom, spaceFrom == from ? to : from); // The same: a space in a ligature.
      }
      spaceFrom = -1;
      out.put(simplified.applyAsInt(codePoint), from, to);
    }

    private boolean keepsSpace(int next) {
      return (isLatin(out.text().codePointBefore(out.text().length())) && isLatin(next))
          || mayJoin(next); // A mark would join the letter before the space.
    }

    private static boolean isLatin(int codePoint) {
      return Character.isLetterOrDigit(codePoint) && !HanText.isHan(codePoint);
    }
  }

  /// Whether a match may begin or end at an offset of a folded text: not between two letters or
  /// digits of one Latin word or number.
  public static boolean isWordBound(String folded, int at) {
    return at == 0
        || at == folded.length()
        || !Builder.isLatin(folded.codePointBefore(at))
        || !Builder.isLatin(folded.codePointAt(at));
  }

  /// Whether both ends of a match are word bounds.
  public static boolean isWordBound(String folded, Span match) {
    return isWordBound(folded, match.from()) && isWordBound(folded, match.to());
  }
}
