package wenzhu.link;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import wenzhu.link.Glossary.Ban;
import wenzhu.link.Glossary.Hit;
import wenzhu.source.Span;

/// Where in one text the strings of `not_in` stand, by term.
final class ExclusionSpans {

  private record Barred(int to, Ban ban) {}

  /// For each start the furthest end of those that start there or before.
  private final Map<String, TreeMap<Integer, Barred>> byTerm = new HashMap<>();

  static ExclusionSpans of(List<Hit> hits) {
    ExclusionSpans spans = new ExclusionSpans();
    hits.stream()
        .filter(hit -> !hit.pattern().bans().isEmpty())
        .sorted((a, b) -> a.span().compareTo(b.span()))
        .forEach(hit -> hit.pattern().bans().forEach(ban -> spans.add(ban, hit.span())));
    return spans;
  }

  private void add(Ban ban, Span span) {
    TreeMap<Integer, Barred> starts = byTerm.computeIfAbsent(ban.term(), _ -> new TreeMap<>());
    if (starts.isEmpty() || starts.lastEntry().getValue().to() < span.to()) {
      starts.putIfAbsent(span.from(), new Barred(span.to(), ban));
    }
  }

  /// The string of `not_in` around a candidate of a term.
  Optional<Ban> around(String term, Span candidate) {
    return Optional.ofNullable(byTerm.get(term))
        .flatMap(starts -> Optional.ofNullable(starts.floorEntry(candidate.from())))
        .map(Map.Entry::getValue)
        .filter(barred -> barred.to() >= candidate.to())
        .map(Barred::ban);
  }
}
