// Blocks that have two strings which both stand in very many: the index tells the best (wenzhu.index.Cooccurrences), since it would
// take most of their postings to know.
import { rankingOf } from './ranking.js';
import { characters } from './strings.js';

/** @typedef {import('./strings.js').Wanted} Wanted */

/** Stands between two strings in the key of what is told of both, as wenzhu.index.Cooccurrences has it. */
const AND = 'A';

/**
 * Puts the blocks of a query in order ({@link rankingOf}).
 * @param {import('./large.js').LargeIndex} index
 * @param {Wanted[]} wanted
 * @param {string[]} excluded
 * @param {((doc: number) => boolean) | null} passes
 */
export async function ranked(index, wanted, excluded, passes) {
  const isTold =
    wanted.length === 2 &&
    !excluded.length &&
    !passes &&
    wanted.every(({ string, total }) => characters(string).length === 2 && total >= index.root.common);
  const both = wanted.map(({ string }) => string).sort();
  const best = isTold ? ((await index.entry(both.join(AND)))?.postings ?? new Map()) : null;
  return rankingOf(index, wanted, excluded, passes, best);
}
