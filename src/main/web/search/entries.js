// What stands with a string: its postings, or the best of them and where all are (wenzhu.index.GramPages, Segments).
import { Bits, orderOf } from './bits.js';
import { fieldOf, KINDS } from './root.js';

/** @typedef {import('./root.js').Root} Root */

/** How often blocks have a string. @typedef {Map<number, number>} Postings */

/**
 * A part of the postings that is not read yet: those of blocks from `first` to before `end` that have the string at least `least`
 * times and at most `most`.
 * @typedef {{first: number, end: number, least: number, most: number, address: number, slots: number}} Segment
 */

/**
 * @typedef {object} Entry
 * @property {number} total how many blocks have the string
 * @property {number[]} counts of them, by field
 * @property {Postings} postings
 * @property {Segment[]} segments that have all postings; none where they are here
 * @property {string[]} followers characters that make, behind the string, one with segments, too
 */

/**
 * Where the reading of a page is.
 * @typedef {{bits: Bits, followers: string[]}} Cursor
 */

const FILE = 256;

/**
 * Reads the entry at the cursor and moves behind it.
 * @param {Root} root
 * @param {Cursor} cursor
 * @returns {Entry}
 */
export function decode(root, { bits, followers }) {
  const total = bits.next(0) + 1;
  if (total <= root.head) {
    const postings = some(root, bits, total);
    const counts = KINDS.map(() => 0);
    for (const doc of postings.keys()) {
      counts[fieldOf(root, doc)]++;
    }
    return { total, counts, postings, segments: [], followers: [] };
  }
  const counts = KINDS.map(() => bits.next(8));
  const own = followers.splice(0, bits.next(2));
  return { total, counts, followers: own, postings: some(root, bits, root.best), segments: segments(root, bits) };
}

/** @param {Root} root @param {Bits} bits @param {number} total */
function some(root, bits, total) {
  const order = orderOf(root.total, total);
  const postings = new Map();
  for (let doc = -1; postings.size < total; ) {
    doc += bits.next(order) + 1;
    postings.set(doc, bits.next(0) + 1);
  }
  return postings;
}

/** @param {Root} root @param {Bits} bits */
function segments(root, bits) {
  /** @type {Segment[]} */
  const all = [];
  for (let layers = bits.next(1) + 1; layers > 0; layers--) {
    const least = bits.next(0) + 1;
    const most = least + bits.next(0);
    const count = bits.next(1) + 1;
    let first = 0;
    for (let left = count; left > 0; left--) {
      first += bits.next(orderOf(root.total, count));
      if (left < count) {
        all[all.length - 1].end = first;
      }
      all.push({ first, end: root.total, least, most, address: 0, slots: bits.next(2) + 1 });
    }
  }
  let address = bits.next(16);
  for (const segment of all) {
    if ((address % FILE) + segment.slots > FILE) {
      address += FILE - (address % FILE) + 1;
    }
    segment.address = address;
    address += segment.slots;
    address += address % FILE ? 0 : 1;
  }
  return all;
}

/** The postings of a segment. @param {Segment} segment @param {string} text @returns {Postings} */
export function decodeSegment({ first, least, most }, text) {
  const bits = new Bits(text);
  const total = bits.next(9) + 1;
  const order = bits.next(2);
  const postings = new Map();
  for (let doc = first - 1; postings.size < total; ) {
    doc += bits.next(order) + 1;
    postings.set(doc, least + (most > least ? bits.next(0) : 0));
  }
  return postings;
}
