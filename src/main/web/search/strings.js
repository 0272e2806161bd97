// The terms of a query: their weights, and their postings as far as they are read.
import { score, weight } from './bm25.js';
import { fieldOf, KINDS, normOf } from './root.js';

/** @typedef {import('./root.js').Root} Root */
/** @typedef {import('./postings.js').Postings} Postings */
/** @typedef {import('./postings.js').PostingBlock} PostingBlock */

/**
 * Postings that were read, of text blocks from `first` to before `end`.
 * @typedef {{first: number, end: number, postings: Postings}} PostingRange
 */

/**
 * A string of a query, and its postings as far as they are read. If `exact`, these are of the blocks that have it, with the true counts;
 * otherwise of blocks that may have it, which must be compared with the texts.
 * @typedef {object} QueryTerm
 * @property {string} string
 * @property {number[]} weights by field; 0 if no block of the field has it
 * @property {boolean} exact
 * @property {PostingRange[]} ranges
 * @property {PostingBlock[]} unread
 * @property {number} total how many blocks have it, or if not exact, may have it
 */

/** @param {string} string */
export const characters = (string) => [...string];

/** The pairs that cover a string (wenzhu.index.Grams). @param {string} string */
export function cover(string) {
  const all = characters(string);
  const pairs = [];
  for (let i = 0; i < all.length; i += 2) {
    const at = Math.min(i, all.length - 2);
    pairs.push(all[at] + all[at + 1]);
  }
  return pairs;
}

/** The statistics of the Lucene fields that have the terms of a string. @param {Root} root @param {string} string */
const fieldsFor = (root, string) => (characters(string).length === 1 ? root.units : root.pairs);

/**
 * The weights of a string, from how many blocks of each field have each of its terms.
 * @param {Root} root
 * @param {string} string
 * @param {number[][]} counts
 */
export const weights = (root, string, counts) =>
  KINDS.map((_, field) => {
    const own = counts.map((ofTerm) => ofTerm[field]);
    return own.every(Boolean) ? weight(fieldsFor(root, string)[field], own) : 0;
  });

/**
 * @param {Root} root
 * @param {Pick<QueryTerm, 'string' | 'weights'>} term
 * @param {number} doc
 * @param {number} count
 */
export function scoreOf(root, term, doc, count) {
  const field = fieldOf(root, doc);
  return score(term.weights[field], count, fieldsFor(root, term.string)[field].inverse[normOf(root, doc)]);
}

/** Complete postings as one range. @param {Postings} postings @returns {PostingRange[]} */
export const whole = (postings) => [{ first: 0, end: Infinity, postings }];
