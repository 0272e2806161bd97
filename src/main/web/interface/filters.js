// Filters that would narrow the answer, and those that do. They are words of the query: to press one
// is to type it.

import { filtersOf } from '../search/query.js';
import { make } from './dom.js';
import { FACETS, KINDS } from './words.js';

/**
 * @param {string} query
 * @param {import('../search/types.js').Facet[]} facets
 */
export function filterLists(query, facets) {
  const active = new Set(filtersOf(query).map(({ key, value }) => `${key}:${value}`));
  return facets.flatMap(({ key, values }) => {
    const buttons = values.map(({ value, label, count }) => {
      const filter = `${key}:${value}`;
      const states = { type: 'button', value: filter, 'aria-pressed': active.has(filter) };
      const words = key === 'kind' ? KINDS[/** @type {keyof typeof KINDS} */ (value)] : label;
      return make('li', {}, make('button', states, words, make('span', { class: 'count' }, `${count}`)));
    });
    // One that all hits pass narrows nothing; but what was pressed can be let go.
    return buttons.length > 1 || active.has(`${key}:${values[0]?.value}`)
      ? [make('p', {}, FACETS[key]), make('ul', { 'aria-label': FACETS[key] }, ...buttons)]
      : [];
  });
}
