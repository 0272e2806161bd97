// The types between the search and its interface.

/**
 * The kind of a block; each is a field of the index with a boost of its own.
 * @typedef {'title' | 'heading' | 'body' | 'quotation' | 'note' | 'definition'} Kind
 */

/**
 * A block that was found.
 * @typedef {object} Hit
 * @property {string} page path below the root of the site, with `/` at its end
 * @property {string} title what that page is called
 * @property {string[]} facts of that page: its issue, what that is called, its article, its authors with `|` between, its year
 * @property {string} id the block's
 * @property {Kind} kind
 * @property {string} section the heading above it, or ''
 * @property {string} text the block's text
 * @property {[number, number][]} spans what matched, from and to, in UTF-16 units of `text`; in order, apart
 * @property {number} score Lucene's
 */

/**
 * A page that has all terms of a query, though none of its blocks has.
 * @typedef {object} PageHit
 * @property {string} page
 * @property {string} title
 */

/**
 * A term or a title whose name or reading begins like the query.
 * @typedef {object} Suggestion
 * @property {string} text the term, or the title
 * @property {string} reading its pinyin, or ''
 * @property {string} page
 * @property {'term' | 'title'} kind
 */

/**
 * How a query that has no hits was corrected; '' if it was not.
 * @typedef {'' | 'punctuation' | 'pinyin' | 'homophone' | 'nearest'} Correction
 */

/**
 * @typedef {object} Answer
 * @property {string} query as it was typed
 * @property {string} answered the query that `take` and `total` answer
 * @property {Correction} correction
 * @property {number} total how many blocks
 * @property {boolean} counted whether `total` is exact; otherwise it is an estimate (约)
 * @property {(n: number, early?: (best: Hit) => void) => Promise<Hit[]>} take the next hits, best first; fewer at the end of the list,
 *   then none; not to be asked again before it has answered. `early` gets the best of them as soon as its text is there
 * @property {PageHit[]} pages only if no block has all terms
 * @property {Promise<Suggestion[]>} suggestions
 * @property {import('./clauses.js').Clause[]} filters of the query
 */

/**
 * The search of a site, as its interface sees it.
 * @typedef {object} Search
 * @property {(query: string) => Promise<Answer>} ask
 * @property {(query: string, key: string, value: string) => Promise<string>} toggleFilter the query with a filter more, or without it
 */

/**
 * What a page gives to the engine that came with the index.
 * @typedef {object} Source
 * @property {string} folder address of the search folder, with `/` at its end
 * @property {typeof import('./scripts.js').run} run
 * @property {(name: string) => Promise<any>} load what another script of the index provides
 * @property {(kind: import('./errors.js').Kind, name: string) => Promise<Error>} fault of a file: 'stale' if the site has a new version
 */

export {};
