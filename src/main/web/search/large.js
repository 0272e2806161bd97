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
/** @typedef {import('./strings.js').QueryTerm} QueryTerm */

/** Look-ups that are made together, unless the scores need more: over HTTP/1.1 a browser sends six requests at once. */
const LOOKED_UP = 5;

/** @typedef {ReturnType<typeof largeIndex>} LargeIndex */

/**
 * What only some queries need; it is in a script of its own.
 * @typedef {object} OnDemand
 * @property {typeof import('./candidates.js').candidatesOf} candidatesOf
 * @property {typeof import('./ranking.js').rankingOf} rankingOf
 */

/**
 * @param {import('./root.js').Root} root
 * @param {import('./packs.js').Packs} packs
 * @param {() => Promise<OnDemand>} onDemand
 */
export function largeIndex(root, packs, onDemand) {
  /**
   * The entry of a string, if it has one.
   * @param {string} string
   * @returns {Promise<Entry | undefined>}
   */
  const entry = (string) =>
    packs.memoize(`"${string}`, () =>
      look(packs, 'g', root.gramBuckets, string, ([bits, continuations, ...strings]) => inBucket(numbersIn(bits), characters(continuations), strings, string)),
    );

  /** @param {import('./bit-reader.js').Next} next @param {string[]} continuations @param {string[]} strings @param {string} string */
  function inBucket(next, continuations, strings, string) {
    for (let length = 1; length <= strings.length && length <= string.length; length++) {
      const all = strings[length - 1];
      for (let at = 0; at < all.length; at += length) {
        const entry = entryOf(root, next, continuations); // Entries have no length: those before it must be read.
        if (length === string.length && all.startsWith(string, at)) {
          return entry;
        }
      }
    }
    return undefined;
  }

  /**
   * Looks up a string and its parts at once: another byte takes less time than another round trip.
   * @param {string} string
   * @param {boolean} isAlone whether the query is nothing else
   * @returns {Promise<QueryTerm | null>}
   */
  async function find(string, isAlone) {
    const all = characters(string);
    if (!isAlone || all.length > 2) {
      onDemand().catch(() => {}); // Probably needed. A failure is reported when it is.
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
      return { ...known, exact: true, ranges: whole(own.postings), unread: own.postingBlocks, total: own.total };
    }
    return (await onDemand()).candidatesOf(index, known, found);
  }

  /**
   * Puts the blocks of a query in order.
   * @param {QueryTerm[]} query
   * @param {string[]} excluded
   * @param {((doc: number) => boolean) | null} passes
   */
  async function rank(query, excluded, passes) {
    const all = async () => (await onDemand()).rankingOf(index, query, excluded, passes);
    const isOne = query.length === 1 && query[0].exact && !excluded.length && !passes;
    return isOne ? bestOf(root, query[0], all) : all();
  }

  /** @param {import('./postings.js').PostingBlock} block @returns {Promise<Postings>} */
  async function postingBlock(block) {
    const [bits] = await packs.record('s', block.address, block.slots);
    return postingsIn(block, bits);
  }

  /** @param {number} doc @returns {Promise<import('./texts.js').Block>} */
  const block = (doc) =>
    packs.memoize(`@${doc}`, async () => {
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

  const index = { root, packs, entry, find, rank, postingBlock, block, blocksWith };
  return index;
}
