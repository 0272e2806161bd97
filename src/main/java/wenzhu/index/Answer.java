package wenzhu.index;

import java.util.List;

/// What Lucene finds for a query as it was typed.
///
/// `total` counts the matching blocks; `hits` are the best of them, best first. `pages` is filled
/// only if no block has all strings: the pages that have them all, in reading order. `strings` are
/// the strings that every hit contains, as search text.
public record Answer(
    String query, int total, List<Hit> hits, List<Page> pages, List<String> strings) {

  /// A matching block. `page` is its path below the root of the site, `score` Lucene's.
  public record Hit(
      int number,
      String page,
      String block,
      Field kind,
      String title,
      String section,
      String text,
      float score) {}

  /// A matching page.
  public record Page(String path, String title) {}
}
