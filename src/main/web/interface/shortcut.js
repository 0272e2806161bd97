// `/` leads to the box of the search. Readers who speak to their machine may switch that off, for one
// letter alone is easily given by mistake (WCAG 2.1.4).

const KEY = 'wenzhu.slash';

/** @param {HTMLElement} box */
export function focusOnSlash(box) {
  addEventListener('keydown', (event) => {
    const target = /** @type {HTMLElement} */ (event.target);
    const writing = target.isContentEditable || target.matches?.('input:not([type=checkbox]), textarea, select');
    if (event.key === '/' && !(event.ctrlKey || event.altKey || event.metaKey) && !writing && isOn()) {
      event.preventDefault();
      box.focus();
    }
  });
}

/** @param {HTMLInputElement} checkbox shows the setting and changes it */
export function setShortcutBy(checkbox) {
  checkbox.checked = isOn();
  checkbox.addEventListener('change', () => {
    try {
      localStorage.setItem(KEY, checkbox.checked ? 'on' : 'off');
    } catch {
      // Kept nowhere: it holds for no other page.
    }
  });
}

function isOn() {
  try {
    return localStorage.getItem(KEY) !== 'off';
  } catch {
    return true;
  }
}
