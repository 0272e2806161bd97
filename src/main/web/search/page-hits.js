// Pages that have all strings of a query, where no block has.
import { pageOf, table } from './tables.js';

/** Blocks of one string that are looked at; of more, the best. */
const MOST = 4_096;

/**
 * The pages, in reading order.
 * @param {import('./search.js').Index} index
 * @param {import('./query.js').Part[]} parts
 * @param {(parts: import('./query.js').Part[]) => Promise<import('./ranking.js').Ranking | null>} rank
 * @returns {Promise<import('./types.js').PageHit[]>}
 */
export async function pagesWithAll(index, parts, rank) {
  const pieces = parts.filter((part) => !part.key && !part.excluded);
  const values = new Set(pieces.map(({ value }) => value));
  if (values.size < 2) {
    return [];
  }
  /** @type {number[] | undefined} */
  let pages;
  for (const value of values) {
    const own = parts.filter((part) => part.key || part.excluded || part.value === value);
    const found = (await (await rank(own))?.order(MOST)) ?? [];
    const here = new Set(await Promise.all(found.map(({ doc }) => pageOf(index, doc))));
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
