package wenzhu.link;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import wenzhu.diagnostic.Code;
import wenzhu.diagnostic.Problems;
import wenzhu.diagnostic.Result;
import wenzhu.document.Article;
import wenzhu.document.BlockKind;
import wenzhu.document.BlockRef;
import wenzhu.document.Issue;
import wenzhu.document.QuotationSet;
import wenzhu.link.MaximalRepeats.Found;
import wenzhu.link.MaximalRepeats.Run;
import wenzhu.link.MaximalRepeats.Stock;
import wenzhu.source.Span;
import wenzhu.text.Fold;
import wenzhu.text.FoldedText;
import wenzhu.text.SearchText;

/// Finds the passages that occur more than once in the edition's running text: maximal runs of equal
/// folded characters. A passage is as long as its number of units: a Han character or a mark of Chinese
/// punctuation is one, and so is a whole Latin word, number, formula or address.
///
/// Running text is that of introductions, articles and quotations, without titles, headings,
/// attributions and our own commentary.
final class RepeatedPassageFinder {

  /// Units that make a passage between any two places.
  private static final int SHORTEST = 13;

  /// Units that make one between a quotation and an article.
  private static final int SHORTEST_QUOTED = 10;

  /// A passage in more places than this is a stock phrase.
  private static final int MOST_PLACES = 64;

  private final List<BlockContext> standings;
  private final JoinedTexts text;
  private final Map<BlockRef, List<RepeatedPassage>> echoes = new HashMap<>();
  private final Problems problems = new Problems();

  private RepeatedPassageFinder(List<BlockContext> standings, List<String> keys) {
    this.standings = standings;
    this.text = JoinedTexts.of(keys);
  }

  /// Both sides of each pair, by block, in order. `keys` has the folded text of each standing, at
  /// the same index.
  static Result<Map<BlockRef, List<RepeatedPassage>>> find(
      List<BlockContext> standings, List<String> keys) {
    int[] running =
        IntStream.range(0, standings.size()).filter(i -> isRunningText(standings.get(i))).toArray();
    RepeatedPassageFinder finder =
        new RepeatedPassageFinder(
            IntStream.of(running).mapToObj(standings::get).toList(),
            IntStream.of(running).mapToObj(keys::get).toList());
    finder.find();
    return finder.problems.with(finder.echoes);
  }

  private static boolean isRunningText(BlockContext standing) {
    return standing.block().kind().isProseOfEdition()
        && (standing.document() instanceof Issue
            || standing.document() instanceof Article
            || standing.document() instanceof QuotationSet);
  }

  private void find() {
    IntPredicate quoted = i -> standings.get(i).block().kind() == BlockKind.QUOTATION;
    IntPredicate inArticle = i -> standings.get(i).document() instanceof Article;
    MaximalRepeats.Pairs others =
        (a, b) -> !(quoted.test(a) && inArticle.test(b)) && !(quoted.test(b) && inArticle.test(a));
    Found all = MaximalRepeats.within(text, SHORTEST, MOST_PLACES, others);
    Found quotations =
        MaximalRepeats.between(text, SHORTEST_QUOTED, MOST_PLACES, quoted, inArticle);
    report(all.stock(), SHORTEST, new BitSet());
    report(quotations.stock(), SHORTEST_QUOTED, all.stockPlaces());
    add(longEnough(all.runs(), SHORTEST));
    add(longEnough(quotations.runs(), SHORTEST_QUOTED));
    Map<BlockRef, Integer> order = new HashMap<>();
    IntStream.range(0, standings.size()).forEach(i -> order.put(standings.get(i).ref(), i));
    echoes
        .values()
        .forEach(list ->
            list.sort(
                Comparator.comparing(RepeatedPassage::span)
                    .thenComparing(echo -> order.getOrDefault(echo.other(), 0))
                    .thenComparing(RepeatedPassage::otherSpan)));
  }

  private List<Run> longEnough(List<Run> runs, int shortest) {
    return runs.stream()
        .filter(run -> units(run.first(), run.first() + run.length()) >= shortest)
        .toList();
  }

  /// Folding has made full-width commas and the like into ASCII: they count as one behind a Han character.
  private int units(int from, int to) {
    int units = 0;
    boolean inWord = false;
    for (int c : text.text(from, to).codePoints().toArray()) {
      boolean ofWord = c < 0x80 ? c > ' ' : SearchText.isOfWord(c) || isSymbol(c);
      units += c == ' ' || (ofWord && inWord) ? 0 : 1;
      inWord = ofWord;
    }
    return units;
  }

  private static boolean isSymbol(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.MATH_SYMBOL,
          Character.CURRENCY_SYMBOL,
          Character.MODIFIER_SYMBOL,
          Character.OTHER_SYMBOL,
          Character.NON_SPACING_MARK,
          Character.OTHER_NUMBER ->
          true;
      default -> false;
    };
  }

  private void add(List<Run> runs) {
    Span[] spans = spans(runs);
    for (int i = 0; i < runs.size(); i++) {
      int one = text.textAt(runs.get(i).first());
      int other = text.textAt(runs.get(i).second());
      Span span = spans[2 * i];
      Span otherSpan = spans[2 * i + 1];
      add(one, new RepeatedPassage(span, standings.get(other).ref(), otherSpan));
      add(other, new RepeatedPassage(otherSpan, standings.get(one).ref(), span));
    }
  }

  /// Both sides of each run in the original texts. Each text is folded once more for this, and its
  /// offsets let go of at once: those of all would take several times the room of the texts.
  private Span[] spans(List<Run> runs) {
    Span[] spans = new Span[2 * runs.size()];
    IntUnaryOperator place =
        side -> side % 2 == 0 ? runs.get(side / 2).first() : runs.get(side / 2).second();
    Map<Integer, List<Integer>> sides =
        IntStream.range(0, spans.length)
            .boxed()
            .collect(Collectors.groupingBy(side -> text.textAt(place.applyAsInt(side))));
    sides.entrySet().parallelStream()
        .forEach(entry -> {
          FoldedText folded = folded(entry.getKey());
          for (int side : entry.getValue()) {
            int from = place.applyAsInt(side) - text.start(entry.getKey());
            spans[side] = folded.original(new Span(from, from + runs.get(side / 2).length()));
          }
        });
    return spans;
  }

  private void add(int number, RepeatedPassage echo) {
    echoes.computeIfAbsent(standings.get(number).ref(), _ -> new ArrayList<>()).add(echo);
  }

  private FoldedText folded(int number) {
    return Fold.fold(standings.get(number).block().text());
  }

  private void report(List<Stock> stock, int shortest, BitSet reported) {
    for (Stock passage : stock) {
      int earlier = reported.nextSetBit(passage.from());
      if ((earlier >= 0 && earlier < passage.to())
          || units(passage.from(), passage.to()) < shortest) {
        continue;
      }
      int number = text.textAt(passage.from());
      int start = text.start(number);
      Span span = folded(number).original(new Span(passage.from() - start, passage.to() - start));
      problems.add(
          Code.L009,
          standings.get(number).block().content().origin().at(span.from()),
          Truncated.text(span.in(standings.get(number).block().text())),
          String.valueOf(passage.places()));
    }
  }
}
