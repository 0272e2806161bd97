package wenzhu.link;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import wenzhu.link.Placed.PlacedBlock;
import wenzhu.link.Placed.PlacedTerm;
import wenzhu.source.Location;
import wenzhu.source.Span;
import wenzhu.text.Excerpt;
import wenzhu.text.Fold;

/// A glossary candidate with the reason why it was linked or not, for `wenzhu explain`.
///
/// `at` is its location in the input. `before` and `after` are the text around it in its block.
public record Explanation(
    TermMatch match, PlacedBlock block, Location at, String before, String text, String after) {

  private static final int CONTEXT = 16;

  /// The term with a slug, a name or an alias.
  public static Optional<PlacedTerm> term(Corpus corpus, String name) {
    String key = Fold.key(name);
    return corpus
        .term(name)
        .or(() ->
            corpus.terms().stream()
                .filter(term -> names(term).map(Fold::key).anyMatch(key::equals))
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

  /// Every candidate on a line of a file, from left to right. `file` is an input path with its symbolic
  /// root.
  public static List<Explanation> ofLine(Corpus corpus, String file, int line) {
    return corpus.all().stream()
        .filter(block -> block.ref().file().equals(file))
        .flatMap(block ->
            block.matches().stream()
                .filter(match -> overlaps(block, match.span(), line))
                .map(match -> of(block, match)))
        .sorted(Comparator.comparing(Explanation::at))
        .toList();
  }

  private static boolean overlaps(PlacedBlock block, Span span, int line) {
    return location(block, span.from()).line() <= line
        && line <= location(block, span.to() - 1).line();
  }

  private static Explanation of(PlacedBlock block, TermMatch match) {
    Span span = match.span();
    String text = block.text();
    int from = Excerpt.back(text, span.from(), CONTEXT);
    int to = Excerpt.forward(text, span.to(), CONTEXT);
    return new Explanation(
        match,
        block,
        location(block, span.from()),
        text.substring(from, span.from()),
        span.in(text),
        text.substring(span.to(), to));
  }

  private static Location location(PlacedBlock block, int offset) {
    return block.block().content().origin().at(offset);
  }
}
