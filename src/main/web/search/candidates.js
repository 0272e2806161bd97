// Which blocks may have a string that has no postings of its own: those in the lists of its parts.
import { characters, scoreOf, whole } from './strings.js';

/** @typedef {import('./postings.js').Entry} Entry */
/** @typedef {import('./postings.js').Postings} Postings */
/** @typedef {import('./large.js').LargeIndex} LargeIndex */

/** What is known of a string before. @typedef {Pick<import('./strings.js').Wanted, 'string' | 'weights'>} Known */

/** Some characters of a string. @typedef {{from: number, to: number}} Place */

/** The same, and what stands with them. @typedef {Place & {entry: Entry}} Stretch */

/**
 * What may still tell where a string is: stretches of it whose lists are not read, pairs of it that were not looked up, and whether
 * stretches may be made longer.
 * @typedef {{stretches: Stretch[], unknown: Place[], isShort: boolean}} Rest
 */

/** As many candidates are simply compared with their texts. */
const FEW = 12;
/** So many lists are read at once, and so many stretches made longer. */
const AT_ONCE = 2;

/** A pair within a Latin word or a number: of the blocks that have the pairs around it nearly all have it, too. */
const OF_TOKEN = /^[ -~]+$/;

/** Texts that are asked for together with lists. */
const TEXTS = 10;

/**
 * The blocks that may have a string.
 * @param {LargeIndex} index
 * @param {Known} known
 * @param {Map<string, Entry>} found what stands with pairs of it
 * @returns {Promise<import('./strings.js').Wanted | null>} null if no block has it
 */
export async function candidatesOf(index, known, found) {
  const all = characters(known.string);
  /** @type {Stretch[]} */
  const stretches = [];
  /** @type {Place[]} */
  const unknown = [];
  for (let from = 0; from < all.length - 1; from++) {
    const place = { from, to: from + 2 };
    const pair = stringAt(all, place);
    const entry = found.get(pair);
    if (entry) {
      stretches.push({ ...place, entry });
    } else if (!OF_TOKEN.test(pair)) {
      unknown.push(place);
    }
  }
  if (all.length === 3) {
    ahead(index, known, stretches); // Of longer strings fewer candidates are right.
  }
  const postings = await narrowed(index, all, { stretches, unknown, isShort: true });
  return postings && { ...known, exact: false, parts: whole(postings), unread: [], total: postings.size };
}

/**
 * Asks for the texts that will probably be compared first, if lists must be read before.
 * @param {LargeIndex} index
 * @param {Known} known
 * @param {Stretch[]} stretches
 */
function ahead({ root, block }, known, stretches) {
  const { entry } = least(stretches);
  if (entry.segments.length && entry.total <= root.many) {
    const best = [...entry.postings].map(([doc, count]) => ({ doc, score: scoreOf(root, known, doc, count) }));
    best.sort((a, b) => b.score - a.score || a.doc - b.doc);
    best.slice(0, TEXTS).forEach(({ doc }) => block(doc).catch(() => {})); // Whoever needs it is told.
  }
}

/** Of which the fewest blocks have it. @param {Stretch[]} stretches */
const least = (stretches) => stretches.reduce((a, b) => (a.entry.total <= b.entry.total ? a : b));

/**
 * @param {LargeIndex} index
 * @param {string[]} all the characters of the string
 * @param {Rest} rest
 * @param {Postings} [seen] the blocks in the lists that are read
 * @returns {Promise<Postings | null>} null if no block has the string
 */
async function narrowed(index, all, { stretches, unknown, isShort }, seen) {
  const { many } = index.root;
  const left = seen ? seen.size : Infinity;
  const short = isShort ? stretches.filter(({ to, entry }) => entry.total > many && to < all.length) : [];
  const isLast = !unknown.length && !short.length;
  const read = worthReading(stretches, many, left, isLast);
  if (read.length) {
    const lists = await Promise.all(read.map(({ entry }) => postingsOf(index, entry)));
    const both = [...(seen ? [seen] : []), ...lists].reduce(common);
    const isHelp = both.size <= left / 2;
    return both.size <= FEW || !(isHelp || unknown.length)
      ? both
      : narrowed(index, all, { stretches: isHelp ? stretches.filter((one) => !read.includes(one)) : [], unknown, isShort }, both);
  }
  if (isLast) {
    return seen ?? postingsOf(index, least(stretches).entry);
  }
  /** @type {Stretch[]} */
  const added = [];
  for (const one of await Promise.all(unknown.length ? unknown.map((place) => lookedUp(index, all, place)) : lengthenedOf(index, all, short))) {
    if (!one) {
      return null;
    }
    added.push(one);
  }
  /** @param {Place} place */
  const isApart = (place) => !added.some(({ from, to }) => from <= place.from && place.to <= to);
  const rest = { stretches: [...stretches.filter(isApart), ...added], unknown: [], isShort: isShort && unknown.length > 0 };
  return narrowed(index, all, rest, seen);
}

/** What stands with a pair; null if no block has it. @param {LargeIndex} index @param {string[]} all @param {Place} place */
async function lookedUp({ entry }, all, place) {
  const found = await entry(stringAt(all, place));
  return found ? { ...place, entry: found } : null;
}

/** The stretches that are most likely to be in few blocks once they are longer. @param {LargeIndex} index @param {string[]} all @param {Stretch[]} short */
function lengthenedOf(index, all, short) {
  /** How many blocks may have the next character, too. @param {Stretch} stretch */
  const further = ({ to, entry }) => (entry.followers.includes(all[to]) ? entry.total : 0);
  const likely = [...short].sort((a, b) => further(a) - further(b)).slice(0, AT_ONCE);
  return likely.map((stretch) => lengthened(index, all, stretch));
}

/** All postings of an entry. @param {LargeIndex} index @param {Entry} entry @returns {Promise<Postings>} */
async function postingsOf({ segment }, { postings, segments }) {
  const parts = await Promise.all(segments.map(segment));
  return segments.length ? new Map(parts.flatMap((part) => [...part])) : postings;
}

/** @param {string[]} all @param {Place} place */
const stringAt = (all, { from, to }) => all.slice(from, to).join('');

/**
 * The lists that are there already, or else the shortest: such as are short, or take less than a quarter of what the texts would.
 * @param {Stretch[]} stretches
 * @param {number} many
 * @param {number} left
 * @param {boolean} isLast whether nothing else is left but to compare the texts
 */
function worthReading(stretches, many, left, isLast) {
  const here = stretches.filter(({ entry }) => !entry.segments.length);
  if (here.length) {
    return here;
  }
  const byLength = [...stretches].sort((a, b) => a.entry.total - b.entry.total).slice(0, AT_ONCE);
  const texts = Math.min(left, byLength[0]?.entry.total);
  return byLength.filter(
    ({ entry }) => entry.total <= many || ((isLast || texts <= many) && entry.segments.reduce((sum, { slots }) => sum + slots, 0) < texts),
  );
}

/**
 * The longest that begins so and has postings; null if a longer one should have some.
 * @param {LargeIndex} index
 * @param {string[]} all
 * @param {Stretch} stretch
 */
async function lengthened({ root, entry }, all, stretch) {
  const end = Math.min(all.length, stretch.from + root.longest);
  const asked = [];
  for (let to = stretch.to + 1; to <= end; to++) {
    asked.push(entry(stringAt(all, { ...stretch, to })).then((found) => ({ ...stretch, to, entry: found })));
  }
  let last = stretch;
  for (const { to, entry } of await Promise.all(asked)) {
    if (!entry) {
      return last.entry.total > root.many ? null : last;
    }
    last = { ...stretch, to, entry };
  }
  return last;
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
