package wenzhu.index;

import java.util.List;

/// A parsed query ([QueryReader]): terms that a block must or must not contain, and filters.
public record SearchQuery(List<Clause> clauses) {

  public SearchQuery {
    clauses = List.copyOf(clauses);
  }

  /// A clause. `excluded` clauses begin with `-`.
  public sealed interface Clause {
    boolean excluded();
  }

  /// A string to find, as search text ([wenzhu.text.SearchText]).
  public record TermClause(String string, boolean excluded) implements Clause {}

  /// A filter: its key ([Filter]) and its value, as search text.
  public record FilterClause(String key, String value, boolean excluded) implements Clause {}

  /// The strings that a block must contain, each once, in order.
  public List<String> strings() {
    return strings(false);
  }

  /// The strings that it must not contain.
  public List<String> excludedStrings() {
    return strings(true);
  }

  private List<String> strings(boolean excluded) {
    return clauses.stream()
        .filter(clause -> clause.excluded() == excluded)
        .filter(TermClause.class::isInstance)
        .map(clause -> ((TermClause) clause).string())
        .distinct()
        .toList();
  }

  /// The same query with one of its strings alone.
  SearchQuery withOnly(String string) {
    return new SearchQuery(
        clauses.stream()
            .filter(clause ->
                clause.excluded()
                    || !(clause instanceof TermClause term)
                    || term.string().equals(string))
            .toList());
  }

  List<FilterClause> filters() {
    return clauses.stream()
        .filter(FilterClause.class::isInstance)
        .map(FilterClause.class::cast)
        .toList();
  }

  /// Whether no string is required: filters and exclusions alone find nothing.
  public boolean isEmpty() {
    return strings().isEmpty();
  }
}
