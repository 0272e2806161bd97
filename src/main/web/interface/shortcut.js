// `/` leads to the box of the search. Readers who speak to their machine may switch that off, for one
// letter alone is easily given by mistake (WCAG 2.1.4).

import { setting } from './preferences.js';

/** @param {HTMLElement} box */
export function focusOnSlash(box) {
  addEventListener('keydown', (event) => {
    const target = /** @type {HTMLElement} */ (event.target);
    const writing = target.isContentEditable || target.matches?.('input:not([type=checkbox], [type=radio]), textarea, select');
    if (event.key === '/' && !(event.ctrlKey || event.altKey || event.metaKey) && !writing && setting('slash') !== 'off') {
      event.preventDefault();
      box.focus();
    }
  });
}
