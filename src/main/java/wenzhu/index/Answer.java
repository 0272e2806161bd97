package wenzhu.index;

import java.util.List;

/// What was found for a query.
///
/// `answered` is the query that the rest is about: the one that was typed, unless `repair` says how
/// it was mended. `total` counts the blocks; `hits` are the best of them, best first. `pages` is
/// there only where no block has all pieces: pages that have them all, in reading order.
public record Answer(
    String query,
    String answered,
    Rewrite repair,
    int total,
    List<Hit> hits,
    List<Page> pages,
    List<String> strings) {

  /// A block that was found. `page` is its path below the root of the site, `score` Lucene's.
  public record Hit(
      int number,
      String page,
      String block,
      Field kind,
      String title,
      String section,
      String text,
      float score) {}

  /// A page that was found.
  public record Page(String path, String title) {}

  /// Whether the query was found as it was typed.
  public boolean isExact() {
    return repair == Rewrite.NONE;
  }
}
