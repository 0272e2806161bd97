package wenzhu.link;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import wenzhu.document.Mark;
import wenzhu.document.RichText;
import wenzhu.document.Target;
import wenzhu.source.Span;

/// The marks of a block that take precedence over the glossary: manual links, and code. Each list is
/// in order, and its marks do not overlap.
///
/// A link to a missing term is one of the `others`.
record ManualMarks(List<TermLink> terms, List<Span> excluded, List<Span> others, List<Span> code) {

  /// A link to a term.
  record TermLink(String term, Span span) {}

  private static final ManualMarks NONE =
      new ManualMarks(List.of(), List.of(), List.of(), List.of());

  static ManualMarks of(RichText content, Predicate<String> isTerm) {
    if (content.marks().isEmpty()) {
      return NONE;
    }
    List<Mark.Link> links =
        content.marks(Mark.Link.class).stream().filter(link -> !link.span().isEmpty()).toList();
    Predicate<Mark.Link> excludes = link -> link.target() instanceof Target.NoTerm;
    Predicate<Mark.Link> isOther = link -> termLink(link, isTerm).isEmpty();
    return new ManualMarks(
        links.stream().flatMap(link -> termLink(link, isTerm).stream()).toList(),
        links.stream().filter(excludes).map(Mark.Link::span).toList(),
        links.stream().filter(isOther.and(excludes.negate())).map(Mark.Link::span).toList(),
        content.marks(Mark.Code.class).stream().map(Mark.Code::span).toList());
  }

  private static Optional<TermLink> termLink(Mark.Link link, Predicate<String> isTerm) {
    return link.target() instanceof Target.TermTarget(String slug) && isTerm.test(slug)
        ? Optional.of(new TermLink(slug, link.span()))
        : Optional.empty();
  }

  /// The link to a term that overlaps a match.
  Optional<TermLink> termAt(Span match) {
    return overlapping(terms, TermLink::span, match);
  }

  boolean excludes(Span match) {
    return overlapping(excluded, span -> span, match).isPresent();
  }

  boolean linksElsewhere(Span match) {
    return overlapping(others, span -> span, match).isPresent();
  }

  boolean isCode(Span match) {
    return overlapping(code, span -> span, match).isPresent();
  }

  /// Binary search for the first mark that ends after the start of the match.
  private static <M> Optional<M> overlapping(List<M> marks, Function<M, Span> span, Span match) {
    int low = 0;
    int high = marks.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (span.apply(marks.get(middle)).to() > match.from()) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low < marks.size() && span.apply(marks.get(low)).overlaps(match)
        ? Optional.of(marks.get(low))
        : Optional.empty();
  }
}
