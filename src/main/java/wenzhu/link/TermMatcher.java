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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import wenzhu.link.Glossary.Hit;
import wenzhu.link.Glossary.Name;
import wenzhu.link.TermMatch.Outcome;
import wenzhu.source.Span;
import wenzhu.text.Fold;
import wenzhu.text.FoldedText;

/// Finds the terms of the glossary in one block and decides the outcome of each candidate, apart from
/// the linking policy: a possible link has the outcome `LINKED`, and [LinkingPolicy] selects among
/// those.
///
/// Manual marks take precedence, then `not_in`. Of the remaining candidates the leftmost wins, and
/// the longest at each start; a candidate loses only to a winner.
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
  List<TermMatch> match(BlockContext context, FoldedText folded) {
    ManualMarks marks =
        ManualMarks.of(context.block().content(), slug -> glossary.term(slug).isPresent());
    List<TermMatch> matches = new ArrayList<>();
    marks.terms().all().forEach(link -> matches.add(byHand(link, context)));
    List<Hit> hits = glossary.find(folded.text());
    List<Candidate> candidates = candidates(hits, folded);
    Map<String, SpanMap<String>> exclusions = exclusions(hits, candidates);
    List<Candidate> competing = new ArrayList<>();
    for (Candidate candidate : candidates) {
      if (isByHand(candidate, marks)) {
        continue;
      }
      rejected(candidate, folded, marks, exclusions)
          .ifPresentOrElse(matches::add, () -> competing.add(candidate));
    }
    compete(competing, context, marks, matches);
    return matches.stream().sorted(ORDER).toList();
  }

  /// The `not_in` strings in the text, by term, of the terms that are candidates.
  private static Map<String, SpanMap<String>> exclusions(
      List<Hit> hits, List<Candidate> candidates) {
    Map<String, SpanMap<String>> exclusions = new HashMap<>();
    candidates.forEach(candidate -> exclusions.put(candidate.name().term(), new SpanMap<>()));
    hits.stream()
        .sorted(Comparator.comparing(Hit::span))
        .forEach(hit ->
            hit.pattern()
                .exclusions()
                .forEach(exclusion ->
                    Optional.ofNullable(exclusions.get(exclusion.term()))
                        .ifPresent(spans -> spans.add(hit.span(), exclusion.written()))));
    return exclusions;
  }

  private static List<Candidate> candidates(List<Hit> hits, FoldedText folded) {
    return hits.stream()
        .flatMap(hit ->
            hit.pattern().name().stream()
                .map(name -> new Candidate(name, hit.span(), folded.original(hit.span()))))
        .sorted(Comparator.comparing(Candidate::folded))
        .toList();
  }

  private record Candidate(Name name, Span folded, Span span) {

    TermMatch as(Outcome outcome) {
      return new TermMatch(name.term(), name.written(), span, outcome, Optional.empty());
    }

    TermMatch as(Outcome outcome, String other) {
      return new TermMatch(name.term(), name.written(), span, outcome, Optional.of(other));
    }
  }

  private static TermMatch byHand(SpanMap.Entry<String> link, BlockContext context) {
    boolean own = context.ownTerm().filter(link.value()::equals).isPresent();
    String written = link.span().in(context.block().text());
    return new TermMatch(
        link.value(), written, link.span(), own ? SELF : BY_HAND, Optional.empty());
  }

  /// Whether a manual link has the same term and span, so that it replaces the candidate.
  private static boolean isByHand(Candidate candidate, ManualMarks marks) {
    SpanMap.Entry<String> same = new SpanMap.Entry<>(candidate.span(), candidate.name().term());
    return marks.terms().overlapping(candidate.span()).filter(same::equals).isPresent();
  }

  /// The outcome of a candidate that is rejected independently of other candidates.
  private Optional<TermMatch> rejected(
      Candidate candidate,
      FoldedText folded,
      ManualMarks marks,
      Map<String, SpanMap<String>> exclusions) {
    Span span = candidate.span();
    if (!Fold.isWordBound(folded.text(), candidate.folded())
        || !folded.isWhole(candidate.folded())) {
      return Optional.of(candidate.as(PART_OF_WORD));
    }
    if (marks.code().overlapping(span).isPresent()) {
      return Optional.of(candidate.as(IN_CODE));
    }
    if (marks.excluded().overlapping(span).isPresent()) {
      return Optional.of(candidate.as(EXCLUDED));
    }
    return marks
        .terms()
        .overlapping(span)
        .map(
            link -> candidate.as(link.span().contains(span) ? LONGER : OVERLAP, name(link.value())))
        .or(() ->
            exclusions
                .getOrDefault(candidate.name().term(), new SpanMap<>())
                .around(candidate.folded())
                .map(exclusion -> candidate.as(NOT_IN, exclusion.value())));
  }

  private String name(String term) {
    return glossary.term(term).map(entry -> entry.name().text()).orElse(term);
  }

  private static void compete(
      List<Candidate> candidates,
      BlockContext context,
      ManualMarks marks,
      List<TermMatch> matches) {
    Optional<Candidate> last = Optional.empty();
    for (Candidate candidate : candidates) {
      Optional<Candidate> winner = last.filter(won -> won.folded().overlaps(candidate.folded()));
      if (winner.isPresent()) {
        Candidate won = winner.get();
        boolean inside = won.folded().contains(candidate.folded());
        matches.add(candidate.as(inside ? LONGER : OVERLAP, won.name().written()));
      } else {
        matches.add(candidate.as(outcome(candidate, context, marks)));
        last = Optional.of(candidate);
      }
    }
  }

  private static Outcome outcome(Candidate candidate, BlockContext context, ManualMarks marks) {
    return context.ownTerm().filter(candidate.name().term()::equals).isPresent()
        ? SELF
        : marks.others().overlapping(candidate.span()).isPresent()
            ? IN_LINK
            : context.block().kind().isProse() ? LINKED : CONTEXT;
  }
}
