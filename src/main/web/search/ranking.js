// Puts blocks in Lucene's order, reading no more than the next hits need.
//
// One term of the query leads: its blocks are the candidates. A queue has candidates and unread posting blocks of the leader, each with an
// upper bound of its score (bounds.js). The highest is next. A candidate whose score is certain is the next hit; for any other, what is
// missing is read.
import { boundsOf } from './bounds.js';
import { fold, places } from './fold.js';
import { heapOf } from './heap.js';
import { scoreOf } from './strings.js';

/** @typedef {import('./strings.js').QueryTerm} QueryTerm */
/** @typedef {import('./postings.js').PostingBlock} PostingBlock */

/**
 * A text block, or a posting block with its first text block.
 * @typedef {{doc: number, bound: number, postingBlock?: PostingBlock}} Candidate
 */

/**
 * The blocks of a query in Lucene's order.
 * @typedef {object} Ranking
 * @property {QueryTerm[]} terms
 * @property {(count: number, ahead?: number) => Promise<Candidate[]>} order the next hits, fewer at the end; the bound is the score. Of
 *   `ahead`, how many will be needed soon, the texts are requested together; they are only read if they must be compared. After a
 *   failure, the next call continues where this one stopped
 * @property {() => number} total how many blocks there are; an estimate unless it `isCounted`
 * @property {() => boolean} isCounted
 */

/** The number of candidates up to which their texts are compared although posting blocks of other terms are unread. */
const FEW = 6;
/** Slots of posting blocks that are read at once: on a slow line they take no longer than another round trip. */
const AT_ONCE = 64;
/** Items of the queue that are searched for blocks whose scores are certain. */
const NEXT = 128;
/** Texts of blocks with certain scores that are requested while posting blocks are read. */
const TEXTS = 2;

/**
 * @param {import('./search.js').Index} index
 * @param {QueryTerm[]} terms
 * @param {string[]} excluded
 * @param {((doc: number) => boolean) | null} passes a filter
 * @returns {Ranking}
 */
export function rankingOf(index, terms, excluded, passes) {
  const { root } = index;
  const bounds = boundsOf(root, terms);
  const known = new Set();
  const queue = heapOf((/** @type {Candidate} */ a, /** @type {Candidate} */ b) => a.bound > b.bound || (a.bound === b.bound && a.doc < b.doc));
  const whole = terms.filter(({ unread }) => !unread.length);
  const leader = (whole.length ? whole : terms).reduce((a, b) => (a.total <= b.total ? a : b));
  /** Whether the leader is the whole query, and its postings are exact. */
  const isOnly = leader.exact && terms.length === 1 && !excluded.length && !passes;
  /** Blocks whose texts were requested. @type {Set<number>} */
  const requested = new Set();
  /** Scores by the texts. @type {Map<number, number>} */
  const compared = new Map();
  /** The next hits that no call has returned yet. @type {Candidate[]} */
  let ordered = [];
  let given = 0;

  /** Adds blocks of the leader. @param {import('./strings.js').PostingRange} range */
  function add({ postings }) {
    for (const doc of postings.keys()) {
      if (!known.has(doc) && passes?.(doc) !== false) {
        known.add(doc);
        push({ doc, bound: boundOf(doc) });
      }
    }
  }

  /** @param {Candidate} candidate */
  function push(candidate) {
    if (candidate.bound > 0) {
      queue.push(candidate);
    }
  }

  /** The most that a block can score; 0 if it lacks a term, or is known to have an excluded string. @param {number} doc */
  const boundOf = (doc) => compared.get(doc) ?? bounds.ofDoc(doc);

  /** Whether the bound of a block is its score. @param {Candidate} candidate */
  const isCertain = ({ doc }) => compared.has(doc) || (!excluded.length && terms.every((term) => term.exact && bounds.countIn(term, doc)));

  /** @type {Ranking['order']} */
  async function order(count, ahead = count) {
    while (ordered.length < count) {
      const hit = await next(ahead - ordered.length);
      if (!hit) {
        break;
      }
      ordered.push(hit);
    }
    const hits = ordered.slice(0, count);
    ordered = ordered.slice(count);
    given += hits.length;
    return hits;
  }

  /** @param {number} ahead how many are needed from here @returns {Promise<Candidate | undefined>} */
  async function next(ahead) {
    for (let top = queue.pop(); top; top = queue.pop()) {
      const { doc, postingBlock } = top;
      const now = postingBlock ? bounds.ofPostingBlock(leader, postingBlock) : boundOf(doc);
      if (postingBlock && !leader.unread.includes(postingBlock)) {
        // It was read.
      } else if (now < top.bound) {
        push({ ...top, bound: now });
      } else if (!postingBlock && isCertain(top)) {
        return top;
      } else if (postingBlock || (missing(doc).length && (leader.unread.length || queue.items.length >= FEW))) {
        queue.push(top);
        await readOn(ahead);
      } else {
        queue.push(top);
        if (!requested.has(doc)) {
          request(ahead);
        }
        compared.set(doc, await scoreByText(doc));
      }
    }
    return undefined;
  }

  /** Requests the texts of the next candidates, all at once, and of more each time. @param {number} count */
  function request(count) {
    for (const { doc, postingBlock } of queue.next(Math.max(count, requested.size))) {
      if (!postingBlock && !requested.has(doc)) {
        requested.add(doc);
        index.block(doc).catch(() => {}); // Reported when it is needed.
      }
    }
  }

  /** The unread posting blocks that may have a text block. @param {number} doc */
  const missing = (doc) =>
    terms.flatMap((term) =>
      bounds.countIn(term, doc) ? [] : term.unread.filter(({ first, end }) => first <= doc && doc < end).map((block) => ({ term, block })),
    );

  /** Reads what the head of the queue needs, and what the `ahead` behind it are likely to need. @param {number} ahead */
  async function readOn(ahead) {
    const next = queue.next(NEXT);
    const [{ doc, postingBlock }] = next;
    const needed = postingBlock ? [{ term: leader, block: postingBlock }] : missing(doc);
    const certain = next.filter((candidate) => !candidate.postingBlock && isCertain(candidate));
    const least = certain[ahead - 1]?.bound ?? 0;
    const likely = terms
      .flatMap((term) => term.unread.map((block) => ({ term, block, bound: bounds.ofPostingBlock(term, block) })))
      .filter(({ block, bound }) => bound > least && !needed.some((one) => one.block === block))
      .sort((a, b) => b.bound - a.bound);
    let slots = needed.reduce((sum, { block }) => sum + block.slots, 0);
    const all = [...needed, ...likely.filter(({ block }) => (slots += block.slots) <= AT_ONCE)];
    certain.slice(0, TEXTS).forEach(({ doc }) => index.block(doc).catch(() => {})); // Reported when it is needed.
    const before = leader.ranges.length;
    const read = await Promise.allSettled(
      all.map(async ({ term, block }) => {
        const postings = await /** @type {import('./large.js').LargeIndex} */ (index).postingBlock(block);
        if (term.unread.includes(block)) {
          term.unread = term.unread.filter((other) => other !== block);
          term.ranges.push({ ...block, postings });
        }
      }),
    );
    leader.ranges.slice(before).forEach(add);
    for (const one of read) {
      if (one.status === 'rejected') {
        throw one.reason; // What was read nevertheless is not read again.
      }
    }
  }

  /** The score of a block by its text; 0 if it lacks a term or has an excluded string. @param {number} doc */
  async function scoreByText(doc) {
    const { text } = fold((await index.block(doc)).text);
    return excluded.some((string) => text.includes(string))
      ? 0
      : bounds.sum((term) => scoreOf(root, term, doc, places(text, term.string).length));
  }

  function total() {
    const most = Math.min(...terms.map(({ total }) => total));
    return leader.unread.length ? most : Math.min(most, given + ordered.length + queue.items.length);
  }

  const isCounted = () => !leader.unread.length && queue.items.every(isCertain);

  leader.ranges.forEach(add);
  for (const postingBlock of leader.unread) {
    const doc = isOnly ? bounds.firstBehindBest(leader, postingBlock) : postingBlock.first;
    push({ doc, bound: bounds.ofPostingBlock(leader, postingBlock), postingBlock });
  }

  return { terms, order, total, isCounted };
}
