// The hits of a query of one term with exact postings and nothing else: first the best postings of its entry, then the rest of the list.
import { scoreOf } from './strings.js';

/** @typedef {import('./ranking.js').Ranking} Ranking */

/**
 * @param {import('./root.js').Root} root
 * @param {import('./strings.js').QueryTerm} term an exact one
 * @param {() => Promise<Ranking>} all ranks all blocks
 * @returns {Ranking}
 */
export function bestOf(root, term, all) {
  const best = term.ranges
    .flatMap(({ postings }) => [...postings].map(([doc, count]) => ({ doc, bound: scoreOf(root, term, doc, count) })))
    .sort((a, b) => b.bound - a.bound || a.doc - b.doc);
  const isAll = !term.unread.length;
  let taken = 0;
  /** @type {Ranking | undefined} */
  let further;

  /** @param {number} count */
  async function order(count) {
    const here = best.slice(taken, taken + count);
    if (here.length === count || isAll) {
      taken += here.length;
      return here;
    }
    if (!further) {
      const ranking = await all();
      await ranking.order(best.length); // The same hits.
      further = ranking;
    }
    const others = await further.order(count - here.length);
    taken = best.length;
    return [...here, ...others];
  }

  return { terms: [term], order, total: () => term.total, isCounted: () => true };
}
