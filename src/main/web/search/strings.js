// What is known of a string: how it weighs, and which blocks may have it.
import { score, weight } from './bm25.js';
import { fieldOf, KINDS } from './root.js';

/** @typedef {import('./root.js').Root} Root */

/**
 * How often a block has a string, at most, and the norm of the block.
 * @typedef {{count: number, norm: number}} Posting
 */

/**
 * Postings as far as they are read. What is not read yet scores no more than `bound`.
 * @typedef {object} List
 * @property {Map<number, Posting>} seen by block
 * @property {number} bound
 * @property {null | (() => Promise<void>)} more reads on; null once all is read
 */

/**
 * A string of a query. `exact` lists have just the blocks that have it, with the true counts; others must be compared with the
 * texts.
 * @typedef {object} Wanted
 * @property {string} string
 * @property {number[]} weights by field; 0 where it cannot stand
 * @property {boolean} exact
 * @property {List} list
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
export const fieldsFor = (root, string) => (characters(string).length === 1 ? root.units : root.pairs);

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
 * @param {Wanted} wanted
 * @param {number} doc
 * @param {Posting} posting
 */
export function scoreOf(root, wanted, doc, { count, norm }) {
  const field = fieldOf(root, doc);
  return score(wanted.weights[field], count, fieldsFor(root, wanted.string)[field].inverse[norm]);
}
