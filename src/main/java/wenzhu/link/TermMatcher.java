package wenzhu.link;

import static wenzhu.link.TermMatch.Outcome.BY_HAND;
import static wenzhu.link.TermMatch.Outcome.CONTEXT;
import static wenzhu.link.TermMatch.Outcome.EXCLUDED;
import static wenzhu.link.TermMatch.Outcome.IN_CODE;
import static wenzhu.link.TermMatch.Outcome.IN_LINK;
import static wenzhu.link.TermMatch.Outcome.LINKED;
import static wenzhu.link.TermMatch.Outcome.LONGER;
import static wenzhu.link.TermMatch.Outcome.NOT_IN;
import static wenzhu.link.TermMatch.Outcome.OVERLAP;
import static wenzhu.link.TermMatch.Outcome.PART_OF_WORD;
import static wenzhu.link.TermMatch.Outcome.SELF;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import wenzhu.link.Glossary.Form;
import wenzhu.link.Glossary.Hit;
import wenzhu.link.ManualMarks.TermLink;
import wenzhu.link.TermMatch.Outcome;
import wenzhu.source.Span;
import wenzhu.text.Fold;
import wenzhu.text.FoldedText;

/// Finds the terms of the glossary in one block and decides about each candidate, policy aside:
/// what may become a link is returned as `LINKED`, and [LinkingPolicy] chooses among those.
///
/// Marks made by hand come first, then `not_in`; what remains competes from left to right, the
/// longest at each place. A candidate that lost to one that itself lost still stands.
final class TermMatcher {

  private static final Comparator<TermMatch> ORDER =
      Comparator.comparing(TermMatch::span)
          .thenComparing(TermMatch::term)
          .thenComparing(TermMatch::outcome);

  private final Glossary glossary;

  TermMatcher(Glossary glossary) {
    this.glossary = glossary;
  }

  /// All candidates of a block, in order.
  List<TermMatch> match(BlockContext standing, FoldedText folded) {
    ManualMarks marks =
        ManualMarks.of(standing.block().content(), slug -> glossary.term(slug).isPresent());
    List<TermMatch> matches = new ArrayList<>();
    marks.terms().forEach(link -> matches.add(byHand(link, standing)));
    List<Hit> hits = glossary.find(folded.text());
    ExclusionSpans barredSpans = ExclusionSpans.of(hits);
    List<Candidate> competing = new ArrayList<>();
    for (Candidate candidate : candidates(hits, folded)) {
      if (isByHand(candidate, marks)) {
        continue;
      }
      barred(candidate, folded, marks, barredSpans)
          .ifPresentOrElse(matches::add, () -> competing.add(candidate));
    }
    compete(competing, standing, marks, matches);
    return matches.stream().sorted(ORDER).toList();
  }

  private static List<Candidate> candidates(List<Hit> hits, FoldedText folded) {
    return hits.stream()
        .flatMap(hit ->
            hit.pattern().form().stream()
                .map(form -> new Candidate(form, hit.span(), folded.original(hit.span()))))
        .sorted(Comparator.comparing(Candidate::folded))
        .toList();
  }

  private record Candidate(Form form, Span folded, Span span) {

    TermMatch as(Outcome outcome) {
      return new TermMatch(form.term(), form.written(), span, outcome, Optional.empty());
    }

    TermMatch as(Outcome outcome, String other) {
      return new TermMatch(form.term(), form.written(), span, outcome, Optional.of(other));
    }
  }

  private static TermMatch byHand(TermLink link, BlockContext standing) {
    boolean own = standing.ownTerm().filter(link.term()::equals).isPresent();
    String written = link.span().in(standing.block().text());
    return new TermMatch(link.term(), written, link.span(), own ? SELF : BY_HAND, Optional.empty());
  }

  /// Whether just this was linked by hand, so that the link stands for the candidate.
  private static boolean isByHand(Candidate candidate, ManualMarks marks) {
    TermLink same = new TermLink(candidate.form().term(), candidate.span());
    return marks.termAt(candidate.span()).filter(same::equals).isPresent();
  }

  /// What keeps a candidate out whatever stands beside it.
  private Optional<TermMatch> barred(
      Candidate candidate, FoldedText folded, ManualMarks marks, ExclusionSpans barredSpans) {
    Span span = candidate.span();
    if (!Fold.isWordBound(folded.text(), candidate.folded())
        || !folded.isWhole(candidate.folded())) {
      return Optional.of(candidate.as(PART_OF_WORD));
    }
    if (marks.isCode(span)) {
      return Optional.of(candidate.as(IN_CODE));
    }
    if (marks.excludes(span)) {
      return Optional.of(candidate.as(EXCLUDED));
    }
    return marks
        .termAt(span)
        .map(link -> candidate.as(link.span().contains(span) ? LONGER : OVERLAP, name(link.term())))
        .or(() ->
            barredSpans
                .around(candidate.form().term(), candidate.folded())
                .map(ban -> candidate.as(NOT_IN, ban.written())));
  }

  private String name(String term) {
    return glossary.term(term).map(entry -> entry.name().text()).orElse(term);
  }

  private static void compete(
      List<Candidate> candidates,
      BlockContext standing,
      ManualMarks marks,
      List<TermMatch> matches) {
    Optional<Candidate> last = Optional.empty();
    for (Candidate candidate : candidates) {
      Optional<Candidate> winner = last.filter(won -> won.folded().overlaps(candidate.folded()));
      if (winner.isPresent()) {
        Candidate won = winner.get();
        boolean inside = won.folded().contains(candidate.folded());
        matches.add(candidate.as(inside ? LONGER : OVERLAP, won.form().written()));
      } else {
        matches.add(candidate.as(outcome(candidate, standing, marks)));
        last = Optional.of(candidate);
      }
    }
  }

  private static Outcome outcome(Candidate candidate, BlockContext standing, ManualMarks marks) {
    return standing.ownTerm().filter(candidate.form().term()::equals).isPresent()
        ? SELF
        : marks.linksElsewhere(candidate.span())
            ? IN_LINK
            : standing.block().kind().isProse() ? LINKED : CONTEXT;
  }
}
