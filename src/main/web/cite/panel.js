// The panel: which form, the text of it, and a button that copies it.

import { byId, make } from '../interface/dom.js';
import { word } from '../interface/messages.js';
import { hide, show } from '../interface/popover.js';
import { filled } from './formats.js';
import { textDirective } from './fragment.js';
import { placeIn } from './place.js';

const LINK = 'link';

export function citePanel() {
  const panel = byId('_citing');
  const canonical = document.querySelector('link[rel=canonical]')?.getAttribute('href') || '';
  const page = canonical || (location.protocol.startsWith('http') ? location.href.replace(/#.*/s, '') : '');
  const written = /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('[data-format]'));
  const formats = [...written].map(({ dataset: { format = '', name = '' }, textContent }) => ({ format, name, text: textContent || '' }));
  const choices = [...(page ? [{ format: LINK, name: word('cite.link'), text: '' }] : []), ...formats];

  const heading = make('h2', { id: '_citing-heading' });
  const text = make('textarea', { readonly: '', rows: 5, spellcheck: 'false', 'aria-label': word('cite.text') });
  const said = make('p', { role: 'status' });
  const copying = make('button', { type: 'button' }, word('cite.copy'));
  const closing = make('button', { type: 'button' }, word('cite.close'));
  const radios = choices.map(({ format }) => make('input', { type: 'radio', name: 'cite', value: format }));
  const fieldset = make('fieldset', {}, make('legend', {}, word('cite.format')));
  fieldset.append(...radios.map((radio, i) => make('label', {}, radio, choices[i].name)));
  panel.append(heading, fieldset, text, make('p', { class: 'buttons' }, copying, closing), said);
  if (!page) {
    panel.append(make('p', { class: 'hint' }, word('cite.no-link')));
  }
  panel.setAttribute('aria-labelledby', heading.id);
  radios[0].checked = true;

  /** The permanent link, and the one that lights the words. */
  let address = '';
  let lighting = '';

  function write() {
    const chosen = choices[radios.findIndex(({ checked }) => checked)];
    said.textContent = '';
    text.value =
      chosen.format === LINK ? lighting : filled(chosen.format, chosen.text, address, today(), canonical);
  }

  async function copy() {
    try {
      await navigator.clipboard.writeText(text.value);
    } catch {
      text.select(); // Where the page may not write there itself.
      document.execCommand('copy');
    }
    said.textContent = word('cite.copied');
  }

  fieldset.addEventListener('change', write);
  copying.addEventListener('click', copy);
  closing.addEventListener('click', () => hide(panel));
  text.addEventListener('focus', () => text.select());

  panel.addEventListener('cite', (event) => {
    const { block, range, source } = /** @type {CustomEvent<import('../interface/citing.js').Asked>} */ (event).detail;
    const place = range && placeIn(block, range);
    const isPart = place && place.from >= 0;
    heading.textContent = word(isPart ? 'cite.selected' : 'cite.paragraph');
    address = page && `${page}#${block.id}${isPart ? `:${place.from}-${place.to}` : ''}`;
    lighting = address + (address && isPart ? textDirective(place.text, place.from, place.to, textOfPage()) : '');
    write();
    show(panel, source);
    (radios.find(({ checked }) => checked) || text).focus();
  });
}

/** What a browser looks for words in. */
function textOfPage() {
  return document.body.textContent || '';
}

/** The reader's day. */
function today() {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}
