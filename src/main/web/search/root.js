// The constants of an index, and on a small site all of it (wenzhu.index.Export, Root).
import { inverses } from './bm25.js';
import { Bits } from './bits.js';
import { learn } from './fold.js';
import { hash, run, SearchError } from './packs.js';

/** @typedef {import('./types.js').Kind} Kind */

const FILE = 256;

/** The fields, in the order of the index. @type {Kind[]} */
export const KINDS = ['title', 'heading', 'body', 'quotation', 'note', 'definition'];

/**
 * A field as queries of one character, or of more, see it.
 * @typedef {import('./bm25.js').Statistics & {inverse: Float32Array}} Scored
 */

/**
 * Blocks of one field and one norm: from which on, where the text of the first is, and how many slots each has
 * (wenzhu.index.LengthClass).
 * @typedef {{field: number, norm: number, first: number, address: number, slots: number}} LengthClass
 */

/**
 * @typedef {object} Root
 * @property {string} folder
 * @property {number} gramPages
 * @property {number} tablePages
 * @property {number} head a string in more blocks has segments
 * @property {number} best postings that stand with such a string
 * @property {number} many a string in more blocks is followed by its longer strings
 * @property {number} longest characters of the longest string with postings
 * @property {number} run blocks in one table of pages
 * @property {number} total how many blocks
 * @property {LengthClass[]} classes in the order of blocks
 * @property {number[]} starts of the fields that have blocks
 * @property {Scored[]} pairs
 * @property {Scored[]} units
 * @property {number} small how many blocks come with it; 0 on a large site
 * @property {string[]} content
 */

/**
 * @param {string} folder address of the search folder
 * @returns {Promise<Root>}
 */
export async function readRoot(folder) {
  const list = await run(`${folder}index.js`, 'index');
  const strings = list.slice(2);
  if (strings.length < 5 || hash(strings.join('\n')).toString(36) !== list[1]) {
    throw new SearchError('damaged', 'index');
  }
  const [name, numbers, bits, folded, small, ...content] = strings;
  const all = numbers.split(' ').map(Number);
  const [gramPages, tablePages, head, best, many, longest, runs, ...fields] = all;
  learn(folded);
  /** @param {number} at */
  const statistics = (at) =>
    KINDS.map((_, field) => {
      const [boost, ...sums] = fields.slice(field * 5);
      const scored = { boost: Math.fround(boost), count: sums[at], sum: sums[at + 1] };
      return { ...scored, inverse: inverses(scored) };
    });
  return {
    folder: name,
    gramPages,
    tablePages,
    head,
    best,
    many,
    longest,
    run: runs,
    ...readClasses(new Bits(bits)),
    pairs: statistics(0),
    units: statistics(2),
    small: Number(small),
    content,
  };
}

/** @param {Bits} bits */
function readClasses(bits) {
  /** @type {LengthClass[]} */
  const classes = [];
  const starts = new Set();
  let total = 0;
  let address = 1;
  KINDS.forEach((_, field) => {
    starts.add(total);
    let norm = -1;
    for (let left = bits.next(4); left > 0; left--) {
      norm += bits.next(0) + 1;
      const count = bits.next(6) + 1;
      const one = { field, norm, first: total, address, slots: bits.next(2) };
      classes.push(one);
      total += count;
      address = addressIn(one, count - 1) + one.slots;
      address += address % FILE ? 0 : 1;
    }
  });
  return { classes, starts: [...starts], total };
}

/** The address of a text of a class. Records lie in one file each (wenzhu.index.Pack). @param {LengthClass} one @param {number} at */
function addressIn({ address, slots }, at) {
  const here = Math.floor((FILE - (address % FILE)) / slots);
  const inFile = Math.floor((FILE - 1) / slots);
  const file = Math.floor(address / FILE) + 1 + Math.floor((at - here) / inFile);
  return at < here ? address + at * slots : file * FILE + 1 + ((at - here) % inFile) * slots;
}

/** @param {Root} root @param {number} doc */
function classOf({ classes }, doc) {
  let low = 0;
  for (let high = classes.length; high - low > 1; ) {
    const middle = (low + high) >> 1;
    classes[middle].first > doc ? (high = middle) : (low = middle);
  }
  return classes[low];
}

/** The field that a block is in. @param {Root} root @param {number} doc */
export const fieldOf = (root, doc) => classOf(root, doc).field;

/** The norm of a block. @param {Root} root @param {number} doc */
export const normOf = (root, doc) => classOf(root, doc).norm;

/** Where the text of a block is. @param {Root} root @param {number} doc */
export function placeOf(root, doc) {
  const one = classOf(root, doc);
  return { address: addressIn(one, doc - one.first), slots: one.slots };
}
