/// Writes a [wenzhu.index.SearchIndex] as files that a browser searches on any static host.
///
/// A small site is one script with all texts ([IndexExport]). A large site is packs of records that a
/// host sends by ranges of bytes: postings in impact order, texts, and tables by key. Everything is
/// read from Lucene's terms, postings and statistics. `docs/search-export.md` has the goals, the
/// non-goals and the formats; `src/main/web/search` reads them.
@NullMarked
package wenzhu.index.export;

import org.jspecify.annotations.NullMarked;
