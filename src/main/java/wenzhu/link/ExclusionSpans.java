package wenzhu.link;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import wenzhu.link.Glossary.Exclusion;
import wenzhu.link.Glossary.Hit;
import wenzhu.source.Span;

/// The spans of the `not_in` strings in one text, by term.
final class ExclusionSpans {

  private record Range(int to, Exclusion exclusion) {}

  /// For each start, the last end of the spans that start there or before.
  private final Map<String, TreeMap<Integer, Range>> byTerm = new HashMap<>();

  static ExclusionSpans of(List<Hit> hits) {
    ExclusionSpans spans = new ExclusionSpans();
    hits.stream()
        .filter(hit -> !hit.pattern().exclusions().isEmpty())
        .sorted((a, b) -> a.span().compareTo(b.span()))
        .forEach(hit ->
            hit.pattern().exclusions().forEach(exclusion -> spans.add(exclusion, hit.span())));
    return spans;
  }

  private void add(Exclusion exclusion, Span span) {
    TreeMap<Integer, Range> starts = byTerm.computeIfAbsent(exclusion.term(), _ -> new TreeMap<>());
    if (starts.isEmpty() || starts.lastEntry().getValue().to() < span.to()) {
      starts.putIfAbsent(span.from(), new Range(span.to(), exclusion));
    }
  }

  /// The `not_in` string that contains a candidate of a term.
  Optional<Exclusion> around(String term, Span candidate) {
    return Optional.ofNullable(byTerm.get(term))
        .flatMap(starts -> Optional.ofNullable(starts.floorEntry(candidate.from())))
        .map(Map.Entry::getValue)
        .filter(range -> range.to() >= candidate.to())
        .map(Range::exclusion);
  }
}
