package wenzhu.parse;

import java.util.Optional;
import wenzhu.diagnostic.Code;
import wenzhu.diagnostic.Problems;
import wenzhu.document.Note;
import wenzhu.document.Origin;
import wenzhu.source.Location;

/// Reads the quote of a note: all of it is the target, or `[[ ]]` marks the target and the rest is the text around it.
final class QuoteMarks {

  private QuoteMarks() {}

  static Optional<Note.Quote> read(String text, Origin origin, Problems problems) {
    int open = text.indexOf("[[");
    int close = text.indexOf("]]");
    if (open < 0 && close < 0) {
      return Optional.of(new Note.Quote("", text.strip(), "", origin.at(0)));
    }
    boolean onePair =
        open >= 0
            && open < close
            && text.indexOf("[[", open + 2) < 0
            && text.indexOf("]]", close + 2) < 0
            && !text.substring(open + 2, close).isBlank();
    Location at = origin.at(Math.max(0, Math.min(open, text.length())));
    if (!onePair) {
      problems.add(Code.N008, at);
      return Optional.empty();
    }
    return Optional.of(
        new Note.Quote(
            withoutEllipsis(text.substring(0, open), true),
            text.substring(open + 2, close).strip(),
            withoutEllipsis(text.substring(close + 2), false),
            at));
  }

  /// Surroundings may start or end with an ellipsis that shows that the text goes on.
  private static String withoutEllipsis(String text, boolean leading) {
    String stripped = text.strip();
    return leading
        ? stripped.replaceFirst("^(…+|\\.{3,})", "").strip()
        : stripped.replaceFirst("(…+|\\.{3,})$", "").strip();
  }
}
