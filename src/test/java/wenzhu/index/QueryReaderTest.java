package wenzhu.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import wenzhu.index.SearchQuery.FilterClause;
import wenzhu.index.SearchQuery.TermClause;

/// The query language, by the table that the client's test reads, too.
class QueryReaderTest {

  private static final Path TABLE = Path.of("src/test/resources/search/queries.txt");
  private static final Pattern ROW = Pattern.compile("`([^`]*)` \\|(.*)");
  private static final Pattern CLAUSE = Pattern.compile("(not )?(?:([a-z]+) )?`([^`]*)`");
  private static final Pattern UNIT = Pattern.compile("\\\\u([0-9a-f]{4})");
  private static final Pattern REPEATED = Pattern.compile("(.)\\\\\\{(\\d+)\\}");

  record Row(String line, String query, String meaning) {}

  static Stream<Row> rows() throws IOException {
    List<Row> rows = new ArrayList<>();
    for (String line : Files.readAllLines(TABLE)) {
      if (!line.isEmpty() && !line.startsWith("#")) {
        Matcher row = ROW.matcher(line);
        assertThat(row.matches()).as(line).isTrue();
        rows.add(new Row(line, plain(row.group(1)), meaning(row.group(2))));
      }
    }
    return rows.stream();
  }

  @ParameterizedTest
  @MethodSource("rows")
  void aQueryMeansWhatTheTableSays(Row row) {
    assertThat(meaning(QueryReader.read(row.query()))).as(row.line()).isEqualTo(row.meaning());
  }

  private static String meaning(String clauses) {
    return CLAUSE
        .matcher(clauses)
        .results()
        .map(clause -> text(clause.group(1) != null, group(clause, 2), plain(clause.group(3))))
        .collect(Collectors.joining("\n"));
  }

  private static String meaning(SearchQuery query) {
    return query.clauses().stream()
        .map(clause ->
            switch (clause) {
              case TermClause term -> text(term.excluded(), "", term.string());
              case FilterClause filter -> text(filter.excluded(), filter.key(), filter.value());
            })
        .collect(Collectors.joining("\n"));
  }

  private static String text(boolean excluded, String key, String value) {
    return (excluded ? "not " : "") + key + " `" + value + "`";
  }

  private static String group(MatchResult clause, int group) {
    return clause.group(group) == null ? "" : clause.group(group);
  }

  private static String plain(String text) {
    String units =
        UNIT.matcher(text)
            .replaceAll(unit ->
                Matcher.quoteReplacement(
                    String.valueOf((char) Integer.parseInt(unit.group(1), 16))));
    return REPEATED
        .matcher(units)
        .replaceAll(repeated ->
            Matcher.quoteReplacement(
                repeated.group(1).repeat(Integer.parseInt(repeated.group(2)))));
  }
}
