// The clauses of a query. A query without marks of the query language is parsed here; query.js parses all.
import { fold, SPACE } from './fold.js';

/**
 * A clause of a query: a term clause, or with a key a filter clause. `typed` is as it was typed, without quotation marks, `value` is
 * search text.
 * @typedef {object} Clause
 * @property {string} key of a filter, or ''
 * @property {string} typed
 * @property {string} value
 * @property {boolean} excluded
 */

/** UTF-16 units of a query that are read; the others are ignored. */
export const LIMIT = 256;

/** No quotation mark, hyphen or colon, and no half of a surrogate pair. */
const PLAIN = /^[^":：－\ud800-\udfff-]*$/u;

/** @param {string} typed @param {boolean} [excluded] @returns {Clause} */
export const termClause = (typed, excluded = false) => ({ key: '', typed, value: fold(typed).text, excluded });

/** Whether a clause is a string to find. @param {Clause} clause */
export const isTerm = ({ key, excluded }) => !key && !excluded;

/**
 * The clauses of a query that is nothing but strings with white space between; null of another.
 * @param {string} query
 */
export const plainClauses = (query) =>
  query.length <= LIMIT && PLAIN.test(query)
    ? query
        .split(SPACE)
        .map((typed) => termClause(typed))
        .filter(({ value }) => value)
    : null;

/** The strings of a query, those to find or those to leave out, each once. @param {Clause[]} clauses @param {boolean} excluded */
export const strings = (clauses, excluded) => [
  ...new Set(clauses.filter((clause) => !clause.key && clause.excluded === excluded).map(({ value }) => value)),
];

/** Whether a text may be pinyin. @param {string} text */
export const isPinyin = (text) => /[a-z].*[a-z]/s.test(text);
