// The index of a large site: strings are looked up, and read only as far as they are needed.
import { bestOf } from './top-hits.js';
import { numbersIn } from './bit-reader.js';
import { entryOf, postingsIn } from './postings.js';
import { look } from './hash-buckets.js';
import { placeOf } from './root.js';
import { characters, cover, weights, whole } from './strings.js';
import { blockOf } from './texts.js';

/** @typedef {import('./postings.js').Entry} Entry */
/** @typedef {import('./postings.js').Postings} Postings */
/** @typedef {import('./strings.js').Wanted} Wanted */

/** As many look-ups are made together, unless the scores need more. A browser sends six requests to a host that takes one by one. */
const LOOKED_UP = 5;

/** @typedef {ReturnType<typeof largeIndex>} LargeIndex */

/**
 * What only some queries need, and comes in a script of its own.
 * @typedef {object} Further
 * @property {typeof import('./candidates.js').candidatesOf} candidatesOf
 * @property {typeof import('./cooccurrences.js').ranked} ranked
 */

/**
 * @param {import('./root.js').Root} root
 * @param {import('./packs.js').Packs} packs
 * @param {() => Promise<Further>} further
 */
export function largeIndex(root, packs, further) {
  /**
   * What stands with a string of the index.
   * @param {string} string
   * @returns {Promise<Entry | undefined>}
   */
  const entry = (string) =>
    packs.keep(`"${string}`, () =>
      look(packs, 'g', root.gramPages, string, ([bits, followers, ...strings]) => inPage(numbersIn(bits), characters(followers), strings, string)),
    );

  /** @param {import('./bit-reader.js').Next} next @param {string[]} followers @param {string[]} strings @param {string} string */
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
   * @param {boolean} isAlone whether the query is nothing else
   * @returns {Promise<Wanted | null>}
   */
  async function find(string, isAlone) {
    const all = characters(string);
    if (!isAlone || all.length > 2) {
      further().catch(() => {}); // Probably needed, and then the sixth request; whoever needs it is told.
    }
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
      return { ...known, exact: true, parts: whole(own.postings), unread: own.segments, total: own.total };
    }
    return (await further()).candidatesOf(index, known, found);
  }

  /**
   * Puts the blocks of a query in order.
   * @param {Wanted[]} wanted
   * @param {string[]} excluded
   * @param {((doc: number) => boolean) | null} passes
   */
  async function rank(wanted, excluded, passes) {
    const all = async () => (await further()).ranked(index, wanted, excluded, passes);
    const isOne = wanted.length === 1 && wanted[0].exact && !excluded.length && !passes;
    return isOne ? bestOf(root, wanted[0], all) : all();
  }

  /** @param {import('./postings.js').Segment} segment @returns {Promise<Postings>} */
  async function segment(segment) {
    const [bits] = await packs.record('s', segment.address, segment.slots);
    return postingsIn(segment, bits);
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

  const index = { root, packs, entry, find, rank, segment, block, blocksWith };
  return index;
}
