// The values of filters that hits pass.

import { word } from './messages.js';

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
export function facetsOf(key, hits) {
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
