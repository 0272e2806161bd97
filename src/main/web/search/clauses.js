// The parts of a query. One without marks of the query language is read here; query.js reads all.
import { fold, SPACE } from './fold.js';

/**
 * A part of a query. Without a key it is a string to find; `typed` is as it was typed, without quotation marks, `value` as it
 * is compared.
 * @typedef {object} Part
 * @property {string} key '' or that of a filter
 * @property {string} typed
 * @property {string} value
 * @property {boolean} excluded
 */

/** A query is read up to so many units. */
export const LIMIT = 256;

/** No quotation mark, hyphen or colon, and no half of a surrogate pair. */
const PLAIN = /^[^":：－\ud800-\udfff-]*$/u;

/** @param {string} typed @param {boolean} [excluded] @returns {Part} */
export const piece = (typed, excluded = false) => ({ key: '', typed, value: fold(typed).text, excluded });

/** @param {Part} part */
export const isPiece = ({ key, excluded }) => !key && !excluded;

/**
 * The parts of a query that is nothing but strings with white space between; null of another.
 * @param {string} query
 */
export const plainParts = (query) =>
  query.length <= LIMIT && PLAIN.test(query)
    ? query
        .split(SPACE)
        .map((typed) => piece(typed))
        .filter(({ value }) => value)
    : null;

/** The strings of a query, those to find or those to leave out, each once. @param {Part[]} parts @param {boolean} excluded */
export const strings = (parts, excluded) => [
  ...new Set(parts.filter((part) => !part.key && part.excluded === excluded).map(({ value }) => value)),
];

/** Whether a text may be pinyin. @param {string} text */
export const isPinyin = (text) => /[a-z].*[a-z]/s.test(text);
