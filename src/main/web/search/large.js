// The index of a large site: strings are looked up, and read only as far as they are needed.
import { lengthOf } from './bm25.js';
import { decode, decodeSegment, start } from './entries.js';
import { look } from './pages.js';
import { characters, cover, scoreOf, weights } from './strings.js';
import { blockOf } from './texts.js';

/** @typedef {import('./strings.js').List} List */
/** @typedef {import('./entries.js').Entry} Entry */

/** As many candidates are simply compared with their texts. */
const FEW = 6;
/** Looking up more strings than these costs more than it spares. */
const EXTRA = 2;
const SLOT = 128;

export class LargeIndex {
  /** @param {import('./root.js').Root} root @param {import('./packs.js').Packs} packs */
  constructor(root, packs) {
    this.root = root;
    this.packs = packs;
    /** Norms of blocks whose postings were read; they tell how long a text is. @type {Map<number, number>} */
    this.normOf = new Map();
  }

  /**
   * What stands with a string of the index.
   * @param {string} string
   * @returns {Promise<Entry | undefined>}
   */
  entry(string) {
    return this.packs.keep(`"${string}`, () =>
      look(this.packs, 'g', this.root.gramPages, string, ([numbers, followers, ...strings]) =>
        this.inPage(numbers, followers, strings, string),
      ),
    );
  }

  /**
   * @param {string} numbers
   * @param {string} followers
   * @param {string[]} strings
   * @param {string} string
   */
  inPage(numbers, followers, strings, string) {
    const cursor = start(numbers, followers);
    for (let length = 1; length <= strings.length && length <= string.length; length++) {
      const all = strings[length - 1];
      for (let at = 0; at < all.length; at += length) {
        if (length === string.length && all.startsWith(string, at)) {
          return decode(this, cursor);
        }
        decode(this, cursor); // Only moves on.
      }
    }
    return undefined;
  }

  /**
   * @param {string} string
   * @returns {Promise<import('./strings.js').Wanted | null>}
   */
  async find(string) {
    const all = characters(string);
    const terms = all.length < 3 ? [string] : cover(string);
    const entries = [];
    for (const entry of await Promise.all(terms.map((term) => this.entry(term)))) {
      if (!entry) {
        return null;
      }
      entries.push(entry);
    }
    const found = {
      string,
      weights: weights(this.root, string, entries.map((entry) => entry.counts)),
      exact: all.length < 3,
    };
    if (found.exact) {
      return this.exactly(found, entries[0]);
    }
    let lists = entries.filter((entry) => entry.isWhole);
    if (!lists.length) {
      const least = entries.reduce((a, b) => (a.total <= b.total ? a : b));
      lists = least.total <= this.root.many ? [await this.whole(least)] : [];
    }
    let extra = 0;
    for (let at = 0; at < all.length - 1 && !(lists.length && (extra > EXTRA || common(lists).size <= FEW)); extra++) {
      const { entry, to } = await this.longest(all, at);
      if (!entry) {
        return null;
      }
      if (at === 0 && to === all.length) {
        return this.exactly({ ...found, exact: true }, entry);
      }
      if (entry.total <= this.root.many && !lists.includes(entry)) {
        lists.push(await this.whole(entry));
      }
      at = to - 1;
    }
    if (!lists.length) {
      const { entry } = await this.longest(all, 0);
      lists = entry ? [await this.whole(entry)] : [];
    }
    const seen = common(lists);
    return { ...found, list: { seen, bound: 0, more: null }, total: seen.size };
  }

  /**
   * The longest beginning of some characters, from `from` on, that has postings; in few blocks a shorter one does.
   * @param {string[]} all
   * @param {number} from
   * @returns {Promise<{entry: Entry | undefined, to: number}>}
   */
  async longest(all, from) {
    let to = from + 2;
    let entry = await this.entry(all.slice(from, to).join(''));
    while (entry && entry.total > this.root.many && to < all.length && to - from < this.root.longest) {
      to += entry.followers.includes(all[to]) && to + 1 < all.length && to + 1 - from < this.root.longest ? 2 : 1;
      entry = await this.entry(all.slice(from, to).join(''));
    }
    return { entry, to };
  }

  /**
   * @param {{string: string, weights: number[], exact: boolean}} found
   * @param {Entry} entry
   */
  exactly(found, entry) {
    const seen = new Map(entry.postings);
    /** @type {List} */
    const list = { seen, bound: 0, more: null };
    const wanted = { ...found, list, total: entry.total };
    let { next } = entry;
    /** @param {Iterable<[number, import('./strings.js').Posting]>} postings */
    const bound = (postings) => {
      const [doc, posting] = [...postings][[...postings].length - 1];
      list.bound = scoreOf(this.root, wanted, doc, posting);
    };
    const read = async () => {
      const segment = await this.segment(next.address, next.slots);
      segment.postings.forEach(([doc, posting]) => seen.set(doc, posting));
      next = segment.next;
      bound(segment.postings);
      end();
    };
    const end = () => {
      list.more = next.slots ? read : null;
      list.bound = next.slots ? list.bound : 0;
    };
    if (next.slots) {
      bound(entry.postings);
    }
    end();
    return wanted;
  }

  /** @param {number} address @param {number} slots */
  async segment(address, slots) {
    const [numbers] = await this.packs.record('s', address, slots);
    return decodeSegment(this, numbers);
  }

  /** An entry with all its postings. @param {Entry} entry @returns {Promise<Entry>} */
  async whole(entry) {
    if (entry.isWhole) {
      return entry;
    }
    const postings = [...entry.postings];
    for (let { next } = entry; next.slots; ) {
      const segment = await this.segment(next.address, next.slots);
      postings.push(...segment.postings);
      next = segment.next;
    }
    return { ...entry, postings, isWhole: true };
  }

  /** @param {number} doc @returns {Promise<import('./texts.js').Block>} */
  block(doc) {
    return this.packs.keep(`@${doc}`, async () => {
      const longest = lengthOf((this.normOf.get(doc) ?? 60) + 1);
      const slots = Math.ceil((2 * longest + this.root.reserve) / SLOT);
      return blockOf(await this.packs.record('b', doc, slots));
    });
  }

  /** @param {string} pair */
  async blocksWith(pair) {
    return (await this.entry(pair))?.total ?? 0;
  }
}

/**
 * The blocks that stand in all lists, with the least count.
 * @param {Entry[]} lists
 */
function common(lists) {
  let seen = new Map(lists[0].postings);
  for (const list of lists.slice(1)) {
    const both = new Map();
    for (const [doc, { count, norm }] of list.postings) {
      const other = seen.get(doc);
      if (other) {
        both.set(doc, { norm, count: Math.min(count, other.count) });
      }
    }
    seen = both;
  }
  return seen;
}
