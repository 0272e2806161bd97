// The constants of an index, and on a small site all of it (wenzhu.index.Export, Root).
import { inverses } from './bm25.js';
import { learn } from './fold.js';
import { Numbers } from './numbers.js';

/** @typedef {import('./types.js').Kind} Kind */

/** The fields, in the order of the index. @type {Kind[]} */
export const KINDS = ['title', 'heading', 'body', 'quotation', 'note', 'definition'];

/**
 * A field as queries of one character, or of more, see it.
 * @typedef {import('./bm25.js').Statistics & {inverse: Float32Array}} Scored
 */

/**
 * @typedef {object} Root
 * @property {string} folder
 * @property {number} gramPages
 * @property {number} tablePages
 * @property {number} head postings that stand with a string
 * @property {number} many a string in more blocks is followed by its longer strings
 * @property {number} longest characters of the longest string with postings
 * @property {number} reserve bytes of a text besides its characters
 * @property {number} run addresses in one table of pages
 * @property {number[]} starts of the fields, and behind the last
 * @property {Scored[]} pairs
 * @property {Scored[]} units
 * @property {number[]} norms by rank
 * @property {number} small how many blocks come with it; 0 on a large site
 * @property {string[]} content
 */

/**
 * @param {string[]} strings
 * @returns {Root}
 */
export function readRoot(strings) {
  const [name, numbers, norms, folded, small, ...content] = strings;
  const all = numbers.split(' ').map(Number);
  const [gramPages, tablePages, head, many, longest, reserve, runs, ...fields] = all;
  learn(folded);
  /** @param {number} at */
  const statistics = (at) =>
    KINDS.map((_, field) => {
      const [boost, , ...sums] = fields.slice(field * 6);
      const scored = { boost: Math.fround(boost), count: sums[at], sum: sums[at + 1] };
      return { ...scored, inverse: inverses(scored) };
    });
  return {
    folder: name,
    gramPages,
    tablePages,
    head,
    many,
    longest,
    reserve,
    run: runs,
    starts: [...KINDS.map((_, field) => fields[field * 6 + 1]), fields[36]],
    pairs: statistics(0),
    units: statistics(2),
    norms: readAll(norms),
    small: Number(small),
    content,
  };
}

/** @param {string} text */
export function readAll(text) {
  const numbers = new Numbers(text);
  const all = [];
  while (!numbers.isEmpty) {
    all.push(numbers.next());
  }
  return all;
}

/** The field that a block is in. @param {Root} root @param {number} doc */
export function fieldOf(root, doc) {
  let field = 0;
  while (root.starts[field + 1] <= doc) {
    field++;
  }
  return field;
}
