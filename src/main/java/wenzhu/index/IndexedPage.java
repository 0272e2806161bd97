package wenzhu.index;

import java.util.List;
import wenzhu.text.SearchText;

/// A page of the index: its path, its title, and the values of filters.
/// `issue` and `article` are slugs, empty where the page belongs to none; `year` is empty where no
/// date is known. `values` are the same, folded.
public record IndexedPage(
    int number,
    String path,
    String title,
    String issue,
    String issueTitle,
    String article,
    List<String> authors,
    String year,
    Values values) {

  /// What filters compare.
  public record Values(
      List<String> issue, List<String> article, List<String> authors, List<String> year) {

    static Values of(String issue, String article, List<String> authors, String year) {
      return new Values(
          folded(List.of(issue)),
          folded(List.of(article.isEmpty() ? "" : issue + "/" + article)),
          folded(authors),
          folded(List.of(year)));
    }
  }

  /// Values as those of a query are compared: folded, each once, none empty.
  static List<String> folded(List<String> values) {
    return values.stream()
        .map(SearchText::key)
        .filter(value -> !value.isEmpty())
        .distinct()
        .toList();
  }
}
