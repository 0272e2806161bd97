// The index of a large site: strings are looked up, and read only as far as they are needed.
import { Bits } from './bits.js';
import { decode, decodeSegment } from './entries.js';
import { look } from './pages.js';
import { placeOf } from './root.js';
import { characters, cover, weights, whole } from './strings.js';
import { blockOf } from './texts.js';
import { Numbers } from './numbers.js';

/** @typedef {import('./entries.js').Entry} Entry */
/** @typedef {import('./entries.js').Postings} Postings */
/** @typedef {import('./strings.js').Wanted} Wanted */

/** As many candidates are simply compared with their texts. */
const FEW = 6;
/** Looking up more strings than these costs more than it spares. */
const EXTRA = 2;

export class LargeIndex {
  /** @param {import('./root.js').Root} root @param {import('./packs.js').Packs} packs */
  constructor(root, packs) {
    this.root = root;
    this.packs = packs;
  }

  /**
   * What stands with a string of the index.
   * @param {string} string
   * @returns {Promise<Entry | undefined>}
   */
  entry(string) {
    return this.packs.keep(`"${string}`, () =>
      look(this.packs, 'g', this.root.gramPages, string, ([bits, followers, ...strings]) =>
        this.inPage({ bits: new Bits(bits), followers: characters(followers) }, strings, string),
      ),
    );
  }

  /**
   * @param {import('./entries.js').Cursor} cursor
   * @param {string[]} strings
   * @param {string} string
   */
  inPage(cursor, strings, string) {
    for (let length = 1; length <= strings.length && length <= string.length; length++) {
      const all = strings[length - 1];
      for (let at = 0; at < all.length; at += length) {
        const entry = decode(this.root, cursor); // What is before the string must be read to get there.
        if (length === string.length && all.startsWith(string, at)) {
          return entry;
        }
      }
    }
    return undefined;
  }

  /**
   * @param {string} string
   * @returns {Promise<Wanted | null>}
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
    const found = { string, weights: weights(this.root, string, entries.map((entry) => entry.counts)) };
    /** @param {Entry} entry @returns {Wanted} */
    const exactly = ({ total, postings, segments }) => ({ ...found, exact: true, ...whole(postings), unread: segments, total });
    if (all.length < 3) {
      return exactly(entries[0]);
    }
    /** @type {Map<Entry, Postings>} */
    const lists = new Map();
    /** @param {Entry} entry */
    const take = async (entry) => {
      lists.set(entry, await this.whole(entry));
    };
    for (const entry of entries) {
      if (!entry.segments.length) {
        await take(entry);
      }
    }
    const least = entries.reduce((a, b) => (a.total <= b.total ? a : b));
    if (!lists.size && least.total <= this.root.many) {
      await take(least);
    }
    let extra = 0;
    for (let at = 0; at < all.length - 1 && !(lists.size && (extra > EXTRA || common(lists).size <= FEW)); extra++) {
      const { entry, to } = await this.longest(all, at);
      if (!entry) {
        return null;
      }
      if (at === 0 && to === all.length) {
        return exactly(entry);
      }
      if (entry.total <= this.root.many) {
        await take(entry);
      }
      at = to - 1;
    }
    if (!lists.size) {
      const { entry } = await this.longest(all, 0);
      await take(/** @type {Entry} */ (entry));
    }
    const seen = common(lists);
    return { ...found, exact: false, ...whole(seen), total: seen.size };
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

  /** @param {import('./entries.js').Segment} segment @returns {Promise<Postings>} */
  async segment(segment) {
    const [bits] = await this.packs.record('s', segment.address, segment.slots);
    return decodeSegment(segment, bits);
  }

  /** All postings of an entry. @param {Entry} entry @returns {Promise<Postings>} */
  async whole({ postings, segments }) {
    const parts = await Promise.all(segments.map((segment) => this.segment(segment)));
    return segments.length ? new Map(parts.flatMap((part) => [...part])) : postings;
  }

  /** @param {number} doc @returns {Promise<import('./texts.js').Block>} */
  block(doc) {
    return this.packs.keep(`@${doc}`, async () => {
      const { address, slots } = placeOf(this.root, doc);
      let [rest, ...strings] = await this.packs.record('b', address, slots);
      while (rest) {
        const place = new Numbers(rest);
        const [further, first, ...others] = await this.packs.record('x', place.next(), place.next());
        strings = [...strings.slice(0, -1), strings[strings.length - 1] + first, ...others];
        rest = further;
      }
      return blockOf(strings);
    });
  }

  /** @param {string} pair */
  async blocksWith(pair) {
    return (await this.entry(pair))?.total ?? 0;
  }
}

/** The blocks that stand in all lists, with the least count. @param {Map<unknown, Postings>} lists @returns {Postings} */
function common(lists) {
  return [...lists.values()].reduce((seen, list) => {
    const both = new Map();
    for (const [doc, count] of list) {
      const other = seen.get(doc);
      if (other) {
        both.set(doc, Math.min(count, other));
      }
    }
    return both;
  });
}
