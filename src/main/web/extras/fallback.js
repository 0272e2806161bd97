// What is found for a query that finds nothing as it was typed.
import { pagesWithAll } from './page-hits.js';
import { read, written } from './query.js';
import { repairs } from './query-rewriter.js';
import { learnFor } from './traditional.js';

/** @typedef {import('../search/clauses.js').Part} Part */

/**
 * @param {import('../search/search.js').Index} index
 * @param {string} query
 * @param {Part[]} parts as they were read without knowing all Traditional characters
 * @param {import('../search/search.js').Find} find
 * @returns {Promise<import('../search/search.js').Outcome>}
 */
export async function mend(index, query, parts, find) {
  await learnFor(index, query);
  const again = read(query);
  const found = again.some(({ value }, i) => value !== parts[i].value) && (await find(again));
  if (found) {
    return { ...found, answered: query };
  }
  const pages = await pagesWithAll(index, again, find);
  if (!pages.length) {
    for await (const attempt of repairs(index, again)) {
      const mended = await find(attempt.parts);
      if (mended) {
        return { ...mended, answered: written(attempt.parts), repair: attempt.repair };
      }
    }
  }
  return { answered: query, pages };
}
