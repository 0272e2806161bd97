// The address of a result.

const script = /** @type {HTMLScriptElement} */ (document.currentScript);

/** The path from this page to the root of the site, with `/` at its end. */
export const ROOT = (script.getAttribute('src') || '').replace(/assets\/[^/]*$/, '') || './';

/** @param {string} page path below the root, with `/` at its end */
export function pageAddress(page) {
  return `${ROOT}${page}index.html`;
}

/** The maximal number of passages in an address. */
const MOST = 32;

/**
 * The block on its page, and the passages to highlight (highlight.js).
 * @param {import('../search/types.js').Hit} hit
 */
export function hitAddress({ page, id, spans }) {
  const places = spans.slice(0, MOST).map((span) => span.join('-'));
  return `${pageAddress(page)}#${id}${places.length ? `:${places.join()}` : ''}`;
}
