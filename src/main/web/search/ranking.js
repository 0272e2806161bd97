// Puts blocks in Lucene's order, reading no more than the next ones need.
//
// One string of the query leads: its blocks are the candidates. What waits is candidates and segments of the leader's postings, each
// with a bound, which no block that it stands for can surpass: what is known to be scored, and what segments that are not read might
// add. The highest bound is next. A candidate that is certain is Lucene's next block, too; otherwise what it lacks is read. Where the
// index tells the best blocks, these come before all that waits.
import { fold, places } from './fold.js';
import { heapOf } from './heap.js';
import { scoreOf } from './strings.js';

/** @typedef {import('./strings.js').Wanted} Wanted */
/** @typedef {import('./postings.js').Segment} Segment */
/** @typedef {import('./postings.js').Postings} Postings */

/**
 * A candidate, or a segment with its first block.
 * @typedef {{doc: number, bound: number, segment?: Segment}} Waiting
 */

/**
 * The blocks of a query in Lucene's order.
 * @typedef {object} Ranking
 * @property {Wanted[]} wanted
 * @property {(count: number, ahead?: number) => Promise<Waiting[]>} order the next ones, fewer at the end; the bound is the score. Of
 *   `ahead`, how many will be wanted soon, the texts are asked for together; they are only read where they must be compared. One that
 *   fails loses nothing: whoever asks again goes on from there
 * @property {() => number} total how many blocks there are; an estimate unless it `isCounted`
 * @property {() => boolean} isCounted
 */

/** As many candidates are compared with their texts, however many segments are not read. */
const FEW = 6;
/** Slots of segments that are read at once: on a slow line as many take no longer than asking again. */
const AT_ONCE = 64;
/** So many of those waiting are looked through for blocks that are certain. */
const NEXT = 128;
/** Texts of certain blocks that are asked for meanwhile. */
const TEXTS = 2;

/**
 * @param {import('./search.js').Index} index
 * @param {Wanted[]} wanted
 * @param {string[]} excluded
 * @param {((doc: number) => boolean) | null} passes a filter
 * @param {Postings | null} [ranks] of the best blocks, where the index tells these
 * @returns {Ranking}
 */
export function rankingOf(index, wanted, excluded, passes, ranks) {
  const { root } = index;
  /** The best that the index tells, without those that were given out. */
  const told = [...(ranks ?? [])].sort(([, a], [, b]) => a - b).map(([doc]) => doc);
  /** Whether these are all. */
  const isAll = ranks && ranks.size < root.told;
  const known = new Set(told);
  const waiting = heapOf((/** @type {Waiting} */ a, /** @type {Waiting} */ b) => a.bound > b.bound || (a.bound === b.bound && a.doc < b.doc));
  const whole = wanted.filter(({ unread }) => !unread.length);
  const leader = (whole.length ? whole : wanted).reduce((a, b) => (a.total <= b.total ? a : b));
  /** The one string of a query that is nothing else, if its postings tell all. */
  const only = leader.exact && wanted.length === 1 && !excluded.length && !passes ? leader : null;
  /** What blocks score at most that do not stand with their string. */
  const rests = new Map(wanted.filter(({ unread }) => unread.length).map((one) => [one, restOf(one)]));
  /** Blocks whose texts were asked for. @type {Set<number>} */
  const asked = new Set();
  /** Scores by the texts. @type {Map<number, number>} */
  const compared = new Map();
  /** The next ones that nobody has got yet. @type {Waiting[]} */
  let ordered = [];
  let given = 0;

  /** Takes up blocks of the leader. @param {import('./strings.js').Part} part */
  function add({ postings }) {
    for (const doc of postings.keys()) {
      if (!known.has(doc) && passes?.(doc) !== false) {
        known.add(doc);
        push({ doc, bound: bound(doc) });
      }
    }
  }

  /** @param {Waiting} one */
  function push(one) {
    if (one.bound > 0) {
      waiting.push(one);
    }
  }

  /** The worst of the best, and the block behind the last that scores as much. @param {Wanted} wanted */
  function restOf(wanted) {
    const rest = { score: Infinity, doc: 0 };
    for (const [doc, count] of wanted.parts[0].postings) {
      const score = scoreOf(root, wanted, doc, count);
      if (score <= rest.score) {
        rest.doc = doc + 1;
        rest.score = score;
      }
    }
    return rest;
  }

  /**
   * The most that blocks of a range score that have a string so often: in each field the first block is the shortest.
   * @param {Wanted} wanted
   * @param {number} count
   * @param {number} from
   * @param {number} to
   */
  function mostIn(wanted, count, from, to) {
    const firsts = [from, ...root.starts.filter((start) => start > from && start < to)];
    return Math.max(...firsts.map((doc) => scoreOf(root, wanted, doc, count)));
  }

  /** The most that a string adds to blocks of a range, as far as it was not read. @param {Wanted} wanted @param {number} from @param {number} to */
  function unreadIn(wanted, from, to) {
    let most = 0;
    for (const segment of wanted.unread) {
      const first = Math.max(from, segment.first);
      const end = Math.min(to, segment.end);
      most = first < end ? Math.max(most, mostIn(wanted, segment.most, first, end)) : most;
    }
    return Math.min(most, rests.get(wanted)?.score ?? 0);
  }

  /** The most that it adds, as far as it was read. @param {Wanted} wanted @param {number} from @param {number} to */
  function readIn(wanted, from, to) {
    let most = 0;
    for (const { first, end, postings } of wanted.parts) {
      if (first < to && from < end) {
        for (const [doc, count] of postings) {
          most = doc >= from && doc < to ? Math.max(most, scoreOf(root, wanted, doc, count)) : most;
        }
      }
    }
    return most;
  }

  /** How often a block has a string; undefined where that is not known, or not at all. @param {Wanted} wanted @param {number} doc */
  function countIn({ parts }, doc) {
    for (const { first, end, postings } of parts) {
      const count = first <= doc && doc < end && postings.get(doc);
      if (count) {
        return count;
      }
    }
    return undefined;
  }

  /** @param {(wanted: Wanted) => number} most what each string adds; nothing where a block cannot have it */
  function sum(most) {
    let sum = 0;
    for (const one of wanted) {
      const own = most(one);
      if (!own) {
        return 0;
      }
      sum += own;
    }
    return Math.fround(sum);
  }

  /** The most that a block can score; 0 if it lacks a string, or is known to have one that it must not. @param {number} doc */
  const bound = (doc) =>
    compared.get(doc) ??
    sum((one) => {
      const count = countIn(one, doc);
      return count ? scoreOf(root, one, doc, count) : unreadIn(one, doc, doc + 1);
    });

  /** The most that a block can score that is in a segment of a string which was not read. @param {Wanted} of @param {Segment} segment */
  const boundOf = (of, { first, end, most }) =>
    sum((one) =>
      one === of
        ? Math.min(mostIn(one, most, first, end), rests.get(one)?.score ?? 0)
        : Math.max(unreadIn(one, first, end), readIn(one, first, end)),
    );

  /** Whether what is known of a block is all there is to know. @param {Waiting} one */
  const isCertain = ({ doc }) => compared.has(doc) || (!excluded.length && wanted.every((one) => one.exact && countIn(one, doc)));

  /** @type {Ranking['order']} */
  async function order(count, ahead = count) {
    while (ordered.length < count) {
      const one = await next(ahead - ordered.length);
      if (!one) {
        break;
      }
      ordered.push(one);
    }
    const all = ordered.slice(0, count);
    ordered = ordered.slice(count);
    given += all.length;
    return all;
  }

  /** @param {number} ahead how many are wanted from here @returns {Promise<Waiting | undefined>} */
  async function next(ahead) {
    if (told.length) {
      told.slice(0, ahead).forEach((doc) => index.block(doc).catch(() => {})); // Whoever needs it is told.
      const [doc] = told;
      const bound = await verified(doc);
      told.shift();
      return { doc, bound };
    }
    for (let top = isAll ? undefined : waiting.pop(); top; top = waiting.pop()) {
      const { doc, segment } = top;
      const now = segment ? boundOf(leader, segment) : bound(doc);
      if (segment && !leader.unread.includes(segment)) {
        // It was read.
      } else if (now < top.bound) {
        push({ ...top, bound: now });
      } else if (!segment && isCertain(top)) {
        return top;
      } else if (segment || (lacking(doc).length && (leader.unread.length || waiting.items.length >= FEW))) {
        waiting.push(top);
        await readOn(ahead);
      } else {
        waiting.push(top);
        if (!asked.has(doc)) {
          ask(ahead);
        }
        compared.set(doc, await verified(doc));
      }
    }
    return undefined;
  }

  /** Asks for the texts of the next candidates, all at once, and of more each time. @param {number} count */
  function ask(count) {
    for (const { doc, segment } of waiting.next(Math.max(count, asked.size))) {
      if (!segment && !asked.has(doc)) {
        asked.add(doc);
        index.block(doc).catch(() => {}); // Whoever needs it is told.
      }
    }
  }

  /** The segments that may have what is not known of a block. @param {number} doc */
  const lacking = (doc) =>
    wanted.flatMap((one) =>
      countIn(one, doc) ? [] : one.unread.filter(({ first, end }) => first <= doc && doc < end).map((segment) => ({ one, segment })),
    );

  /** Reads what the next of those waiting needs, and what so many after it are likely to need. @param {number} ahead */
  async function readOn(ahead) {
    const next = waiting.next(NEXT);
    const [{ doc, segment: own }] = next;
    const needed = own ? [{ one: leader, segment: own }] : lacking(doc);
    const certain = next.filter((one) => !one.segment && isCertain(one));
    const least = certain[ahead - 1]?.bound ?? 0;
    const likely = wanted
      .flatMap((one) => one.unread.map((segment) => ({ one, segment, bound: boundOf(one, segment) })))
      .filter(({ segment, bound }) => bound > least && !needed.some((one) => one.segment === segment))
      .sort((a, b) => b.bound - a.bound);
    let slots = needed.reduce((sum, { segment }) => sum + segment.slots, 0);
    const all = [...needed, ...likely.filter(({ segment }) => (slots += segment.slots) <= AT_ONCE)];
    certain.slice(0, TEXTS).forEach(({ doc }) => index.block(doc).catch(() => {})); // Whoever needs it is told.
    const before = leader.parts.length;
    const read = await Promise.allSettled(
      all.map(async ({ segment, one }) => {
        const postings = await /** @type {import('./large.js').LargeIndex} */ (index).segment(segment);
        if (one.unread.includes(segment)) {
          one.unread = one.unread.filter((other) => other !== segment);
          one.parts.push({ ...segment, postings });
        }
      }),
    );
    leader.parts.slice(before).forEach(add);
    for (const one of read) {
      if (one.status === 'rejected') {
        throw one.reason; // What was read all the same is not read again.
      }
    }
  }

  /** The score of a block by its text; 0 if it lacks a string or has one that it must not have. @param {number} doc */
  async function verified(doc) {
    const { text } = fold((await index.block(doc)).text);
    return excluded.some((string) => text.includes(string))
      ? 0
      : sum((one) => scoreOf(root, one, doc, places(text, one.string).length));
  }

  function total() {
    const most = Math.min(...wanted.map(({ total }) => total));
    if (isAll) {
      return ranks.size;
    }
    return leader.unread.length ? most : Math.min(most, given + ordered.length + told.length + waiting.items.length);
  }

  const isCounted = () => isAll || (!leader.unread.length && waiting.items.every(isCertain));

  leader.parts.forEach(add);
  for (const segment of leader.unread) {
    const { first, end, most } = segment;
    const rest = rests.get(leader);
    // Blocks before those that are known and score alike would be known, too.
    const isLimited = only && rest && mostIn(leader, most, first, end) >= rest.score;
    push({ doc: isLimited ? Math.max(first, rest.doc) : first, bound: boundOf(leader, segment), segment });
  }

  return { wanted, order, total, isCounted };
}
