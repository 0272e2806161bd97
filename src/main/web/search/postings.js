// The entry of a string: its postings, or the best of them and a directory of its posting blocks (wenzhu.index.export.GramBuckets,
// PostingBlocks).
import { numbersIn, orderOf } from './bit-reader.js';
import { after, fieldOf, KINDS } from './root.js';

/** @typedef {import('./root.js').Root} Root */
/** @typedef {import('./bit-reader.js').Next} Next */

/** How often blocks have a string. @typedef {Map<number, number>} Postings */

/**
 * Where a posting block is: it has the postings of text blocks from `first` to before `end` with a term frequency from `least` to `most`.
 * @typedef {{first: number, end: number, least: number, most: number, address: number, slots: number}} PostingBlock
 */

/**
 * @typedef {object} Entry
 * @property {number} total how many blocks have the string
 * @property {number[]} counts of them, by field
 * @property {Postings} postings
 * @property {PostingBlock[]} postingBlocks with all postings; none if the entry has them
 * @property {string[]} continuations characters that, behind the string, make one with posting blocks, too
 */

/**
 * Reads the next entry of a hash bucket.
 * @param {Root} root
 * @param {Next} next
 * @param {string[]} continuations of this entry and those behind it
 * @returns {Entry}
 */
export function entryOf(root, next, continuations) {
  const total = next(0) + 1;
  const isWhole = total <= root.head;
  const here = isWhole ? total : root.best;
  const counts = KINDS.map(() => (isWhole ? 0 : next(8)));
  const own = isWhole ? [] : continuations.splice(0, next(2));
  const postings = postingsOf(next, here, orderOf(root.total, here), -1, () => next(0) + 1);
  if (isWhole) {
    for (const doc of postings.keys()) {
      counts[fieldOf(root, doc)]++;
    }
  }
  return { total, counts, postings, continuations: own, postingBlocks: isWhole ? [] : postingBlocksOf(root, next) };
}

/**
 * @param {Next} next
 * @param {number} total
 * @param {number} order of the gaps
 * @param {number} doc before the first
 * @param {() => number} count
 */
function postingsOf(next, total, order, doc, count) {
  const postings = new Map();
  while (postings.size < total) {
    doc += next(order) + 1;
    postings.set(doc, count());
  }
  return postings;
}

/** @param {Root} root @param {Next} next */
function postingBlocksOf({ total }, next) {
  /** @type {PostingBlock[]} */
  const all = [];
  for (let layers = next(1) + 1; layers > 0; layers--) {
    const least = next(0) + 1;
    const most = least + next(0);
    const count = next(1) + 1;
    let first = 0;
    for (let left = count; left > 0; left--) {
      first += next(orderOf(total, count));
      if (left < count) {
        all[all.length - 1].end = first;
      }
      all.push({ first, end: total, least, most, address: 0, slots: next(2) + 1 });
    }
  }
  let address = next(16);
  for (const block of all) {
    block.address = after(address, block.slots);
    address = block.address + block.slots;
  }
  return all;
}

/** The postings of a posting block. @param {PostingBlock} block @param {string} text @returns {Postings} */
export function postingsIn({ first, least, most }, text) {
  const next = numbersIn(text);
  const total = next(9) + 1;
  return postingsOf(next, total, next(2), first - 1, () => least + (most > least ? next(0) : 0));
}
