// Which blocks may have a string that has no postings of its own: those in the lists of its parts.
import { characters, scoreOf, whole } from './strings.js';

/** @typedef {import('./entries.js').Entry} Entry */
/** @typedef {import('./entries.js').Postings} Postings */
/** @typedef {import('./large.js').LargeIndex} LargeIndex */

/** What is known of a string before. @typedef {Pick<import('./strings.js').Wanted, 'string' | 'weights'>} Known */

/** Some characters of a string, and what stands with them. @typedef {{from: number, to: number, entry: Entry}} Stretch */

/** As many candidates are simply compared with their texts. */
const FEW = 12;
/** So many lists are read at once, and so many stretches made longer. */
const AT_ONCE = 2;

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
  const stretches = all.flatMap((c, from) => {
    const entry = found.get(c + all[from + 1]);
    return entry ? [{ from, to: from + 2, entry }] : [];
  });
  if (all.length === 3) {
    ahead(index, known, stretches); // Of longer strings fewer candidates are right.
  }
  const postings = await narrowed(index, all, stretches);
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
 * @param {Stretch[]} stretches of it whose lists are not read
 * @param {Postings} [seen] the blocks in the lists that are
 * @returns {Promise<Postings | null>} null if no block has the string
 */
async function narrowed(index, all, stretches, seen) {
  const { many } = index.root;
  const left = seen ? seen.size : Infinity;
  const read = worthReading(stretches, many, left);
  if (read.length) {
    const lists = await Promise.all(read.map(({ entry }) => postingsOf(index, entry)));
    const both = [...(seen ? [seen] : []), ...lists].reduce(common);
    return both.size <= FEW || both.size > left / 2
      ? both
      : narrowed(index, all, stretches.filter((one) => !read.includes(one)), both);
  }
  const short = stretches.filter(({ to, entry }) => entry.total > many && to < all.length);
  if (short.length && stretches.every(isPair)) {
    /** How many blocks may have the next character, too. @param {Stretch} stretch */
    const further = ({ to, entry }) => (entry.followers.includes(all[to]) ? entry.total : 0);
    short.sort((a, b) => further(a) - further(b)).splice(AT_ONCE);
    const longer = [];
    for (const one of await Promise.all(short.map((stretch) => lengthened(index, all, stretch)))) {
      if (!one) {
        return null;
      }
      longer.push(one);
    }
    return narrowed(index, all, [...stretches.filter((one) => !short.includes(one)), ...longer], seen);
  }
  return seen ?? postingsOf(index, least(stretches).entry);
}

/** All postings of an entry. @param {LargeIndex} index @param {Entry} entry @returns {Promise<Postings>} */
async function postingsOf({ segment }, { postings, segments }) {
  const parts = await Promise.all(segments.map(segment));
  return segments.length ? new Map(parts.flatMap((part) => [...part])) : postings;
}

/** @param {Stretch} stretch */
const isPair = ({ from, to }) => to - from === 2;

/**
 * The lists that are there already, or else the shortest: such as are short, or take less than a quarter of what the texts would.
 * @param {Stretch[]} stretches
 * @param {number} many
 * @param {number} left
 */
function worthReading(stretches, many, left) {
  const here = stretches.filter(({ entry }) => !entry.segments.length);
  if (here.length) {
    return here;
  }
  const byLength = [...stretches].sort((a, b) => a.entry.total - b.entry.total).slice(0, AT_ONCE);
  const texts = Math.min(left, byLength[0]?.entry.total);
  return byLength.filter(
    ({ entry }) => entry.total <= many || (texts <= many && entry.segments.reduce((sum, { slots }) => sum + slots, 0) < texts),
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
    asked.push(entry(all.slice(stretch.from, to).join('')).then((found) => ({ ...stretch, to, entry: found })));
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
