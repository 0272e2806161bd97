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

/// Finds the probably intended passage of a quote without a match: passages that are equal after
/// folding, otherwise those with the smallest edit distance.
///
/// The distance is computed by Sellers' algorithm for approximate string matching. The total number
/// of its table cells is bounded for one run; after that only equal passages are found.
final class PassageSuggestions {

  private static final int MOST = 3;
  private static final int LONGEST_QUOTE = 160;

  private long remainingCells = 300_000_000;

  /// A similar passage, as written in the text.
  record Candidate(Location at, String text, int edits) {}

  /// At most three candidates, the nearest first, and at most one per block.
  List<Candidate> find(String quote, List<TextBlock> blocks) {
    String folded = Fold.key(quote);
    String pattern = folded.substring(0, Math.min(LONGEST_QUOTE, folded.length()));
    List<Candidate> candidates = new ArrayList<>();
    for (TextBlock block : blocks) {
      nearest(pattern, block).ifPresent(candidates::add);
    }
    return candidates.stream()
        .filter(passage -> passage.edits() * 5 <= pattern.length() * 2)
        .sorted(Comparator.comparingInt(Candidate::edits))
        .limit(MOST)
        .toList();
  }

  private Optional<Candidate> nearest(String pattern, TextBlock block) {
    FoldedText text = Fold.fold(block.text());
    int exact = text.text().indexOf(pattern);
    if (exact >= 0) {
      return candidate(block, text, new Span(exact, exact + pattern.length()), 0);
    }
    long cells = (long) pattern.length() * text.text().length();
    if (cells > remainingCells) {
      return Optional.empty();
    }
    remainingCells -= cells;
    Window best = best(pattern, text.text());
    return candidate(block, text, best.span(), best.edits());
  }

  private static Optional<Candidate> candidate(
      TextBlock block, FoldedText text, Span folded, int edits) {
    if (folded.isEmpty()) {
      return Optional.empty();
    }
    Span span = text.original(folded);
    return Optional.of(
        new Candidate(block.content().origin().at(span.from()), span.in(block.text()), edits));
  }

  private record Window(Span span, int edits) {

    int differs(int length) {
      return Math.abs(span.length() - length);
    }
  }

  /// The window of the text with the smallest edit distance to `pattern`; of several the one nearest
  /// in length, then the first.
  private static Window best(String pattern, String text) {
    int rows = pattern.length();
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
        int replaced = diagonal + (pattern.charAt(i - 1) == text.charAt(end - 1) ? 0 : 1);
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
