package wenzhu.index;

import java.util.List;
import java.util.stream.Collectors;
import wenzhu.text.Fold;
import wenzhu.text.SearchText;

/// A query, read ([QueryReader]): what must stand in a block, what must not, and filters.
public record SearchQuery(List<Part> parts) {

  public SearchQuery {
    parts = List.copyOf(parts);
  }

  /// A part of a query. `excluded` parts begin with `-`.
  public sealed interface Part {

    boolean excluded();

    /// As a query writes it.
    String written();
  }

  /// A string to find: as it was typed, without its quotation marks, and as it is compared.
  public record Piece(String typed, String string, boolean excluded) implements Part {

    static Piece of(String typed, boolean excluded) {
      return new Piece(typed, SearchText.key(typed), excluded);
    }

    @Override
    public String written() {
      return (excluded ? "-" : "") + (isPlain() ? typed : '"' + typed + '"');
    }

    /// Whether it reads as one piece without quotation marks.
    private boolean isPlain() {
      return !QueryReader.startsWithMinus(typed)
          && !typed.startsWith("\"")
          && typed.codePoints().noneMatch(Fold::isSpace)
          && QueryReader.filterEnd(typed) < 0;
    }
  }

  /// A filter: its key ([Filter]) and the value, as typed and as it is compared.
  public record Wanted(String key, String typed, String value, boolean excluded) implements Part {

    @Override
    public String written() {
      boolean plain =
          !typed.isEmpty()
              && !typed.startsWith("\"")
              && typed.codePoints().noneMatch(Fold::isSpace);
      return (excluded ? "-" : "") + key + ":" + (plain ? typed : '"' + typed + '"');
    }
  }

  /// The strings that must stand in a block, each once, in order.
  public List<String> strings() {
    return strings(false);
  }

  /// The strings that must not.
  public List<String> excludedStrings() {
    return strings(true);
  }

  private List<String> strings(boolean excluded) {
    return parts.stream()
        .filter(part -> part.excluded() == excluded)
        .filter(Piece.class::isInstance)
        .map(part -> ((Piece) part).string())
        .distinct()
        .toList();
  }

  /// The same query with one of its strings alone.
  SearchQuery withOnly(String string) {
    return new SearchQuery(
        parts.stream()
            .filter(part ->
                part.excluded() || !(part instanceof Piece piece) || piece.string().equals(string))
            .toList());
  }

  List<Wanted> filters() {
    return parts.stream().filter(Wanted.class::isInstance).map(Wanted.class::cast).toList();
  }

  /// Whether nothing is looked for: filters and exclusions alone find nothing.
  public boolean isEmpty() {
    return strings().isEmpty();
  }

  /// The query as text; reads as this query again.
  public String written() {
    return parts.stream().map(Part::written).collect(Collectors.joining(" "));
  }
}
