// Puts blocks in Lucene's order, reading no more than the next ones need.
//
// One string of the query leads: its blocks are the candidates. What waits is candidates and segments of the leader's postings, each
// with a bound, which no block that it stands for can surpass: what is known to be scored, and what segments that are not read might
// add. The highest bound is next. A candidate that is certain is Lucene's next block, too; otherwise what it lacks is read.
import { fold, places } from './fold.js';
import { Heap } from './heap.js';
import { SearchError } from './packs.js';
import { scoreOf } from './strings.js';

/** @typedef {import('./strings.js').Wanted} Wanted */
/** @typedef {import('./entries.js').Segment} Segment */
/** @typedef {import('./texts.js').Block} Block */

/**
 * A candidate, or a segment with its first block.
 * @typedef {object} Waiting
 * @property {number} doc
 * @property {number} bound
 * @property {boolean} isSure whether the bound is the score, and the block has what it must and nothing that it must not
 * @property {Segment} [segment]
 */

/** @typedef {{doc: number, score: number, block: Block, text: import('./fold.js').Folded}} Ranked */

/** As many candidates are compared with their texts, however many lists are not read. */
const FEW = 6;
/** Most of those waiting that are read for at once. */
const MOST = 32;

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
    this.open = new Heap((/** @type {Waiting} */ a, /** @type {Waiting} */ b) => a.bound > b.bound || (a.bound === b.bound && a.doc < b.doc));
    /** @type {Set<number>} */
    this.known = new Set();
    this.found = 0;
    /** How many of those waiting are read for at once. */
    this.reach = 32;
    /** What blocks that do not stand with their string score at most. @type {Map<Wanted, {score: number, doc: number}>} */
    this.rest = new Map(wanted.filter(({ unread }) => unread.length).map((one) => [one, this.behindBest(one)]));
    const known = wanted.filter(({ unread }) => !unread.length);
    this.leader = (known.length ? known : wanted).reduce((a, b) => (a.total <= b.total ? a : b));
    this.leader.parts.forEach(({ postings }) => this.add(postings));
    this.leader.unread.forEach((segment) => this.push({ doc: this.firstOf(segment), bound: this.boundOf(segment), isSure: false, segment }));
  }

  /** @param {import('./entries.js').Postings} postings */
  add(postings) {
    for (const doc of postings.keys()) {
      if (!this.known.has(doc) && this.passes(doc)) {
        this.known.add(doc);
        this.push({ doc, bound: this.bound(doc), isSure: false });
      }
    }
  }

  /** @param {Waiting} one */
  push(one) {
    if (one.bound > 0) {
      this.open.push(one);
    }
  }

  /** The worst of the best, and the block behind the last that scores as much. @param {Wanted} wanted */
  behindBest(wanted) {
    const [{ postings }] = wanted.parts;
    const rest = { score: Infinity, doc: 0 };
    for (const [doc, count] of postings) {
      const score = this.score(wanted, doc, count);
      if (score <= rest.score) {
        rest.doc = doc + 1;
        rest.score = score;
      }
    }
    return rest;
  }

  /** @param {Wanted} wanted @param {number} doc @param {number} count */
  score(wanted, doc, count) {
    return scoreOf(this.index.root, wanted, doc, count);
  }

  /** The first block of a segment that can score as much as its bound. @param {Segment} segment */
  firstOf({ first, end, most }) {
    const rest = this.rest.get(this.leader);
    return rest && this.wanted.length === 1 && this.mostIn(this.leader, most, first, end) >= rest.score ? Math.max(first, rest.doc) : first;
  }

  /** The most that blocks in a range score with so many of a string: in each field the first block is the shortest. @param {Wanted} wanted @param {number} count @param {number} from @param {number} to */
  mostIn(wanted, count, from, to) {
    const firsts = [from, ...this.index.root.starts.filter((start) => start > from && start < to)];
    return Math.max(...firsts.map((doc) => this.score(wanted, doc, count)));
  }

  /** How often a block has a string; undefined where that is not known, or not at all. @param {Wanted} wanted @param {number} doc */
  countIn({ parts }, doc) {
    for (const { first, end, postings } of parts) {
      const count = first <= doc && doc < end && postings.get(doc);
      if (count) {
        return count;
      }
    }
    return undefined;
  }

  /** The most that a block can score; 0 if it lacks a string. @param {number} doc */
  bound(doc) {
    let sum = 0;
    for (const wanted of this.wanted) {
      const count = this.countIn(wanted, doc);
      const most = count ? this.score(wanted, doc, count) : this.unreadIn(wanted, doc, doc + 1);
      if (!most) {
        return 0;
      }
      sum += most;
    }
    return Math.fround(sum);
  }

  /** The most that a string adds to blocks of a range that were not read. @param {Wanted} wanted @param {number} from @param {number} to */
  unreadIn(wanted, from, to) {
    let most = 0;
    for (const segment of wanted.unread) {
      if (segment.first < to && from < segment.end) {
        most = Math.max(most, this.mostIn(wanted, segment.most, Math.max(from, segment.first), Math.min(to, segment.end)));
      }
    }
    return Math.min(most, this.rest.get(wanted)?.score ?? 0);
  }

  /** The most that a block of a segment of the leader can score. @param {Segment} segment */
  boundOf({ first, end, most }) {
    const { leader } = this;
    let sum = Math.min(this.mostIn(leader, most, first, end), this.rest.get(leader)?.score ?? 0);
    for (const wanted of this.wanted) {
      if (wanted !== leader) {
        let other = this.unreadIn(wanted, first, end);
        for (const part of wanted.parts) {
          if (part.first < end && first < part.end) {
            for (const [doc, count] of part.postings) {
              other = doc >= first && doc < end ? Math.max(other, this.score(wanted, doc, count)) : other;
            }
          }
        }
        if (!other) {
          return 0;
        }
        sum += other;
      }
    }
    return Math.fround(sum);
  }

  /** Whether what is known of a block is all there is to know. @param {number} doc */
  isCertain(doc) {
    return !this.excluded.length && this.wanted.every((wanted) => wanted.exact && this.countIn(wanted, doc));
  }

  /**
   * The next blocks by their numbers, fewer at the end. Texts are only read where they must be compared.
   * @param {number} count
   * @param {number} [ahead] how many will be wanted soon: their texts are asked for together
   * @returns {Promise<Waiting[]>}
   */
  async order(count, ahead = count) {
    /** @type {Waiting[]} */
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
   * @returns {Promise<Waiting | null>}
   */
  async next(ahead) {
    for (;;) {
      const top = this.open.pop();
      if (!top) {
        return null;
      }
      if (top.segment && !this.leader.unread.includes(top.segment)) {
        continue;
      }
      const bound = top.isSure ? top.bound : top.segment ? this.boundOf(top.segment) : this.bound(top.doc);
      if (bound < top.bound) {
        this.push({ ...top, bound });
      } else if (top.segment) {
        await this.read(top);
      } else if (top.isSure || this.isCertain(top.doc)) {
        return { ...top, isSure: true };
      } else if (this.lacking(top.doc).length && (this.leader.unread.length || this.open.size >= FEW)) {
        await this.read(top);
      } else {
        this.open.push(top);
        this.prefetch(ahead);
        this.open.pop();
        this.push({ doc: top.doc, bound: await this.verified(top.doc), isSure: true });
      }
    }
  }

  /** The segments that may have what is not known of a block. @param {number} doc */
  lacking(doc) {
    return this.wanted.flatMap((wanted) =>
      this.countIn(wanted, doc)
        ? []
        : wanted.unread.filter(({ first, end }) => first <= doc && doc < end).map((segment) => ({ wanted, segment })),
    );
  }

  /** Reads what the next of those waiting need, more each time. @param {Waiting} top */
  async read(top) {
    const next = [top];
    while (next.length < this.reach && this.open.top) {
      next.push(/** @type {Waiting} */ (this.open.pop()));
    }
    this.reach = Math.min(2 * this.reach, MOST);
    next.forEach((one) => this.open.push(one)); // What is read is passed over when its turn comes.
    /** @type {Map<Segment, Wanted>} */
    const all = new Map();
    for (const { doc, segment } of next) {
      segment ? all.set(segment, this.leader) : this.lacking(doc).forEach((one) => all.set(one.segment, one.wanted));
    }
    await Promise.all(
      [...all].map(async ([segment, wanted]) => {
        const postings = await /** @type {import('./large.js').LargeIndex} */ (this.index).segment(segment);
        if (wanted.unread.includes(segment)) {
          wanted.unread = wanted.unread.filter((one) => one !== segment);
          wanted.parts.push({ ...segment, postings });
        }
      }),
    );
    this.leader.parts.forEach(({ postings }) => this.add(postings));
  }

  /** Asks for the texts of the next candidates, all at once. @param {number} count */
  prefetch(count) {
    const next = [];
    while (next.length < count && this.open.top) {
      next.push(/** @type {Waiting} */ (this.open.pop()));
    }
    next.forEach((one) => {
      this.open.push(one);
      if (!one.segment) {
        this.index.block(one.doc).catch(() => {}); // Whoever needs it is told.
      }
    });
  }

  /** The score of a block by its text; 0 if it lacks a string or has one that it must not have. @param {number} doc */
  async verified(doc) {
    const { text } = fold((await this.index.block(doc)).text);
    if (this.excluded.some((string) => text.includes(string))) {
      return 0;
    }
    let sum = 0;
    for (const wanted of this.wanted) {
      const count = places(text, wanted.string).length;
      if (!count) {
        return 0;
      }
      sum += this.score(wanted, doc, count);
    }
    return Math.fround(sum);
  }

  /** @param {Waiting} candidate @returns {Promise<Ranked>} */
  async shown({ doc, bound }) {
    const block = await this.index.block(doc);
    const text = fold(block.text);
    if (this.wanted.some(({ string }) => !text.text.includes(string))) {
      throw new SearchError('damaged', `${doc}`); // Postings and text contradict each other.
    }
    return { doc, score: bound, block, text };
  }

  /** The one string of a query that is nothing else, if its postings tell all. */
  get only() {
    const [first, ...others] = this.wanted;
    return first.exact && !others.length && !this.excluded.length && this.passes === everything ? first : null;
  }

  /** How many blocks there are; an estimate unless `isCounted`. */
  get total() {
    const most = Math.min(...this.wanted.map(({ total }) => total));
    return this.only?.total ?? (this.leader.unread.length ? most : Math.min(most, this.found + this.open.size));
  }

  get isCounted() {
    const isSure = (/** @type {Waiting} */ one) => one.isSure || this.isCertain(one.doc);
    return Boolean(this.only) || (!this.leader.unread.length && this.open.items.every(isSure));
  }
}

/** The filter of a query without any. */
export const everything = () => true;
