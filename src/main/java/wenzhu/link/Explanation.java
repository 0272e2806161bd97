package wenzhu.link;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import wenzhu.source.Location;
import wenzhu.source.Span;
import wenzhu.text.Fold;

/// One candidate of the glossary with its surroundings: why it was linked or not, for
/// `wenzhu explain`.
///
/// `at` is where it stands in the input; `before` and `after` are text of its block around it.
public record Explanation(
    TermMatch match, PlacedBlock block, Location at, String before, String text, String after) {

  private static final int CONTEXT = 16;

  /// The term that has a slug, a name or an alias.
  public static Optional<PlacedTerm> term(Corpus corpus, String words) {
    String key = Fold.key(words);
    return corpus
        .term(words)
        .or(() ->
            corpus.terms().stream()
                .filter(term -> names(term).anyMatch(name -> Fold.key(name).equals(key)))
                .findFirst());
  }

  private static Stream<String> names(PlacedTerm term) {
    return Stream.concat(
        Stream.of(term.term().name().text()),
        term.term().aliases().stream().map(alias -> alias.value()));
  }

  /// Every candidate of a term, by slug, in the reading order of the site.
  public static List<Explanation> ofTerm(Corpus corpus, String slug) {
    return corpus.all().stream()
        .flatMap(block ->
            block.matches().stream()
                .filter(match -> match.term().equals(slug))
                .map(match -> of(block, match)))
        .toList();
  }

  /// Every candidate that stands on a line of a file, from left to right. `file` is an input path
  /// with its symbolic root.
  public static List<Explanation> ofLine(Corpus corpus, String file, int line) {
    return corpus.all().stream()
        .filter(block -> block.ref().file().equals(file))
        .flatMap(block ->
            block.matches().stream()
                .filter(match -> touches(block, match.span(), line))
                .map(match -> of(block, match)))
        .sorted(Comparator.comparing(Explanation::at))
        .toList();
  }

  private static boolean touches(PlacedBlock block, Span span, int line) {
    return location(block, span.from()).line() <= line
        && line <= location(block, span.to() - 1).line();
  }

  private static Explanation of(PlacedBlock block, TermMatch match) {
    Span span = match.span();
    String text = block.text();
    int from = wholeCharacter(text, Math.max(0, span.from() - CONTEXT));
    int to = wholeCharacter(text, Math.min(text.length(), span.to() + CONTEXT));
    return new Explanation(
        match,
        block,
        location(block, span.from()),
        text.substring(from, span.from()),
        span.in(text),
        text.substring(span.to(), to));
  }

  private static int wholeCharacter(String text, int at) {
    boolean half = at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at));
    return half ? at - 1 : at;
  }

  private static Location location(PlacedBlock block, int offset) {
    return block.block().content().origin().at(offset);
  }
}
