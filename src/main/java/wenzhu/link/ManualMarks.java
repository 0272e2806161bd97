package wenzhu.link;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import wenzhu.document.Mark;
import wenzhu.document.RichText;
import wenzhu.document.Target;
import wenzhu.source.Span;

/// The marks of a block that overrule what the glossary says: links made by hand, and code. Each
/// list is in order, and marks of one list do not overlap.
///
/// A link to a term that does not exist counts among the `others`.
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
    Predicate<Mark.Link> leadsElsewhere = link -> termLink(link, isTerm).isEmpty();
    return new ManualMarks(
        links.stream().flatMap(link -> termLink(link, isTerm).stream()).toList(),
        links.stream().filter(excludes).map(Mark.Link::span).toList(),
        links.stream().filter(leadsElsewhere.and(excludes.negate())).map(Mark.Link::span).toList(),
        content.marks(Mark.Code.class).stream().map(Mark.Code::span).toList());
  }

  private static Optional<TermLink> termLink(Mark.Link link, Predicate<String> isTerm) {
    return link.target() instanceof Target.TermTarget(String slug) && isTerm.test(slug)
        ? Optional.of(new TermLink(slug, link.span()))
        : Optional.empty();
  }

  /// The link to a term that shares a character with a match.
  Optional<TermLink> termAt(Span match) {
    return touching(terms, TermLink::span, match);
  }

  boolean excludes(Span match) {
    return touching(excluded, span -> span, match).isPresent();
  }

  boolean linksElsewhere(Span match) {
    return touching(others, span -> span, match).isPresent();
  }

  boolean isCode(Span match) {
    return touching(code, span -> span, match).isPresent();
  }

  /// By binary search for the first mark that ends after the match begins.
  private static <M> Optional<M> touching(List<M> marks, Function<M, Span> span, Span match) {
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
