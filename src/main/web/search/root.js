// The constants of an index, and on a small site all of it (wenzhu.index.export.IndexExport, RootScripts).
import { inverses } from './bm25.js';
import { numbersIn } from './bit-reader.js';
import { learn } from './fold.js';

/** @typedef {import('./types.js').Kind} Kind */

const FILE = 256;

/** The fields, in the order of the index. @type {Kind[]} */
export const KINDS = ['title', 'heading', 'body', 'quotation', 'note', 'definition'];

/**
 * A field as queries of one character, or of more, see it.
 * @typedef {import('./bm25.js').Statistics & {inverse: Float32Array}} Scored
 */

/**
 * Blocks of one field and one norm: the first, where its text is, and how many slots each text has (wenzhu.index.export.NormBucket).
 * @typedef {{field: number, norm: number, first: number, address: number, slots: number}} NormBucket
 */

/**
 * @typedef {object} Root
 * @property {string} folder
 * @property {number} gramBuckets
 * @property {number} tableBuckets
 * @property {number} head a string in more blocks has posting blocks
 * @property {number} best postings in the entry of such a string
 * @property {number} many a string in more blocks has entries of its continuations
 * @property {number} longest characters of the longest string with an entry
 * @property {number} run blocks in one table of pages
 * @property {number} total how many blocks
 * @property {NormBucket[]} normBuckets in the order of blocks
 * @property {number[]} starts of the fields
 * @property {Scored[]} pairs
 * @property {Scored[]} units
 * @property {number} small how many blocks come with it; 0 on a large site
 * @property {string[]} content
 */

/**
 * @param {string[]} strings
 * @returns {Root}
 */
export function readRoot(strings) {
  const [name, numbers, bits, folded, small, ...content] = strings;
  const all = numbers.split(' ').map(Number);
  const [gramBuckets, tableBuckets, head, best, many, longest, run, ...fields] = all;
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
    gramBuckets,
    tableBuckets,
    head,
    best,
    many,
    longest,
    run,
    ...readNormBuckets(numbersIn(bits)),
    pairs: statistics(0),
    units: statistics(2),
    small: Number(small),
    content,
  };
}

/** @param {import('./bit-reader.js').Next} next */
function readNormBuckets(next) {
  /** @type {NormBucket[]} */
  const normBuckets = [];
  /** @type {number[]} */
  const starts = [];
  let total = 0;
  let address = 1;
  KINDS.forEach((_, field) => {
    starts.push(total);
    let norm = -1;
    for (let left = next(4); left > 0; left--) {
      norm += next(0) + 1;
      const count = next(6) + 1;
      const slots = next(2);
      const one = { field, norm, first: total, address: after(address, slots), slots };
      normBuckets.push(one);
      total += count;
      address = addressIn(one, count - 1) + slots;
    }
  });
  return { normBuckets, starts, total };
}

/**
 * The address of the next record: all of it is in one file, and not in the first slot (wenzhu.index.export.Pack).
 * @param {number} address
 * @param {number} slots
 */
export function after(address, slots) {
  const slot = address % FILE;
  return slot && slot + slots <= FILE ? address : address - slot + (slot ? FILE : 0) + 1;
}

/** The address of a text. @param {NormBucket} one @param {number} at */
function addressIn({ address, slots }, at) {
  const slot = address % FILE;
  const here = Math.floor((FILE - slot) / slots);
  const inFile = Math.floor((FILE - 1) / slots);
  return at < here ? address + at * slots : address - slot + FILE * (1 + Math.floor((at - here) / inFile)) + 1 + ((at - here) % inFile) * slots;
}

/** @param {Root} root @param {number} doc */
function normBucketOf({ normBuckets }, doc) {
  let low = 0;
  for (let high = normBuckets.length; high - low > 1; ) {
    const middle = (low + high) >> 1;
    normBuckets[middle].first > doc ? (high = middle) : (low = middle);
  }
  return normBuckets[low];
}

/** The field that a block is in. @param {Root} root @param {number} doc */
export const fieldOf = (root, doc) => normBucketOf(root, doc).field;

/** The norm of a block. @param {Root} root @param {number} doc */
export const normOf = (root, doc) => normBucketOf(root, doc).norm;

/** Where the text of a block is. @param {Root} root @param {number} doc */
export function placeOf(root, doc) {
  const one = normBucketOf(root, doc);
  return { address: addressIn(one, doc - one.first), slots: one.slots };
}
