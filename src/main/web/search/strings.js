// What is known of a string: how it weighs, and which blocks may have it.
import { score, weight } from './bm25.js';
import { fieldOf, KINDS, normOf } from './root.js';

/** @typedef {import('./root.js').Root} Root */
/** @typedef {import('./postings.js').Postings} Postings */
/** @typedef {import('./postings.js').Segment} Segment */

/**
 * Postings that were read, of blocks from `first` to before `end`.
 * @typedef {{first: number, end: number, postings: Postings}} Part
 */

/**
 * A string of a query, and its postings as far as they are read. `exact` ones name just the blocks that have it, with the true counts;
 * others must be compared with the texts.
 * @typedef {object} Wanted
 * @property {string} string
 * @property {number[]} weights by field; 0 where it cannot stand
 * @property {boolean} exact
 * @property {Part[]} parts
 * @property {Segment[]} unread
 * @property {number} total how many blocks have it; of inexact lists how many may
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

/** @param {Root} root @param {string} string */
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
 * @param {Pick<Wanted, 'string' | 'weights'>} wanted
 * @param {number} doc
 * @param {number} count
 */
export function scoreOf(root, wanted, doc, count) {
  const field = fieldOf(root, doc);
  return score(wanted.weights[field], count, fieldsFor(root, wanted.string)[field].inverse[normOf(root, doc)]);
}

/** The one part of postings that are all there. @param {Postings} postings @returns {Part[]} */
export const whole = (postings) => [{ first: 0, end: Infinity, postings }];
