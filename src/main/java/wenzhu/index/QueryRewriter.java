package wenzhu.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import wenzhu.index.SearchQuery.Part;
import wenzhu.index.SearchQuery.Piece;
import wenzhu.text.Fold;

/// Mends a query that stands nowhere: tries what its reader may have meant, one thing at a time, in
/// a fixed order, until something is found. The client does the same, in the same order
/// (`src/main/web/extras/repair.js`); `docs/search.md` describes it.
final class QueryRewriter {

  /// How many of each kind are tried.
  static final int TRIES = 12;

  /// A query to try instead.
  record Attempt(SearchQuery query, Rewrite repair) {}

  private final PinyinEntries names;
  private final PairReadings readings;
  private final Function<String, Integer> blocksWithPair;
  private final Predicate<SearchQuery> finds;

  /// `blocksWithPair` counts the blocks that have a pair of characters; `finds` says whether a
  /// query finds anything.
  QueryRewriter(
      PinyinEntries names,
      PairReadings readings,
      Function<String, Integer> blocksWithPair,
      Predicate<SearchQuery> finds) {
    this.names = names;
    this.readings = readings;
    this.blocksWithPair = blocksWithPair;
    this.finds = finds;
  }

  /// The first attempt that finds something.
  Optional<Attempt> first(SearchQuery query) {
    return Stream.<Function<SearchQuery, Stream<Attempt>>>of(
            this::withoutPunctuation,
            this::fromPinyin,
            this::withHomophone,
            this::withoutFilters,
            this::withoutOne,
            this::cutApart)
        .flatMap(kind -> kind.apply(query))
        .filter(attempt -> !attempt.query().isEmpty() && finds.test(attempt.query()))
        .findFirst();
  }

  /// With punctuation taken out, then with white space in its place.
  private Stream<Attempt> withoutPunctuation(SearchQuery query) {
    return Stream.of("", " ")
        .map(gap -> eachPiece(query, piece -> plain(piece.typed(), gap)))
        .filter(mended -> !mended.equals(query))
        .map(mended -> new Attempt(mended, Rewrite.PUNCTUATION));
  }

  private static List<String> plain(String typed, String gap) {
    StringBuilder plain = new StringBuilder();
    typed.codePoints().forEach(c -> plain.append(isSounded(c) ? Character.toString(c) : gap));
    return words(plain.toString());
  }

  private static boolean isSounded(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.NON_SPACING_MARK,
          Character.COMBINING_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.LETTER_NUMBER,
          Character.OTHER_NUMBER ->
          true;
      default -> Character.isLetterOrDigit(codePoint) || Fold.isSpace(codePoint);
    };
  }

  private static List<String> words(String text) {
    return Stream.of(text.split(" ", -1)).filter(word -> !word.isEmpty()).toList();
  }

  /// Pieces with letters, read as the pinyin of a name, else of any words that stand somewhere: first
  /// all together, if all are such, since syllables may be written apart.
  private Stream<Attempt> fromPinyin(SearchQuery query) {
    List<Piece> pieces = included(query);
    List<Attempt> attempts = new ArrayList<>();
    if (pieces.size() > 1 && pieces.stream().allMatch(piece -> Pinyin.isCandidate(piece.typed()))) {
      String together = pieces.stream().map(Piece::typed).collect(Collectors.joining());
      List<Part> others = query.parts().stream().filter(part -> !pieces.contains(part)).toList();
      readAs(together).forEach(words -> attempts.add(pinyin(with(words, others))));
    }
    for (Piece piece : pieces) {
      if (Pinyin.isCandidate(piece.typed())) {
        readAs(piece.typed())
            .forEach(words -> attempts.add(pinyin(replaced(query, piece, List.of(words)))));
      }
    }
    return attempts.stream();
  }

  private Stream<String> readAs(String letters) {
    return Stream.concat(
            names.fitting(letters).stream().map(PinyinEntry::text),
            Pinyin.words(PinyinEntry.prepare(letters), readings).stream())
        .distinct()
        .limit(TRIES);
  }

  private static Attempt pinyin(SearchQuery mended) {
    return new Attempt(mended, Rewrite.PINYIN);
  }

  private static SearchQuery with(String words, List<Part> others) {
    return new SearchQuery(
        Stream.concat(Stream.of(Piece.of(words, false)), others.stream()).toList());
  }

  private Stream<Attempt> withHomophone(SearchQuery query) {
    return included(query).stream()
        .flatMap(piece ->
            Homophones.of(Fold.key(piece.typed()), readings).stream()
                .limit(TRIES)
                .map(other ->
                    new Attempt(replaced(query, piece, List.of(other)), Rewrite.HOMOPHONE)));
  }

  private Stream<Attempt> withoutFilters(SearchQuery query) {
    List<Part> pieces = query.parts().stream().filter(Piece.class::isInstance).toList();
    return pieces.size() == query.parts().size()
        ? Stream.empty()
        : Stream.of(new Attempt(new SearchQuery(pieces), Rewrite.NEAREST));
  }

  /// Without one of several pieces, the last first: it may stand nowhere, though the others do.
  private Stream<Attempt> withoutOne(SearchQuery query) {
    List<Piece> pieces = included(query);
    return pieces.size() < 2
        ? Stream.empty()
        : IntStream.range(0, Math.min(TRIES, pieces.size()))
            .mapToObj(i -> pieces.size() - 1 - i)
            .map(left -> {
              List<String> kept =
                  IntStream.range(0, pieces.size())
                      .filter(i -> i != left)
                      .mapToObj(i -> pieces.get(i).typed())
                      .toList();
              return nearest(query, kept);
            });
  }

  /// Pieces cut at their rarest pair of neighbours, again and again; then the longest part alone.
  private Stream<Attempt> cutApart(SearchQuery query) {
    return Segmentation.of(included(query).stream().map(Piece::typed).toList(), blocksWithPair)
        .stream()
        .map(strings -> nearest(query, strings));
  }

  /// These strings in place of its own; what it excludes stays out.
  private static Attempt nearest(SearchQuery query, List<String> strings) {
    Stream<Part> others =
        query.parts().stream().filter(part -> part.excluded() && part instanceof Piece);
    Stream<Part> pieces = strings.stream().map(string -> Piece.of(string, false));
    return new Attempt(new SearchQuery(Stream.concat(pieces, others).toList()), Rewrite.NEAREST);
  }

  private static List<Piece> included(SearchQuery query) {
    return query.parts().stream()
        .filter(part -> !part.excluded() && part instanceof Piece)
        .map(Piece.class::cast)
        .toList();
  }

  private static SearchQuery replaced(SearchQuery query, Piece old, List<String> with) {
    return eachPiece(query, piece -> piece.equals(old) ? with : List.of(piece.typed()));
  }

  private static SearchQuery eachPiece(SearchQuery query, Function<Piece, List<String>> change) {
    return new SearchQuery(
        query.parts().stream()
            .flatMap(part ->
                part instanceof Piece piece && !piece.excluded()
                    ? change.apply(piece).stream().map(typed -> Piece.of(typed, false))
                    : Stream.of(part))
            .toList());
  }
}
