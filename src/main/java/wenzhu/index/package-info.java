/// Makes search: a [wenzhu.link.Corpus] in, the files that the browser searches and the answers of
/// Lucene out.
///
/// Lucene builds the index and ranks; what the browser gets is read from Lucene's terms, postings
/// and norms. A [SearchIndex] answers a query as the browser does, and [SearchIndex#files] are what
/// it answers from. Start with `Indexer` and `SearchIndex`; the formats of the files are in
/// `docs/search.md`.
@NullMarked
package wenzhu.index;

import org.jspecify.annotations.NullMarked;
