// The citation panel: a choice of formats, the text of the chosen one, and a button that copies it.

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
  const status = make('p', { role: 'status' });
  const copying = make('button', { type: 'button' }, word('cite.copy'));
  const closing = make('button', { type: 'button' }, word('cite.close'));
  const radios = choices.map(({ format }) => make('input', { type: 'radio', name: 'cite', value: format }));
  const fieldset = make('fieldset', {}, make('legend', {}, word('cite.format')));
  fieldset.append(...radios.map((radio, i) => make('label', {}, radio, choices[i].name)));
  panel.append(heading, fieldset, text, make('p', { class: 'buttons' }, copying, closing), status);
  if (!page) {
    panel.append(make('p', { class: 'hint' }, word('cite.no-link')));
  }
  panel.setAttribute('aria-labelledby', heading.id);
  radios[0].checked = true;

  /** The permanent link, without and with a text fragment. */
  let address = '';
  let highlighting = '';

  function write() {
    const chosen = choices[radios.findIndex(({ checked }) => checked)];
    status.textContent = '';
    text.value =
      chosen.format === LINK ? highlighting : filled(chosen.format, chosen.text, address, today(), canonical);
  }

  async function copy() {
    try {
      await navigator.clipboard.writeText(text.value);
    } catch {
      text.select(); // The page may not write to the clipboard itself.
      document.execCommand('copy');
    }
    status.textContent = word('cite.copied');
  }

  fieldset.addEventListener('change', write);
  copying.addEventListener('click', copy);
  closing.addEventListener('click', () => hide(panel));
  text.addEventListener('focus', () => text.select());

  panel.addEventListener('cite', (event) => {
    const { block, range, source } = /** @type {CustomEvent<import('../interface/citing.js').CiteRequest>} */ (event).detail;
    const place = range && placeIn(block, range);
    const isPart = place && place.from >= 0;
    heading.textContent = word(isPart ? 'cite.selected' : 'cite.paragraph');
    address = page && `${page}#${block.id}${isPart ? `:${place.from}-${place.to}` : ''}`;
    const directive = address && isPart && textDirective(place.text, place.from, place.to, document.body.textContent || '');
    highlighting = address + (directive || '');
    write();
    show(panel, source);
    (radios.find(({ checked }) => checked) || text).focus();
  });
}

/** The current date of the reader, YYYY-MM-DD. */
function today() {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}
