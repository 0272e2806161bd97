// The index of a small site: it has all texts, and counts postings in them.
import { fold, places } from './fold.js';
import { rankingOf } from './ranking.js';
import { KINDS, fieldOf } from './root.js';
import { characters, cover, weights, whole } from './strings.js';
import { blockOf } from './texts.js';

/** @typedef {import('./texts.js').Block} Block */

const STRINGS = 6;

export class SmallIndex {
  /** @param {import('./root.js').Root} root @param {import('./packs.js').Packs} packs */
  constructor(root, packs) {
    this.root = root;
    this.packs = packs;
    /** @type {Block[]} */
    this.blocks = [];
    /** @type {string[]} */
    let last = [];
    for (let i = 0; i < root.small; i++) {
      const own = root.content.slice(i * STRINGS, (i + 1) * STRINGS);
      last = own.map((string, k) => (string === '\n' ? '' : string || last[k]));
      this.blocks.push(blockOf(last));
    }
    this.texts = this.blocks.map((block) => fold(block.text).text);
    /** @type {Map<string, string>} */
    this.tables = new Map();
    for (let i = root.small * STRINGS; i < root.content.length; i += 2) {
      this.tables.set(root.content[i], root.content[i + 1]);
    }
  }

  /** How often each block that has a string has it. @param {string} string @returns {import('./postings.js').Postings} */
  count(string) {
    const seen = new Map();
    this.texts.forEach((text, doc) => {
      const count = places(text, string).length;
      if (count) {
        seen.set(doc, count);
      }
    });
    return seen;
  }

  /** @param {string} string */
  counts(string) {
    const counts = KINDS.map(() => 0);
    for (const doc of this.count(string).keys()) {
      counts[fieldOf(this.root, doc)]++;
    }
    return counts;
  }

  /**
   * @param {string} string
   * @returns {Promise<import('./strings.js').QueryTerm | null>}
   */
  async find(string) {
    const seen = this.count(string);
    const terms = characters(string).length === 1 ? [string] : cover(string);
    const known = { string, exact: true, ranges: whole(seen), unread: [], total: seen.size };
    return seen.size ? { ...known, weights: weights(this.root, string, terms.map((term) => this.counts(term))) } : null;
  }

  /**
   * @param {import('./strings.js').QueryTerm[]} query
   * @param {string[]} excluded
   * @param {((doc: number) => boolean) | null} passes
   */
  async rank(query, excluded, passes) {
    // Excluded strings are compared here, so that the ranking can count.
    const isFree = (/** @type {number} */ doc) => !excluded.some((string) => this.texts[doc].includes(string));
    const both = excluded.length ? (/** @type {number} */ doc) => passes?.(doc) !== false && isFree(doc) : passes;
    return rankingOf(this, query, [], both);
  }

  /** @param {number} doc @returns {Promise<Block>} */
  async block(doc) {
    return this.blocks[doc];
  }

  /** @param {string} pair */
  async blocksWith(pair) {
    return this.count(pair).size;
  }

  /** The value of a table that comes with the texts. @param {string} key */
  own(key) {
    return this.tables.get(key);
  }
}
