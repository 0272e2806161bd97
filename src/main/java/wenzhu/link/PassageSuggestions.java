package wenzhu.link;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import wenzhu.document.TextBlock;
import wenzhu.source.Location;
import wenzhu.source.Span;
import wenzhu.text.Fold;

/// Finds the probably intended passage of a quote without a match: passages that are equal after
/// folding, otherwise those with the smallest edit distance.
///
/// The distance is computed by Sellers' algorithm for approximate string matching, which takes the product of the lengths. Its work is
/// bounded for one run; after that only equal passages are found.
final class PassageSuggestions {

  private static final int MOST = 3;
  private static final int LONGEST_QUOTE = 160;

  /// What is left of the work of a run, in cells of the algorithm's tables.
  static final class Work {

    private long cells = 100_000_000;

    private boolean allows(long more) {
      boolean isAllowed = more <= cells;
      cells -= isAllowed ? more : 0;
      return isAllowed;
    }
  }

  private final List<TextBlock> blocks;
  private final Work work;
  private Optional<BlockTexts> texts = Optional.empty();

  PassageSuggestions(List<TextBlock> blocks, Work work) {
    this.blocks = blocks;
    this.work = work;
  }

  /// A similar passage, as written in the text.
  record Candidate(Location at, String text, int edits) {}

  /// At most three candidates, the nearest first, and at most one per block.
  List<Candidate> find(String quote) {
    BlockTexts folded = texts.orElseGet(() -> new BlockTexts(blocks, Fold::fold));
    texts = Optional.of(folded);
    String all = Fold.key(quote);
    String pattern = all.substring(0, Math.min(LONGEST_QUOTE, all.length()));
    Map<Integer, Span> exact = new TreeMap<>();
    folded.find(pattern).forEach(match -> exact.putIfAbsent(match.block(), match.span()));
    boolean isSearched =
        exact.size() < MOST && work.allows((long) pattern.length() * folded.length());
    return (isSearched ? IntStream.range(0, blocks.size()).boxed() : exact.keySet().stream())
        .map(block ->
            Optional.ofNullable(exact.get(block))
                .map(span -> new Window(span, 0))
                .orElseGet(() -> best(pattern, folded.text(block).text()))
                .in(block, folded))
        .flatMap(Optional::stream)
        .filter(passage -> passage.edits() * 5 <= pattern.length() * 2)
        .sorted(Comparator.comparingInt(Candidate::edits))
        .limit(MOST)
        .toList();
  }

  private record Window(Span span, int edits) {

    /// The window as it is written in a block.
    Optional<Candidate> in(int number, BlockTexts folded) {
      if (span.isEmpty()) {
        return Optional.empty();
      }
      TextBlock block = folded.blocks().get(number);
      Span original = folded.text(number).original(span);
      return Optional.of(
          new Candidate(
              block.content().origin().at(original.from()), original.in(block.text()), edits));
    }

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
