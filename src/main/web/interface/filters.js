// Filters that would narrow the answer, and those that do. They are words of the query: to press one
// is to type it.

import { filtersOf } from '../search/query.js';
import { make } from './dom.js';
import { KINDS } from './words.js';

/**
 * Fills the lists of an element, one for each key. Buttons are made anew; the one that was pressed
 * keeps the focus.
 * @param {HTMLElement} filters
 * @param {string} query
 * @param {import('../search/types.js').Facet[]} facets
 */
export function fillFilters(filters, query, facets) {
  const active = new Set(filtersOf(query).map(({ key, value }) => `${key}:${value}`));
  const focused = /** @type {HTMLButtonElement} */ (document.activeElement).value;
  for (const list of filters.querySelectorAll('ul')) {
    const { key } = list.dataset;
    const values = facets.find((facet) => facet.key === key)?.values || [];
    const buttons = values.map(({ value, label, count }) => {
      const filter = `${key}:${value}`;
      const states = { type: 'button', value: filter, 'aria-pressed': active.has(filter) };
      const words = key === 'kind' ? KINDS[/** @type {keyof typeof KINDS} */ (value)] : label;
      return make('button', states, words, make('span', { class: 'count' }, `${count}`));
    });
    // One that all hits pass narrows nothing; but what was pressed can be let go.
    const shown = buttons.filter(({ value }) => buttons.length > 1 || active.has(value));
    list.replaceChildren(...shown.map((button) => make('li', {}, button)));
    shown.find(({ value }) => value === focused)?.focus();
  }
}
