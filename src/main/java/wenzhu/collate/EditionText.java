package wenzhu.collate;

import java.util.List;
import java.util.Set;
import wenzhu.document.TextBlock;
import wenzhu.source.Location;
import wenzhu.source.Span;

/// What readers see of a block: its characters, its lines joined as those of a source are, and what its page shows beside them, such as
/// a reading. Made by [EditionReader].
///
/// `shown` and `compared` have the same length. `compared` has [#FOREIGN] for what cannot be the text of a source, such as a struck
/// character: it equals no character of a source. `kinds` has the kind of each UTF-16 unit, `offsets` its offset in the text of the
/// block, and one more. `deleted` and `added` count the characters that are declared as struck and as added; `addedTexts` are the
/// declared texts that the block has.
record EditionText(
    TextBlock block,
    String shown,
    String compared,
    List<Kind> kinds,
    List<Integer> offsets,
    int deleted,
    int added,
    Set<String> addedTexts) {

  /// Half of a surrogate pair, which no file contains.
  static final char FOREIGN = '\uDFFF';

  /// What a unit is for readers; in a message it is between `opening` and `closing`.
  enum Kind {
    /// The text.
    TEXT("", ""),
    /// Text that is struck out.
    STRUCK("~~", "~~"),
    /// Text that the edition marks as inserted.
    INSERTED("<ins>", "</ins>"),
    /// Text that nested styles make too small to read.
    TINY("<small>", "</small>"),
    /// The reading above a text.
    READING("<rt>", "</rt>"),
    /// The text alternative of a picture.
    PICTURE("![", "]"),
    /// The number before a list item.
    NUMBER("", "");

    private final String opening;
    private final String closing;

    Kind(String opening, String closing) {
      this.opening = opening;
      this.closing = closing;
    }

    /// Whether a source can print it in the same way.
    boolean isOfSource() {
      return switch (this) {
        case TEXT, READING, NUMBER -> true;
        case STRUCK, INSERTED, TINY, PICTURE -> false;
      };
    }
  }

  /// A part with the syntax that shows what it is for readers.
  String written(Span span) {
    StringBuilder written = new StringBuilder();
    int to = span.from();
    for (int from = to; from < span.to(); from = to) {
      Kind kind = kinds.get(from);
      while (to < span.to() && kinds.get(to) == kind) {
        to++;
      }
      written.append(kind.opening).append(shown, from, to).append(kind.closing);
    }
    return written.toString();
  }

  /// The location in the file of an offset of [#shown].
  Location at(int offset) {
    return block.content().origin().at(offsets.get(offset));
  }
}
