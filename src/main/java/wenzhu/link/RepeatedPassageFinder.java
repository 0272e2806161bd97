package wenzhu.link;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import wenzhu.diagnostic.Code;
import wenzhu.diagnostic.Problems;
import wenzhu.diagnostic.Result;
import wenzhu.document.Article;
import wenzhu.document.BlockKind;
import wenzhu.document.BlockRef;
import wenzhu.document.Issue;
import wenzhu.document.QuotationSet;
import wenzhu.link.MaximalRepeats.Frequent;
import wenzhu.link.MaximalRepeats.Repeat;
import wenzhu.link.MaximalRepeats.Repeats;
import wenzhu.source.Span;
import wenzhu.text.Excerpt;
import wenzhu.text.Fold;
import wenzhu.text.FoldedText;
import wenzhu.text.SearchText;

/// Finds the passages that occur more than once in the running text of the edition: maximal repeats of
/// the folded text. Lengths are counted in units: a Han character, a Chinese punctuation mark, a Latin
/// word, a number, a formula or an address is one unit.
///
/// Running text is the text of introductions, articles and quotations, without titles, headings,
/// attributions and the editors' commentary.
final class RepeatedPassageFinder {

  /// The minimum length between any two positions.
  private static final int MIN_UNITS = 13;

  /// The minimum length between a quotation and an article.
  private static final int MIN_QUOTED_UNITS = 10;

  /// A passage with more occurrences is a stock phrase, and reported instead.
  private static final int MAX_OCCURRENCES = 64;

  /// Characters of a passage in a message.
  private static final int MOST_CHARACTERS = 40;

  private final List<BlockContext> contexts;
  private final ConcatenatedTexts text;
  private final Map<BlockRef, List<RepeatedPassage>> repeats = new HashMap<>();
  private final Problems problems = new Problems();

  private RepeatedPassageFinder(List<BlockContext> contexts, List<String> keys) {
    this.contexts = contexts;
    this.text = ConcatenatedTexts.of(keys);
  }

  /// Both passages of each pair, by block, in order. `keys` has the folded text of each block, at the
  /// index of its context.
  static Result<Map<BlockRef, List<RepeatedPassage>>> find(
      List<BlockContext> contexts, List<String> keys) {
    int[] running =
        IntStream.range(0, contexts.size()).filter(i -> isRunningText(contexts.get(i))).toArray();
    RepeatedPassageFinder finder =
        new RepeatedPassageFinder(
            IntStream.of(running).mapToObj(contexts::get).toList(),
            IntStream.of(running).mapToObj(keys::get).toList());
    finder.find();
    return finder.problems.with(finder.repeats);
  }

  private static boolean isRunningText(BlockContext context) {
    return context.block().kind().isProseOfEdition()
        && (context.document() instanceof Issue
            || context.document() instanceof Article
            || context.document() instanceof QuotationSet);
  }

  private void find() {
    IntPredicate quoted = i -> contexts.get(i).block().kind() == BlockKind.QUOTATION;
    IntPredicate inArticle = i -> contexts.get(i).document() instanceof Article;
    Repeats all = MaximalRepeats.within(text, MIN_UNITS, MAX_OCCURRENCES);
    Repeats quotations =
        MaximalRepeats.between(text, MIN_QUOTED_UNITS, MAX_OCCURRENCES, quoted, inArticle);
    report(all.frequent(), MIN_UNITS, new BitSet());
    report(quotations.frequent(), MIN_QUOTED_UNITS, all.frequentPositions());
    Predicate<Repeat> isQuotation =
        repeat ->
            MaximalRepeats.isBetween(
                quoted, inArticle, text.textAt(repeat.first()), text.textAt(repeat.second()));
    add(all.repeats().stream().filter(isQuotation.negate()), MIN_UNITS);
    add(quotations.repeats().stream(), MIN_QUOTED_UNITS);
    Map<BlockRef, Integer> order = new HashMap<>();
    contexts.forEach(context -> order.put(context.ref(), order.size()));
    Comparator<RepeatedPassage> byPosition =
        Comparator.comparing(RepeatedPassage::span)
            .thenComparing(repeat -> order.getOrDefault(repeat.other(), 0))
            .thenComparing(RepeatedPassage::otherSpan);
    repeats.values().forEach(list -> list.sort(byPosition));
  }

  /// Whether a range has at least so many units. Folding maps full-width punctuation to ASCII, which is one unit after a Han character.
  private boolean hasUnits(int from, int to, int least) {
    int units = 0;
    boolean inWord = false;
    for (int at = from, c; at < to && units < least; at += Character.charCount(c)) {
      c = text.codePointAt(at);
      boolean ofWord = c < 0x80 ? c > ' ' : SearchText.isOfWord(c) || isSymbol(c);
      units += c == ' ' || (ofWord && inWord) ? 0 : 1;
      inWord = ofWord;
    }
    return units >= least;
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

  /// Adds the repeats that are long enough.
  private void add(Stream<Repeat> candidates, int minUnits) {
    List<Repeat> found =
        candidates
            .filter(repeat -> hasUnits(repeat.first(), repeat.first() + repeat.length(), minUnits))
            .toList();
    Span[] spans = spans(found);
    for (int i = 0; i < found.size(); i++) {
      BlockRef one = contexts.get(text.textAt(found.get(i).first())).ref();
      BlockRef other = contexts.get(text.textAt(found.get(i).second())).ref();
      Span span = spans[2 * i];
      Span otherSpan = spans[2 * i + 1];
      add(one, new RepeatedPassage(span, other, otherSpan));
      add(other, new RepeatedPassage(otherSpan, one, span));
    }
  }

  /// The spans of both passages of each repeat in the original texts. Folds each text again and drops
  /// its offsets at once, since the offsets of all texts would need several times the memory of the
  /// texts.
  private Span[] spans(List<Repeat> found) {
    Span[] spans = new Span[2 * found.size()];
    IntUnaryOperator position =
        side -> side % 2 == 0 ? found.get(side / 2).first() : found.get(side / 2).second();
    Map<Integer, List<Integer>> sides =
        IntStream.range(0, spans.length)
            .boxed()
            .collect(Collectors.groupingBy(side -> text.textAt(position.applyAsInt(side))));
    sides.entrySet().parallelStream()
        .forEach(entry -> {
          FoldedText folded = folded(entry.getKey());
          for (int side : entry.getValue()) {
            int from = position.applyAsInt(side) - text.start(entry.getKey());
            spans[side] = folded.original(new Span(from, from + found.get(side / 2).length()));
          }
        });
    return spans;
  }

  private void add(BlockRef block, RepeatedPassage repeat) {
    repeats.computeIfAbsent(block, _ -> new ArrayList<>()).add(repeat);
  }

  private FoldedText folded(int number) {
    return Fold.fold(contexts.get(number).block().text());
  }

  private void report(List<Frequent> passages, int minUnits, BitSet reported) {
    for (Frequent passage : passages) {
      int earlier = reported.nextSetBit(passage.from());
      if ((earlier >= 0 && earlier < passage.to())
          || !hasUnits(passage.from(), passage.to(), minUnits)) {
        continue;
      }
      int number = text.textAt(passage.from());
      int start = text.start(number);
      Span span = folded(number).original(new Span(passage.from() - start, passage.to() - start));
      problems.add(
          Code.L009,
          contexts.get(number).block().content().origin().at(span.from()),
          Excerpt.head(span.in(contexts.get(number).block().text()), MOST_CHARACTERS),
          String.valueOf(passage.count()));
    }
  }
}
