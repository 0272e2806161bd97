// The answer to a query that has no hits as it was typed: with all Traditional characters, pages, or a correction.
import { pagesWithAll } from './page-hits.js';
import { read, written } from './query.js';
import { corrections } from './query-rewriter.js';
import { learnFor } from './traditional.js';

/** @typedef {import('../search/clauses.js').Clause} Clause */

/**
 * @param {import('../search/search.js').Index} index
 * @param {string} query
 * @param {Clause[]} clauses as parsed without all Traditional characters
 * @param {import('../search/search.js').Find} find
 * @returns {Promise<import('../search/search.js').Outcome>}
 */
export async function fallback(index, query, clauses, find) {
  await learnFor(index, query);
  const again = read(query);
  const found = again.some(({ value }, i) => value !== clauses[i].value) && (await find(again));
  if (found) {
    return { ...found, answered: query };
  }
  const pages = await pagesWithAll(index, again, find);
  if (!pages.length) {
    for await (const attempt of corrections(index, again)) {
      const corrected = await find(attempt.clauses);
      if (corrected) {
        return { ...corrected, answered: written(attempt.clauses), correction: attempt.correction };
      }
    }
  }
  return { answered: query, pages };
}
