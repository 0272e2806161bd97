// Where a result leads.

import { encoded, wordBounds } from './text-fragment.js';

const script = /** @type {HTMLScriptElement} */ (document.currentScript);

/** The way from this page to the root of the site, with `/` at its end. */
export const ROOT = (script.getAttribute('src') || '').replace(/assets\/[^/]*$/, '') || './';

/** @param {string} page path below the root, with `/` at its end */
export function pageAddress(page) {
  return `${ROOT}${page}index.html`;
}

/**
 * The block on its page, with its first match: as a fragment of ours (see lit.js), and as a text
 * fragment for browsers without our script.
 * @param {import('../search/types.js').Hit} hit
 */
export function hitAddress({ page, id, text, spans }) {
  const place = `${pageAddress(page)}#${id}`;
  return spans.length ? `${place}:${spans[0].join('-')}${directive(text, spans[0])}` : place;
}

/**
 * A text fragment, if the span is of whole words.
 * @param {string} text
 * @param {[number, number]} span
 */
function directive(text, [from, to]) {
  const bounds = wordBounds(text);
  return bounds.includes(from) && bounds.includes(to) ? `:~:text=${encoded(text.slice(from, to))}` : '';
}
