// Puts blocks in Lucene's order, reading no more than the next ones need.
//
// Each string of the query has a list of blocks, perhaps read in part. A block may score no more than its bound: what it is known to
// score, and for a list in which it was not seen yet no more than what that list has still to come. The block with the highest bound
// is next; once its score is certain, and no block yet unseen could score as much, it is Lucene's next, too.
import { normOf } from './bm25.js';
import { fold, places } from './fold.js';
import { Heap } from './heap.js';
import { SearchError } from './faults.js';
import { characters, scoreOf } from './strings.js';

/** @typedef {import('./strings.js').Wanted} Wanted */
/** @typedef {import('./texts.js').Block} Block */

/**
 * @typedef {object} Candidate
 * @property {number} doc
 * @property {number} bound no less than its score
 * @property {boolean} isSure whether the bound is the score, and the block has what it must and nothing that it must not
 */

/** @typedef {{doc: number, score: number, block: Block, text: import('./fold.js').Folded}} Ranked */

export class Ranking {
  /**
   * @param {import('./search.js').Index} index
   * @param {Wanted[]} wanted
   * @param {string[]} excluded
   * @param {(doc: number) => boolean} passes
   */
  constructor(index, wanted, excluded, passes) {
    this.index = index;
    this.wanted = wanted;
    this.excluded = excluded;
    this.passes = passes;
    this.open = new Heap(
      (/** @type {Candidate} */ a, /** @type {Candidate} */ b) => a.bound > b.bound || (a.bound === b.bound && a.doc < b.doc),
    );
    /** @type {Set<number>} */
    this.known = new Set();
    this.found = 0;
    const whole = wanted.filter(({ list }) => !list.more);
    /** Lists read in part name new blocks only where no list is whole. */
    this.growing = whole.length ? [] : wanted;
    const least = whole.sort((a, b) => a.list.seen.size - b.list.seen.size)[0];
    (least ? [least] : wanted).forEach((from) => this.add(from));
  }

  /** Takes up the blocks of a list. @param {Wanted} from */
  add({ list }) {
    for (const doc of list.seen.keys()) {
      if (!this.known.has(doc) && this.passes(doc)) {
        this.known.add(doc);
        const bound = this.bound(doc);
        if (bound > 0) {
          this.open.push({ doc, bound, isSure: false });
        }
      }
    }
  }

  /** The most that a block can score; 0 if it lacks a string. @param {number} doc */
  bound(doc) {
    let sum = 0;
    for (const wanted of this.wanted) {
      const posting = wanted.list.seen.get(doc);
      if (!posting && !wanted.list.more) {
        return 0;
      }
      sum += posting ? scoreOf(this.index.root, wanted, doc, posting) : wanted.list.bound;
    }
    return Math.fround(sum);
  }

  /** Whether what is seen of a block is all there is to know. @param {number} doc */
  isCertain(doc) {
    return !this.excluded.length && this.wanted.every(({ exact, list }) => exact && list.seen.has(doc));
  }

  /**
   * The next blocks by their numbers, fewer at the end. Texts are only read where they must be compared.
   * @param {number} count
   * @param {number} [ahead] how many will be wanted soon: their texts are asked for together
   * @returns {Promise<Candidate[]>}
   */
  async order(count, ahead = count) {
    /** @type {Candidate[]} */
    const next = [];
    while (next.length < count) {
      const one = await this.next(ahead - next.length);
      if (!one) {
        break;
      }
      next.push(one);
    }
    this.found += next.length;
    return next;
  }

  /**
   * @param {number} ahead how many are wanted from here
   * @returns {Promise<Candidate | null>}
   */
  async next(ahead) {
    for (;;) {
      const growing = this.unread;
      const unseen = growing.length ? this.wanted.reduce((sum, { list }) => sum + list.bound, 0) : -1;
      const { top } = this.open;
      if (!top || top.bound <= unseen) {
        if (!growing.length) {
          return null;
        }
        await this.read(growing.reduce((a, b) => (a.list.bound >= b.list.bound ? a : b)));
        continue;
      }
      this.open.pop();
      const bound = top.isSure ? top.bound : this.bound(top.doc);
      if (bound < top.bound) {
        if (bound > 0) {
          this.open.push({ ...top, bound });
        }
        continue;
      }
      if (top.isSure || this.isCertain(top.doc)) {
        return { ...top, isSure: true };
      }
      const missing = growing.find(({ list }) => !list.seen.has(top.doc));
      if (missing) {
        this.open.push(top);
        await this.read(missing);
        continue;
      }
      this.prefetch(ahead);
      const score = await this.verified(top.doc);
      if (score > 0) {
        this.open.push({ doc: top.doc, bound: score, isSure: true });
      }
    }
  }

  /** @param {Wanted} wanted */
  async read(wanted) {
    await wanted.list.more?.();
    this.add(wanted);
  }

  /** Asks for the texts of the next candidates, all at once. @param {number} count */
  prefetch(count) {
    const next = [];
    while (next.length < count && this.open.top) {
      next.push(/** @type {Candidate} */ (this.open.pop()));
    }
    next.forEach((candidate) => {
      this.open.push(candidate);
      this.index.block(candidate.doc).catch(() => {}); // Whoever needs it is told.
    });
  }

  /** The score of a block by its text; 0 if it lacks a string or has one that it must not have. @param {number} doc */
  async verified(doc) {
    const { text } = fold((await this.index.block(doc)).text);
    if (this.excluded.some((string) => text.includes(string))) {
      return 0;
    }
    const length = characters(text).length;
    let sum = 0;
    for (const wanted of this.wanted) {
      const count = places(text, wanted.string).length;
      if (!count) {
        return 0;
      }
      const norm = normOf(characters(wanted.string).length > 1 ? length - 1 : length);
      sum += scoreOf(this.index.root, wanted, doc, { count, norm });
    }
    return Math.fround(sum);
  }

  /** @param {Candidate} candidate @returns {Promise<Ranked>} */
  async shown({ doc, bound }) {
    const block = await this.index.block(doc);
    const text = fold(block.text);
    if (this.wanted.some(({ string }) => !text.text.includes(string))) {
      throw new SearchError('damaged', `${doc}`); // Postings and text contradict each other.
    }
    return { doc, score: bound, block, text };
  }

  /** Lists that may still name new blocks. */
  get unread() {
    return this.growing.filter(({ list }) => list.more);
  }

  /** The one string of a query that is nothing else, if its list tells all. */
  get only() {
    const [first, ...others] = this.wanted;
    return first.exact && !others.length && !this.excluded.length && this.passes === everything ? first : null;
  }

  /** How many blocks there are; an estimate unless `isCounted`. */
  get total() {
    const most = Math.min(...this.wanted.map(({ total }) => total));
    return this.only?.total ?? (this.unread.length ? most : Math.min(most, this.found + this.open.size));
  }

  get isCounted() {
    const isSure = (/** @type {Candidate} */ one) => one.isSure || this.isCertain(one.doc);
    return Boolean(this.only) || (!this.unread.length && this.open.items.every(isSure));
  }
}

/** The filter of a query without any. */
export const everything = () => true;
