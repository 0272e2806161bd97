// The index of a large site: strings are looked up, and read only as far as they are needed.
import { numbersIn } from './bits.js';
import { entryOf, postingsIn } from './entries.js';
import { look } from './pages.js';
import { placeOf } from './root.js';
import { characters, cover, weights, whole } from './strings.js';
import { blockOf } from './texts.js';

/** @typedef {import('./entries.js').Entry} Entry */
/** @typedef {import('./entries.js').Postings} Postings */
/** @typedef {import('./strings.js').Wanted} Wanted */

/** As many candidates are simply compared with their texts. */
const FEW = 6;
/** So many strings more are looked up, and then more as long as each leaves less than half of the candidates. */
const EXTRA = 2;
/** So many postings are read rather than another text. */
const WORTH = 100;

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

  /** @param {string} string @returns {Promise<Wanted | null>} */
  async function find(string) {
    const all = characters(string);
    const terms = all.length < 3 ? [string] : cover(string);
    const entries = [];
    for (const found of await Promise.all(terms.map(entry))) {
      if (!found) {
        return null;
      }
      entries.push(found);
    }
    const known = { string, weights: weights(root, string, entries.map(({ counts }) => counts)) };
    /** @param {Entry} entry @returns {Wanted} */
    const exactly = ({ total, postings, segments }) => ({ ...known, exact: true, ...whole(postings), unread: segments, total });
    if (all.length < 3) {
      return exactly(entries[0]);
    }
    /** The blocks that stand in all lists so far. @type {Postings | undefined} */
    let seen;
    const left = () => seen?.size ?? Infinity;
    /** @param {Entry} entry */
    const take = async (entry) => {
      const list = await postingsOf(entry);
      seen = seen ? common(seen, list) : list;
    };
    const least = entries.reduce((a, b) => (a.total <= b.total ? a : b));
    for (const one of entries) {
      if (!one.segments.length || (one === least && one.total <= root.many)) {
        await take(one);
      }
    }
    /** Strings in many blocks. */
    const passed = [];
    /** How many were left before the last list. */
    let before = Infinity;
    for (let at = 0, tried = 0; at < all.length - 1 && left() > FEW && (tried <= EXTRA || !seen || left() < before / 2); tried++) {
      const { found, to } = await longest(all, at);
      if (!found) {
        return null;
      }
      if (at === 0 && to === all.length) {
        return exactly(found);
      }
      if (found.total <= root.many) {
        before = left();
        await take(found);
      } else {
        passed.push(found);
      }
      at = to - 1;
    }
    if (!seen) {
      await take(/** @type {Entry} */ ((await longest(all, 0)).found));
    }
    for (const one of passed.sort((a, b) => a.total - b.total)) {
      if (left() > FEW && one.total < left() * WORTH) {
        await take(one);
      }
    }
    return { ...known, exact: false, ...whole(/** @type {Postings} */ (seen)), total: left() };
  }

  /**
   * The longest beginning of some characters, from `from` on, that has postings; in few blocks a shorter one does.
   * @param {string[]} all
   * @param {number} from
   */
  async function longest(all, from) {
    let to = from + 2;
    let found = await entry(all.slice(from, to).join(''));
    while (found && found.total > root.many && to < all.length && to - from < root.longest) {
      to += found.followers.includes(all[to]) && to + 1 < all.length && to + 1 - from < root.longest ? 2 : 1;
      found = await entry(all.slice(from, to).join(''));
    }
    return { found, to };
  }

  /** @param {import('./entries.js').Segment} segment @returns {Promise<Postings>} */
  async function segment(segment) {
    const [bits] = await packs.record('s', segment.address, segment.slots);
    return postingsIn(segment, bits);
  }

  /** All postings of an entry. @param {Entry} entry @returns {Promise<Postings>} */
  async function postingsOf({ postings, segments }) {
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

  return { root, packs, find, segment, block, blocksWith };
}

/** The blocks that stand in both lists, with the lesser count. @param {Postings} seen @param {Postings} list @returns {Postings} */
function common(seen, list) {
  const both = new Map();
  for (const [doc, count] of list) {
    const other = seen.get(doc);
    if (other) {
      both.set(doc, Math.min(count, other));
    }
  }
  return both;
}
