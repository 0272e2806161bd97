// Upper bounds of scores: what a text block, or any in a posting block, can score at most by what has been read.
import { scoreOf } from './strings.js';

/** @typedef {import('./strings.js').QueryTerm} QueryTerm */
/** @typedef {import('./postings.js').PostingBlock} PostingBlock */

/**
 * @param {import('./root.js').Root} root
 * @param {QueryTerm[]} terms
 */
export function boundsOf(root, terms) {
  /** Of each term with unread posting blocks, the worst of the best postings, which its entry has. */
  const rests = new Map(terms.filter(({ unread }) => unread.length).map((term) => [term, restOf(term)]));

  /** Its score, and the block behind the last that has it: all other blocks come later in the order. @param {QueryTerm} term */
  function restOf(term) {
    const rest = { score: Infinity, doc: 0 };
    for (const [doc, count] of term.ranges[0].postings) {
      const score = scoreOf(root, term, doc, count);
      if (score <= rest.score) {
        rest.doc = doc + 1;
        rest.score = score;
      }
    }
    return rest;
  }

  /**
   * The highest score of a term in a range of blocks that have it so often: in each field the first block is the shortest.
   * @param {QueryTerm} term
   * @param {number} count
   * @param {number} from
   * @param {number} to
   */
  function mostIn(term, count, from, to) {
    const firsts = [from, ...root.starts.filter((start) => start > from && start < to)];
    return Math.max(...firsts.map((doc) => scoreOf(root, term, doc, count)));
  }

  /** The most that unread postings of a term add in a range of blocks. @param {QueryTerm} term @param {number} from @param {number} to */
  function unreadIn(term, from, to) {
    let most = 0;
    for (const block of term.unread) {
      const first = Math.max(from, block.first);
      const end = Math.min(to, block.end);
      most = first < end ? Math.max(most, mostIn(term, block.most, first, end)) : most;
    }
    return Math.min(most, rests.get(term)?.score ?? 0);
  }

  /** The most that its postings add that were read. @param {QueryTerm} term @param {number} from @param {number} to */
  function readIn(term, from, to) {
    let most = 0;
    for (const { first, end, postings } of term.ranges) {
      if (first < to && from < end) {
        for (const [doc, count] of postings) {
          most = doc >= from && doc < to ? Math.max(most, scoreOf(root, term, doc, count)) : most;
        }
      }
    }
    return most;
  }

  /** How often a block has a term; undefined if that was not read, or if the block lacks it. @param {QueryTerm} term @param {number} doc */
  function countIn({ ranges }, doc) {
    for (const { first, end, postings } of ranges) {
      const count = first <= doc && doc < end && postings.get(doc);
      if (count) {
        return count;
      }
    }
    return undefined;
  }

  /** The sum over all terms as Lucene rounds it; 0 if a block cannot have one. @param {(term: QueryTerm) => number} most */
  function sum(most) {
    let sum = 0;
    for (const term of terms) {
      const own = most(term);
      if (!own) {
        return 0;
      }
      sum += own;
    }
    return Math.fround(sum);
  }

  /** Of a text block. @param {number} doc */
  const ofDoc = (doc) =>
    sum((term) => {
      const count = countIn(term, doc);
      return count ? scoreOf(root, term, doc, count) : unreadIn(term, doc, doc + 1);
    });

  /** Of the text blocks in an unread posting block. @param {QueryTerm} owner @param {PostingBlock} block */
  const ofPostingBlock = (owner, { first, end, most }) =>
    sum((term) =>
      term === owner
        ? Math.min(mostIn(term, most, first, end), rests.get(term)?.score ?? 0)
        : Math.max(unreadIn(term, first, end), readIn(term, first, end)),
    );

  /**
   * The first text block in a posting block of a query's only term that is not among the best in its entry: of equal scores, these have
   * the earlier blocks.
   * @param {QueryTerm} term
   * @param {PostingBlock} block
   */
  function firstBehindBest(term, { first, end, most }) {
    const rest = rests.get(term);
    return rest && mostIn(term, most, first, end) >= rest.score ? Math.max(first, rest.doc) : first;
  }

  return { countIn, sum, ofDoc, ofPostingBlock, firstBehindBest };
}
