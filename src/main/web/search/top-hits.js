// The hits of a query of one string and nothing else, whose postings tell all: those that stand with it, and then the rest of the list.
import { scoreOf } from './strings.js';

/** @typedef {import('./ranking.js').Ranking} Ranking */

/**
 * @param {import('./root.js').Root} root
 * @param {import('./strings.js').Wanted} wanted an exact one
 * @param {() => Promise<Ranking>} all ranks all of its blocks
 * @returns {Ranking}
 */
export function bestOf(root, wanted, all) {
  const best = wanted.parts
    .flatMap(({ postings }) => [...postings].map(([doc, count]) => ({ doc, bound: scoreOf(root, wanted, doc, count) })))
    .sort((a, b) => b.bound - a.bound || a.doc - b.doc);
  const isAll = !wanted.unread.length;
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
      await ranking.order(best.length); // The same ones.
      further = ranking;
    }
    const others = await further.order(count - here.length);
    taken = best.length;
    return [...here, ...others];
  }

  return { wanted: [wanted], order, total: () => wanted.total, isCounted: () => true };
}
