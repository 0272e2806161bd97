// The blocks that may have a string without an entry: the intersection of the postings of its parts.
import { characters, scoreOf, whole } from './strings.js';

/** @typedef {import('./postings.js').Entry} Entry */
/** @typedef {import('./postings.js').Postings} Postings */
/** @typedef {import('./large.js').LargeIndex} LargeIndex */

/** @typedef {Pick<import('./strings.js').QueryTerm, 'string' | 'weights'>} WeightedString */

/** A substring: indexes of characters. @typedef {{from: number, to: number}} Place */

/** A substring with its entry. @typedef {Place & {entry: Entry}} Part */

/**
 * What could still reduce the candidates: parts whose postings are not read, pairs that were not looked up, and whether parts may be
 * made longer.
 * @typedef {{parts: Part[], unknown: Place[], isShort: boolean}} Rest
 */

/** The number of candidates up to which they are simply compared with their texts. */
const FEW = 12;
/** Lists of postings that are read at once, and parts that are made longer at once. */
const AT_ONCE = 2;

/** A pair within a Latin word or a number: nearly all blocks with the pairs around it have it, too. */
const OF_TOKEN = /^[ -~]+$/;

/** Texts that are requested together with postings. */
const TEXTS = 10;

/**
 * The blocks that may have a string.
 * @param {LargeIndex} index
 * @param {WeightedString} term
 * @param {Map<string, Entry>} found entries of pairs of it
 * @returns {Promise<import('./strings.js').QueryTerm | null>} null if no block has it
 */
export async function candidatesOf(index, term, found) {
  const all = characters(term.string);
  /** @type {Part[]} */
  const parts = [];
  /** @type {Place[]} */
  const unknown = [];
  for (let from = 0; from < all.length - 1; from++) {
    const place = { from, to: from + 2 };
    const pair = stringAt(all, place);
    const entry = found.get(pair);
    if (entry) {
      parts.push({ ...place, entry });
    } else if (!OF_TOKEN.test(pair)) {
      unknown.push(place);
    }
  }
  if (all.length === 3) {
    requestTexts(index, term, parts); // Of longer strings fewer candidates match.
  }
  const postings = await intersection(index, all, { parts, unknown, isShort: true });
  return postings && { ...term, exact: false, ranges: whole(postings), unread: [], total: postings.size };
}

/**
 * Requests the texts that will probably be compared first, if postings must be read before.
 * @param {LargeIndex} index
 * @param {WeightedString} term
 * @param {Part[]} parts
 */
function requestTexts({ root, block }, term, parts) {
  const { entry } = rarest(parts);
  if (entry.postingBlocks.length && entry.total <= root.many) {
    const best = [...entry.postings].map(([doc, count]) => ({ doc, score: scoreOf(root, term, doc, count) }));
    best.sort((a, b) => b.score - a.score || a.doc - b.doc);
    best.slice(0, TEXTS).forEach(({ doc }) => block(doc).catch(() => {})); // Reported when it is needed.
  }
}

/** The part in the fewest blocks. @param {Part[]} parts */
const rarest = (parts) => parts.reduce((a, b) => (a.entry.total <= b.entry.total ? a : b));

/**
 * @param {LargeIndex} index
 * @param {string[]} all the characters of the string
 * @param {Rest} rest
 * @param {Postings} [seen] the blocks in the postings that are read
 * @returns {Promise<Postings | null>} null if no block has the string
 */
async function intersection(index, all, { parts, unknown, isShort }, seen) {
  const { many } = index.root;
  const left = seen ? seen.size : Infinity;
  const short = isShort ? parts.filter(({ to, entry }) => entry.total > many && to < all.length) : [];
  const isLast = !unknown.length && !short.length;
  const read = worthReading(parts, many, left, isLast);
  if (read.length) {
    const lists = await Promise.all(read.map(({ entry }) => postingsOf(index, entry)));
    const both = [...(seen ? [seen] : []), ...lists].reduce(common);
    const isHelp = both.size <= left / 2;
    return both.size <= FEW || !(isHelp || unknown.length)
      ? both
      : intersection(index, all, { parts: isHelp ? parts.filter((one) => !read.includes(one)) : [], unknown, isShort }, both);
  }
  if (isLast) {
    return seen ?? postingsOf(index, rarest(parts).entry);
  }
  /** @type {Part[]} */
  const added = [];
  for (const one of await Promise.all(unknown.length ? unknown.map((place) => lookedUp(index, all, place)) : lengthenedOf(index, all, short))) {
    if (!one) {
      return null;
    }
    added.push(one);
  }
  /** @param {Place} place */
  const isApart = (place) => !added.some(({ from, to }) => from <= place.from && place.to <= to);
  const rest = { parts: [...parts.filter(isApart), ...added], unknown: [], isShort: isShort && unknown.length > 0 };
  return intersection(index, all, rest, seen);
}

/** A pair with its entry; null if no block has it. @param {LargeIndex} index @param {string[]} all @param {Place} place */
async function lookedUp({ entry }, all, place) {
  const found = await entry(stringAt(all, place));
  return found ? { ...place, entry: found } : null;
}

/** The parts that are most likely to be in few blocks once they are longer. @param {LargeIndex} index @param {string[]} all @param {Part[]} short */
function lengthenedOf(index, all, short) {
  /** How many blocks may have the next character, too. @param {Part} part */
  const further = ({ to, entry }) => (entry.continuations.includes(all[to]) ? entry.total : 0);
  const likely = [...short].sort((a, b) => further(a) - further(b)).slice(0, AT_ONCE);
  return likely.map((part) => lengthened(index, all, part));
}

/** All postings of an entry. @param {LargeIndex} index @param {Entry} entry @returns {Promise<Postings>} */
async function postingsOf({ postingBlock }, { postings, postingBlocks }) {
  const read = await Promise.all(postingBlocks.map(postingBlock));
  return postingBlocks.length ? new Map(read.flatMap((one) => [...one])) : postings;
}

/** @param {string[]} all @param {Place} place */
const stringAt = (all, { from, to }) => all.slice(from, to).join('');

/**
 * The parts whose postings are in their entries; else those in the fewest blocks, if their postings are short, or take less than a
 * quarter of what the texts would.
 * @param {Part[]} parts
 * @param {number} many
 * @param {number} left
 * @param {boolean} isLast whether otherwise the texts are compared
 */
function worthReading(parts, many, left, isLast) {
  const here = parts.filter(({ entry }) => !entry.postingBlocks.length);
  if (here.length) {
    return here;
  }
  const byLength = [...parts].sort((a, b) => a.entry.total - b.entry.total).slice(0, AT_ONCE);
  const texts = Math.min(left, byLength[0]?.entry.total);
  return byLength.filter(
    ({ entry }) => entry.total <= many || ((isLast || texts <= many) && entry.postingBlocks.reduce((sum, { slots }) => sum + slots, 0) < texts),
  );
}

/**
 * The longest string that begins with a part and has an entry; null if a longer one should have one.
 * @param {LargeIndex} index
 * @param {string[]} all
 * @param {Part} part
 */
async function lengthened({ root, entry }, all, part) {
  const end = Math.min(all.length, part.from + root.longest);
  const asked = [];
  for (let to = part.to + 1; to <= end; to++) {
    asked.push(entry(stringAt(all, { ...part, to })).then((found) => ({ ...part, to, entry: found })));
  }
  let last = part;
  for (const { to, entry } of await Promise.all(asked)) {
    if (!entry) {
      return last.entry.total > root.many ? null : last;
    }
    last = { ...part, to, entry };
  }
  return last;
}

/** The blocks that both have, with the lesser count. @param {Postings} seen @param {Postings} list @returns {Postings} */
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
