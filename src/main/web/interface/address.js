// Where a result leads.

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
 * A text fragment lights whole words alone, as the browser's own dictionary cuts them.
 * @param {string} text
 * @param {[number, number]} span
 */
function directive(text, [from, to]) {
  const bounds = [text.length];
  for (const { index } of new Intl.Segmenter('zh', { granularity: 'word' }).segment(text)) {
    bounds.push(index);
  }
  return bounds.includes(from) && bounds.includes(to)
    ? `:~:text=${encodeURIComponent(text.slice(from, to)).replace(/-/g, '%2D')}`
    : '';
}
