// Which blocks filters let pass (wenzhu.index.Filter).
import { Numbers } from '../search/numbers.js';
import { table } from './tables.js';

/** @typedef {import('../search/parts.js').Part} Part */
/** @typedef {import('../search/search.js').Index} Index */

/**
 * Which blocks the filters of a query let pass. Values of one key are alternatives; keys must hold together.
 * @param {Index} index
 * @param {Part[]} parts
 * @returns {Promise<(doc: number) => boolean>}
 */
export async function filterOf(index, parts) {
  const filters = await Promise.all(
    parts
      .filter((part) => part.key)
      .map(async ({ key, value, excluded }) => ({ key, excluded, passes: await passes(index, key, value) })),
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
 * @param {string} value folded
 * @returns {Promise<(doc: number) => boolean>}
 */
async function passes(index, key, value) {
  const numbers = new Numbers((await table(index, `=${key}:${value}`)) ?? '');
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
