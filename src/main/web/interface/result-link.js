// One thing that was found, as a link.

import { hitAddress, pageAddress } from './address.js';
import { make } from './dom.js';
import { passage } from './passage.js';
import { word } from './messages.js';

/**
 * @param {string} address
 * @param {string} what
 * @param {(Node | string)[]} words
 */
export function link(address, what, ...words) {
  return make('a', { href: address }, make('b', {}, what), ...words);
}

/**
 * The first for each page: a term may have several names.
 * @param {import('../search/types.js').Suggestion[]} suggestions
 */
export function onePerPage(suggestions) {
  const pages = suggestions.map(({ page }) => page);
  return suggestions.filter(({ page }, i) => pages.indexOf(page) === i);
}

/** @param {import('../search/types.js').Suggestion} suggestion */
export function suggestionLink({ kind, page, text, reading }) {
  const pinyin = make('span', { class: 'pinyin', lang: 'zh-Latn-pinyin' }, reading);
  return link(pageAddress(page), word('hit.' + kind), text, pinyin);
}

/**
 * @param {import('../search/types.js').Hit} hit
 * @param {string} where
 */
export function hitLink(hit, where) {
  const words = make('span', { class: 'passage' }, ...passage(hit.text, hit.spans));
  return link(hitAddress(hit), word('hit.' + hit.kind), where, words);
}
