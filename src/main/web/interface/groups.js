// Hits grouped by their pages.

import { pageAddress } from './address.js';
import { make } from './dom.js';
import { hitLink } from './result-link.js';

/** The lists of pages to which hits may still be added. @typedef {Map<string, HTMLElement>} Lists */

/**
 * A group is at the place of its best hit. Later hits are added below, so that nothing moves while it is read: a page may occur again.
 * @param {import('../search/types.js').Hit[]} hits in order
 * @param {number} rank of the first
 * @param {Lists} lists
 * @returns {HTMLElement[]} what is new, a heading and a list for each page
 */
export function groups(hits, rank, lists) {
  const made = [];
  for (const hit of hits) {
    const { page, id, score } = hit;
    let list = lists.get(page);
    if (!list) {
      lists.set(page, (list = make('ol', {})));
      made.push(heading(hit), list);
    }
    const marks = { 'data-hit': `${page}#${id}`, 'data-score': score, 'data-rank': rank++ };
    list.append(make('li', marks, hitLink(hit, hit.section)));
  }
  return made;
}

/** @param {import('../search/types.js').PageHit} page */
export function heading({ page, title }) {
  return make('h2', {}, make('a', { href: pageAddress(page) }, title));
}
