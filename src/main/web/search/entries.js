// What stands with a string: its postings, or the best of them (wenzhu.index.GramPages).
import { Numbers } from './numbers.js';
import { fieldOf, KINDS } from './root.js';

/** @typedef {import('./large.js').LargeIndex} LargeIndex */
/** @typedef {[number, import('./strings.js').Posting]} Found */

/**
 * @typedef {object} Entry
 * @property {number} total how many blocks have the string
 * @property {number[]} counts of them, by field
 * @property {boolean} isWhole whether all postings are here
 * @property {Found[]} postings
 * @property {string[]} followers characters that make, behind the string, one of more blocks than stand with it
 * @property {{address: number, slots: number}} next where the postings go on; no slots where they do not
 */

/**
 * Where the reading of a page is.
 * @typedef {{numbers: Numbers, followers: string[], follower: number}} Cursor
 */

const END = { address: 0, slots: 0 };

/**
 * The cursor before the first entry of a page.
 * @param {string} numbers
 * @param {string} followers
 * @returns {Cursor}
 */
export const start = (numbers, followers) => ({ numbers: new Numbers(numbers), followers: [...followers], follower: 0 });

/** @param {Numbers} numbers */
const place = (numbers) => ({ address: numbers.next(), slots: numbers.next() });

/**
 * Reads the entry at the cursor and moves behind it.
 * @param {LargeIndex} index
 * @param {Cursor} cursor
 * @returns {Entry}
 */
export function decode(index, cursor) {
  const { numbers } = cursor;
  const total = numbers.next();
  if (total <= index.root.head) {
    const postings = all(index, numbers, total);
    const counts = KINDS.map(() => 0);
    postings.forEach(([doc]) => counts[fieldOf(index.root, doc)]++);
    return { total, counts, isWhole: true, postings, followers: [], next: END };
  }
  const counts = KINDS.map(() => numbers.next());
  const from = cursor.follower;
  cursor.follower += numbers.next();
  const postings = groups(index, numbers, index.root.head);
  const followers = cursor.followers.slice(from, cursor.follower);
  return { total, counts, isWhole: false, postings, followers, next: place(numbers) };
}

/**
 * A segment: more postings, and where the next one is.
 * @param {LargeIndex} index
 * @param {string} text
 */
export function decodeSegment(index, text) {
  const numbers = new Numbers(text);
  const next = place(numbers);
  return { next, postings: groups(index, numbers, Infinity) };
}

/**
 * All postings of a string, in the order of blocks.
 * @param {LargeIndex} index
 * @param {Numbers} numbers
 * @param {number} total
 */
function all(index, numbers, total) {
  /** @type {Found[]} */
  const postings = [];
  let doc = -1;
  for (let i = 0; i < total; i++) {
    doc += numbers.next() + 1;
    const kind = numbers.next();
    const norm = index.root.norms[kind >> 1];
    postings.push([doc, { norm, count: kind & 1 ? numbers.next() + 2 : 1 }]);
    index.normOf.set(doc, norm);
  }
  return postings;
}

/**
 * Postings by score: those of one count and norm together.
 * @param {LargeIndex} index
 * @param {Numbers} numbers
 * @param {number} most
 */
function groups(index, numbers, most) {
  /** @type {Found[]} */
  const postings = [];
  while (postings.length < most && !numbers.isEmpty) {
    const count = numbers.next() + 1;
    const norm = index.root.norms[numbers.next()];
    let doc = -1;
    for (let left = numbers.next() + 1; left > 0; left--) {
      doc += numbers.next() + 1;
      postings.push([doc, { norm, count }]);
      index.normOf.set(doc, norm);
    }
  }
  return postings;
}
