package wenzhu.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import wenzhu.document.TextBlock;
import wenzhu.source.Location;
import wenzhu.source.Span;
import wenzhu.text.Fold;
import wenzhu.text.FoldedText;

/// Finds what a quote that stands nowhere probably meant: passages equal to it after folding, else
/// those that take the fewest edits.
///
/// The edits are counted by Sellers' algorithm: the table of the edit distance, with every place of
/// the text a free start. Its work is bounded for one run; after that only exact matches are found.
final class PassageSuggestions {

  private static final int MOST = 3;
  private static final int LONGEST_QUOTE = 160;

  private long workLeft = 300_000_000;

  /// A passage near to the quote, as it stands in the text.
  record Near(Location at, String text, int edits) {}

  /// At most three, the nearest first; at most one of each block.
  List<Near> find(String quote, List<TextBlock> blocks) {
    String folded = Fold.key(quote);
    String sought = folded.substring(0, Math.min(LONGEST_QUOTE, folded.length()));
    List<Near> near = new ArrayList<>();
    for (TextBlock block : blocks) {
      nearest(sought, block).ifPresent(near::add);
    }
    return near.stream()
        .filter(passage -> passage.edits() * 5 <= sought.length() * 2)
        .sorted(Comparator.comparingInt(Near::edits))
        .limit(MOST)
        .toList();
  }

  private Optional<Near> nearest(String sought, TextBlock block) {
    FoldedText text = Fold.fold(block.text());
    int exact = text.text().indexOf(sought);
    if (exact >= 0) {
      return near(block, text, new Span(exact, exact + sought.length()), 0);
    }
    long work = (long) sought.length() * text.text().length();
    if (work > workLeft) {
      return Optional.empty();
    }
    workLeft -= work;
    Window best = best(sought, text.text());
    return near(block, text, best.span(), best.edits());
  }

  private static Optional<Near> near(TextBlock block, FoldedText text, Span folded, int edits) {
    if (folded.isEmpty()) {
      return Optional.empty();
    }
    Span span = text.original(folded);
    return Optional.of(
        new Near(block.content().origin().at(span.from()), span.in(block.text()), edits));
  }

  private record Window(Span span, int edits) {

    int differs(int length) {
      return Math.abs(span.length() - length);
    }
  }

  /// The window of the text that turns into `sought` with the fewest edits; of several the one
  /// nearest in length, then the first.
  private static Window best(String sought, String text) {
    int rows = sought.length();
    int[] edits = new int[rows + 1];
    int[] starts = new int[rows + 1];
    for (int i = 0; i <= rows; i++) {
      edits[i] = i;
    }
    Window best = new Window(new Span(0, 0), rows);
    for (int end = 1; end <= text.length(); end++) {
      int diagonal = edits[0];
      int diagonalStart = starts[0];
      starts[0] = end;
      for (int i = 1; i <= rows; i++) {
        int replaced = diagonal + (sought.charAt(i - 1) == text.charAt(end - 1) ? 0 : 1);
        int replacedStart = diagonalStart;
        diagonal = edits[i];
        diagonalStart = starts[i];
        int inserted = edits[i] + 1;
        int deleted = edits[i - 1] + 1;
        if (replaced <= inserted && replaced <= deleted) {
          edits[i] = replaced;
          starts[i] = replacedStart;
        } else if (deleted <= inserted) {
          edits[i] = deleted;
          starts[i] = starts[i - 1];
        } else {
          edits[i] = inserted;
        }
      }
      Window window = new Window(new Span(starts[rows], end), edits[rows]);
      if (window.edits() < best.edits()
          || (window.edits() == best.edits() && window.differs(rows) < best.differs(rows))) {
        best = window;
      }
    }
    return best;
  }
}
