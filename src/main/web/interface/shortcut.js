// `/` moves the focus to the search box. Readers with speech input can switch it off, since a single letter is
// easily triggered by mistake (WCAG 2.1.4).

import { preference } from './preferences.js';

/** @param {HTMLElement} box */
export function focusOnSlash(box) {
  addEventListener('keydown', (event) => {
    const target = /** @type {HTMLElement} */ (event.target);
    const writing = target.isContentEditable || target.matches?.('input:not([type=checkbox], [type=radio]), textarea, select');
    if (event.key === '/' && !(event.ctrlKey || event.altKey || event.metaKey) && !writing && preference('slash') !== 'off') {
      event.preventDefault();
      box.focus();
    }
  });
}
