// Which blocks filters let pass (wenzhu.index.Filter).
import { fold } from '../search/fold.js';
import { Numbers } from '../search/varints.js';
import { table } from './lookup-tables.js';
import { learnFor } from './traditional.js';

/** @typedef {import('../search/clauses.js').Clause} Clause */
/** @typedef {import('../search/search.js').Index} Index */

/**
 * Which blocks the filters of a query let pass. Values of one key are alternatives; keys must hold together.
 * @param {Index} index
 * @param {Clause[]} clauses
 * @returns {Promise<(doc: number) => boolean>}
 */
export async function filterOf(index, clauses) {
  const filters = await Promise.all(
    clauses
      .filter((clause) => clause.key)
      .map(async ({ key, typed, excluded }) => ({ key, excluded, passes: await passes(index, key, typed) })),
  );
  const keys = new Set(filters.filter(({ excluded }) => !excluded).map(({ key }) => key));
  return (doc) =>
    [...keys].every((key) => filters.some((one) => one.key === key && !one.excluded && one.passes(doc))) &&
    !filters.some((one) => one.excluded && one.passes(doc));
}

/**
 * Which addresses a filter lets pass.
 * @param {Index} index
 * @param {string} key
 * @param {string} typed its value
 * @returns {Promise<(doc: number) => boolean>}
 */
async function passes(index, key, typed) {
  const known = () => table(index, `=${key}:${fold(typed).text}`);
  const value = (await known()) ?? (await learnFor(index, typed).then(known)) ?? '';
  const numbers = new Numbers(value);
  /** @type {number[]} */
  const bounds = [];
  let end = 0;
  while (!numbers.isEmpty) {
    const from = end + numbers.next();
    end = from + numbers.next() + 1;
    bounds.push(from, end);
  }
  return (doc) => {
    let low = 0;
    let high = bounds.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      bounds[middle] <= doc ? (low = middle + 1) : (high = middle);
    }
    return low % 2 === 1;
  };
}
