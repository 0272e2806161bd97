package wenzhu.link;

import java.util.function.Predicate;
import wenzhu.document.Mark;
import wenzhu.document.RichText;
import wenzhu.document.Target;

/// The marks of a block that take precedence over the glossary: manual links, and code. Links do not
/// overlap.
///
/// `terms` have the slug of their term. A link to a missing term is one of the `others`.
record ManualMarks(
    SpanMap<String> terms, SpanMap<Mark> excluded, SpanMap<Mark> others, SpanMap<Mark> code) {

  static ManualMarks of(RichText content, Predicate<String> isTerm) {
    ManualMarks marks =
        new ManualMarks(new SpanMap<>(), new SpanMap<>(), new SpanMap<>(), new SpanMap<>());
    for (Mark.Link link : content.marks(Mark.Link.class)) {
      if (link.span().isEmpty()) {
        continue;
      }
      if (link.target() instanceof Target.TermTarget(String slug) && isTerm.test(slug)) {
        marks.terms.add(link.span(), slug);
      } else {
        SpanMap<Mark> links =
            link.target() instanceof Target.NoTerm ? marks.excluded : marks.others;
        links.add(link.span(), link);
      }
    }
    content.marks(Mark.Code.class).forEach(code -> marks.code.add(code.span(), code));
    return marks;
  }
}
