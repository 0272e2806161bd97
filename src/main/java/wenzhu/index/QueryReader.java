package wenzhu.index;

import java.util.ArrayList;
import java.util.List;
import wenzhu.index.SearchQuery.Clause;
import wenzhu.index.SearchQuery.FilterClause;
import wenzhu.index.SearchQuery.TermClause;
import wenzhu.text.Fold;
import wenzhu.text.SearchText;

/// Reads the query language, which is specified in `docs/search.md` and read by the client in
/// just the same way (`src/main/web/extras/query.js`; both are tested against one table). Every
/// text is a query; nothing is an error.
final class QueryReader {

  /// Longer queries are cut here (UTF-16 units), so that work on them is bounded.
  static final int LIMIT = 256;

  // A Chinese keyboard gives them in full width.
  private static final String COLONS = ":：";
  private static final String MINUSES = "-－";

  private final String text;
  private int at;

  private QueryReader(String text) {
    this.text = text;
  }

  static SearchQuery read(String typed) {
    return new QueryReader(clean(typed)).read();
  }

  /// Cut to the limit; half a surrogate pair becomes U+FFFD.
  private static String clean(String typed) {
    StringBuilder clean = new StringBuilder();
    typed
        .codePoints()
        .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 0xFFFD : c)
        .takeWhile(c -> clean.length() + Character.charCount(c) <= LIMIT)
        .forEach(clean::appendCodePoint);
    return clean.toString();
  }

  private SearchQuery read() {
    List<Clause> clauses = new ArrayList<>();
    while (true) {
      skipSpace();
      if (at == text.length()) {
        return new SearchQuery(clauses);
      }
      boolean excluded = startsWithMinus(text.substring(at)) && !isEnd(at + 1);
      at += excluded ? 1 : 0;
      Clause clause = clause(excluded);
      if (!(clause instanceof TermClause term && term.string().isEmpty())) {
        clauses.add(clause);
      }
    }
  }

  private Clause clause(boolean excluded) {
    int value = filterEnd(text.substring(at));
    if (value < 0) {
      return new TermClause(SearchText.key(word()), excluded);
    }
    String key = text.substring(at, at + value - 1);
    at += value;
    return new FilterClause(key, SearchText.key(word()), excluded);
  }

  /// Where the value begins, if a text begins with a filter that has one; else -1.
  static int filterEnd(String text) {
    for (Filter filter : Filter.values()) {
      int value = filter.slug().length() + 1;
      if (text.startsWith(filter.slug())
          && text.length() > value
          && COLONS.indexOf(text.charAt(value - 1)) >= 0
          && !Fold.isSpace(text.codePointAt(value))) {
        return value;
      }
    }
    return -1;
  }

  static boolean startsWithMinus(String text) {
    return !text.isEmpty() && MINUSES.indexOf(text.charAt(0)) >= 0;
  }

  /// Up to the next white space, or the text between quotation marks.
  private String word() {
    int end = closingMark();
    if (end > 0) {
      String quoted = text.substring(at + 1, end);
      at = end + 1;
      return quoted;
    }
    int from = at;
    while (!isEnd(at)) {
      at += Character.charCount(text.codePointAt(at));
    }
    return text.substring(from, at);
  }

  /// The mark that closes the one here: the next that is followed by white space or the end. Without
  /// one the mark here is an ordinary character.
  private int closingMark() {
    if (text.charAt(at) != '"') {
      return -1;
    }
    for (int end = text.indexOf('"', at + 1); end >= 0; end = text.indexOf('"', end + 1)) {
      if (isEnd(end + 1)) {
        return end;
      }
    }
    return -1;
  }

  private boolean isEnd(int place) {
    return place >= text.length() || Fold.isSpace(text.codePointAt(place));
  }

  private void skipSpace() {
    while (at < text.length() && Fold.isSpace(text.codePointAt(at))) {
      at += Character.charCount(text.codePointAt(at));
    }
  }
}
