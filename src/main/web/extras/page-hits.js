// Pages that have all strings of a query, where no block has.
import { isTerm } from '../search/clauses.js';
import { pageOf, table } from './lookup-tables.js';

/** Blocks of one string that are looked at; of more, the best. */
const MOST = 1_024;

/**
 * The pages, in reading order.
 * @param {import('../search/search.js').Index} index
 * @param {import('../search/clauses.js').Clause[]} clauses
 * @param {import('../search/search.js').Find} find
 * @returns {Promise<import('../search/types.js').PageHit[]>}
 */
export async function pagesWithAll(index, clauses, find) {
  const terms = clauses.filter(isTerm);
  const values = new Set(terms.map(({ value }) => value));
  if (values.size < 2) {
    return [];
  }
  /** @type {number[] | undefined} */
  let pages;
  const all = [];
  for (const value of values) {
    const found = await find(clauses.filter((clause) => clause.key || clause.excluded || clause.value === value));
    if (!found) {
      return [];
    }
    all.push(found);
  }
  all.sort((a, b) => a.ranking.total() - b.ranking.total()); // Few pages have the rarest; often the next has none of them.
  for (const { first, ranking } of all) {
    const best = [...first, ...(await ranking.order(MOST - first.length))];
    const here = new Set(await Promise.all(best.map(({ doc }) => pageOf(index, doc))));
    pages = (pages ?? [...here]).filter((page) => here.has(page));
    if (!pages.length) {
      return [];
    }
  }
  const numbers = (pages ?? []).sort((a, b) => a - b);
  const names = await Promise.all(numbers.map((number) => table(index, `#${number}`)));
  return names.map((name) => {
    const [page, title] = (name ?? '').split('\t');
    return { page, title };
  });
}
