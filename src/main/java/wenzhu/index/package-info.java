/// The search index of an edition: which text is indexed in which field, how it is cut into terms,
/// how a query is parsed, and how Lucene answers it.
///
/// Start with [Indexer] and [SearchIndex]. `docs/search.md` specifies the query language and the
/// ranking. The browser gets the index from `wenzhu.index.export` and gives the same answers.
@NullMarked
package wenzhu.index;

import org.jspecify.annotations.NullMarked;
