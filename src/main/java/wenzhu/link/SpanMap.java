package wenzhu.link;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import wenzhu.source.Span;

/// Spans of one text, each with a value. Of a span inside another only the outer one is kept.
final class SpanMap<V> {

  record Entry<V>(Span span, V value) {}

  private final TreeMap<Integer, Entry<V>> byStart = new TreeMap<>();

  /// Adds a span. Spans are added in their order.
  void add(Span span, V value) {
    if (byStart.isEmpty() || byStart.lastEntry().getValue().span().to() < span.to()) {
      byStart.putIfAbsent(span.from(), new Entry<>(span, value));
    }
  }

  List<Entry<V>> all() {
    return List.copyOf(byStart.values());
  }

  /// The last span that contains another.
  Optional<Entry<V>> around(Span other) {
    return Stream.ofNullable(byStart.floorEntry(other.from()))
        .map(Map.Entry::getValue)
        .filter(entry -> entry.span().contains(other))
        .findFirst();
  }

  /// The first span that overlaps another.
  Optional<Entry<V>> overlapping(Span other) {
    return byStart.isEmpty() // Nearly always.
        ? Optional.empty()
        : Stream.concat(
                Stream.ofNullable(byStart.floorEntry(other.from())),
                Stream.ofNullable(byStart.higherEntry(other.from())))
            .map(Map.Entry::getValue)
            .filter(entry -> entry.span().overlaps(other))
            .findFirst();
  }
}
