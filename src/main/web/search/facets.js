// Filters that would narrow an answer.
import { fieldOf, KINDS } from './root.js';

/**
 * Counts the values of the hits that were taken, common ones first.
 * @param {import('./root.js').Root} root
 * @param {import('./ranking.js').Ranked[]} taken
 * @returns {import('./types.js').Facet[]}
 */
export function facetsOf(root, taken) {
  /** @type {Map<import('./types.js').Facet['key'], Map<string, {value: string, label: string, count: number}>>} */
  const facets = new Map();
  /** @param {import('./types.js').Facet['key']} key @param {string} value @param {string} [label] */
  const count = (key, value, label = value) => {
    const values = facets.get(key) ?? new Map();
    facets.set(key, values);
    const known = values.get(value) ?? { value, label, count: 0 };
    known.count++;
    values.set(value, known);
  };
  for (const { doc, block } of taken) {
    const { issue, issueTitle, article, authors, year } = block.facts;
    count('kind', KINDS[fieldOf(root, doc)]);
    if (issue) {
      count('issue', issue, issueTitle);
    }
    if (article) {
      count('article', `${issue}/${article}`, block.title);
    }
    authors.forEach((author) => count('author', author));
    if (year) {
      count('year', year);
    }
  }
  return [...facets].map(([key, values]) => ({
    key,
    values: [...values.values()].sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1)),
  }));
}
