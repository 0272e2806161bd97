// The index of a large site: strings are looked up, and read only as far as they are needed.
import { numbersIn } from './bits.js';
import { entryOf, postingsIn } from './entries.js';
import { narrowed } from './narrowed.js';
import { look } from './pages.js';
import { placeOf } from './root.js';
import { characters, cover, scoreOf, weights, whole } from './strings.js';
import { blockOf } from './texts.js';

/** @typedef {import('./entries.js').Entry} Entry */
/** @typedef {import('./entries.js').Postings} Postings */
/** @typedef {import('./strings.js').Wanted} Wanted */

/** As many look-ups are made together, unless the scores need more: so many requests a browser sends a host that takes one by one. */
const LOOKED_UP = 6;
/** Texts that are asked for together with lists. */
const TEXTS = 10;

/** @typedef {ReturnType<typeof largeIndex>} LargeIndex */

/** @param {import('./root.js').Root} root @param {import('./packs.js').Packs} packs */
export function largeIndex(root, packs) {
  /**
   * What stands with a string of the index.
   * @param {string} string
   * @returns {Promise<Entry | undefined>}
   */
  const entry = (string) =>
    packs.keep(`"${string}`, () =>
      look(packs, 'g', root.gramPages, string, ([bits, followers, ...strings]) => inPage(numbersIn(bits), characters(followers), strings, string)),
    );

  /** @param {import('./bits.js').Next} next @param {string[]} followers @param {string[]} strings @param {string} string */
  function inPage(next, followers, strings, string) {
    for (let length = 1; length <= strings.length && length <= string.length; length++) {
      const all = strings[length - 1];
      for (let at = 0; at < all.length; at += length) {
        const entry = entryOf(root, next, followers); // What is before the string must be read to get there.
        if (length === string.length && all.startsWith(string, at)) {
          return entry;
        }
      }
    }
    return undefined;
  }

  /**
   * Looks up at once all that may tell where the string is: a further byte takes less time than a further request.
   * @param {string} string
   * @returns {Promise<Wanted | null>}
   */
  async function find(string) {
    const all = characters(string);
    const pairs = all.slice(1).map((c, i) => all[i] + c);
    const terms = all.length < 3 ? [string] : cover(string);
    const itself = all.length <= root.longest ? entry(string) : undefined;
    const looked = [...new Set([...terms, ...pairs])].slice(0, Math.max(terms.length, LOOKED_UP - (itself ? 1 : 0)));
    const found = new Map();
    for (const [i, one] of (await Promise.all(looked.map(entry))).entries()) {
      if (!one) {
        return null;
      }
      found.set(looked[i], one);
    }
    const known = { string, weights: weights(root, string, terms.map((term) => found.get(term).counts)) };
    const own = await itself;
    if (own) {
      return { ...known, exact: true, ...whole(own.postings), unread: own.segments, total: own.total };
    }
    const stretches = pairs.flatMap((pair, from) => (found.has(pair) ? [{ from, to: from + 2, entry: found.get(pair) }] : []));
    if (all.length === 3) {
      ahead(known, stretches.map((stretch) => stretch.entry)); // Of longer strings fewer candidates are right.
    }
    const postings = await narrowed(index, all, stretches);
    return postings && { ...known, exact: false, ...whole(postings), total: postings.size };
  }

  /**
   * Asks for the texts that will probably be compared first, if lists must be read before.
   * @param {Pick<Wanted, 'string' | 'weights'>} wanted
   * @param {Entry[]} entries
   */
  function ahead(wanted, entries) {
    const least = entries.reduce((a, b) => (a.total <= b.total ? a : b));
    if (least.segments.length && least.total <= root.many) {
      const best = [...least.postings].map(([doc, count]) => ({ doc, score: scoreOf(root, wanted, doc, count) }));
      best.sort((a, b) => b.score - a.score || a.doc - b.doc);
      best.slice(0, TEXTS).forEach(({ doc }) => block(doc).catch(() => {})); // Whoever needs it is told.
    }
  }

  /** @param {import('./entries.js').Segment} segment @returns {Promise<Postings>} */
  async function segment(segment) {
    const [bits] = await packs.record('s', segment.address, segment.slots);
    return postingsIn(segment, bits);
  }

  /** All postings of an entry. @param {Entry} entry @returns {Promise<Postings>} */
  async function postings({ postings, segments }) {
    const parts = await Promise.all(segments.map(segment));
    return segments.length ? new Map(parts.flatMap((part) => [...part])) : postings;
  }

  /** @param {number} doc @returns {Promise<import('./texts.js').Block>} */
  const block = (doc) =>
    packs.keep(`@${doc}`, async () => {
      const { address, slots } = placeOf(root, doc);
      let [rest, ...strings] = await packs.record('b', address, slots);
      while (rest) {
        const next = numbersIn(rest);
        const [further, first, ...others] = await packs.record('x', next(16), next(4));
        const last = strings.pop();
        strings = [...strings, last + first, ...others];
        rest = further;
      }
      return blockOf(strings);
    });

  /** @param {string} pair */
  const blocksWith = async (pair) => (await entry(pair))?.total ?? 0;

  const index = { root, packs, entry, postings, find, segment, block, blocksWith };
  return index;
}
