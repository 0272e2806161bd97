// What passes between the search and its interface. Types only.

/**
 * What a block is to the search; each kind is a field of the index with a boost of its own.
 * @typedef {'title' | 'heading' | 'body' | 'quotation' | 'note' | 'definition'} Kind
 */

/**
 * A block that was found.
 * @typedef {object} Hit
 * @property {number} doc its number in the index
 * @property {string} page path below the root of the site, with `/` at its end
 * @property {string} title what that page is called
 * @property {string} block the block's id
 * @property {Kind} kind
 * @property {string} section the heading it stands under, or ''
 * @property {string} text the block's text
 * @property {[number, number][]} spans what matched, from and to, in UTF-16 units of `text`; in order, apart
 * @property {number} score Lucene's
 */

/**
 * A page that has all pieces of a query, though none of its blocks has.
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
 * A filter that would narrow the answer. `count` is of the hits taken so far.
 * @typedef {object} Facet
 * @property {'issue' | 'article' | 'author' | 'kind' | 'year'} key as the query language calls it
 * @property {{value: string, label: string, count: number}[]} values
 */

/**
 * How a query that was found nowhere was mended; '' if it was found as it is.
 * @typedef {'' | 'punctuation' | 'pinyin' | 'homophone' | 'nearest'} Repair
 */

/**
 * @typedef {object} Answer
 * @property {string} query as it was typed
 * @property {string} answered the query that `take` and `total` answer
 * @property {Repair} repair
 * @property {number} total how many blocks
 * @property {boolean} counted whether `total` is exact; otherwise it is an estimate (约)
 * @property {(n: number) => Promise<Hit[]>} take the next hits, best first; fewer at the end of the list, then none
 * @property {PageHit[]} pages only where no block has all pieces
 * @property {Suggestion[]} suggestions
 * @property {() => Facet[]} facets of the hits taken so far
 */

export {};
