// The filters that would narrow the answer, and those that are applied. They are words of the query: a press on one
// adds or removes it.

import { make } from './dom.js';
import { word } from './messages.js';

/**
 * Fills the lists of an element, one for each key. The buttons are new, but the focus stays on the same
 * filter.
 * @param {HTMLElement} filters
 * @param {import('../search/types.js').Hit[]} hits
 * @param {import('../search/types.js').Answer['filters']} pressed
 * @param {boolean} areAll whether there are no other hits; otherwise a count says that there may be more
 */
export function fillFilters(filters, hits, pressed, areAll) {
  const focused = /** @type {HTMLButtonElement} */ (document.activeElement).value;
  for (const list of filters.querySelectorAll('ul')) {
    const key = list.dataset.key || '';
    const active = pressed.filter((filter) => filter.key === key && !filter.excluded).map(({ typed }) => typed);
    const found = facetsOf(key, hits);
    // What was pressed can be let go even if no hit passes.
    const missing = active.filter((value) => !found.some((one) => one.value === value));
    const values = [...found, ...missing.map((value) => ({ value, label: value, count: 0 }))];
    // One that all hits pass narrows nothing.
    const shown = values.filter(({ value }) => !areAll || values.length > 1 || active.includes(value));
    const buttons = shown.map(({ value, label, count }) => {
      const states = { type: 'button', value: `${key}:${value}`, 'aria-pressed': active.includes(value) };
      return make('button', states, label, make('span', { class: 'count' }, `${count}${areAll ? '' : '+'}`));
    });
    list.replaceChildren(...buttons.map((button) => make('li', {}, button)));
    buttons.find(({ value }) => value === focused)?.focus();
  }
}

/**
 * A value as the query language writes it, what it is called, and how many hits pass it.
 * @typedef {{value: string, label: string, count: number}} Facet
 */

/**
 * The filters that a hit passes: key, value, and what the value is called.
 * @param {import('../search/types.js').Hit} hit
 */
const passed = ({ kind, title, facts: [issue, issueTitle, article, authors = '', year] }) => [
  ['kind', kind, word('hit.' + kind)],
  ['issue', issue, issueTitle],
  ['article', article && `${issue}/${article}`, title],
  ...authors.split('|').map((author) => ['author', author, author]),
  ['year', year, year],
];

/**
 * The values of one key, common ones first.
 * @param {string} key
 * @param {import('../search/types.js').Hit[]} hits
 * @returns {Facet[]}
 */
function facetsOf(key, hits) {
  /** @type {Map<string, Facet>} */
  const facets = new Map();
  for (const [own, value, label] of hits.flatMap(passed)) {
    if (own === key && value) {
      const { count } = facets.get(value) || { count: 0 };
      facets.set(value, { value, label, count: count + 1 });
    }
  }
  return [...facets.values()].sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}
