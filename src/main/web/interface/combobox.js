// A box with a list of options below it, by the pattern “editable combobox with list autocomplete” of
// the ARIA Authoring Practices: the focus stays in the box, the keys up and down walk the options.

import { set } from './dom.js';

/**
 * @param {HTMLInputElement} box
 * @param {HTMLElement} list its children, links, are the options; what is around it is shown and hidden
 */
export function combobox(box, list) {
  const popup = /** @type {HTMLElement} */ (list.parentElement);
  let at = -1;
  /** The reader has closed it, and typed nothing since. */
  let dismissed = false;
  set(box, { role: 'combobox', 'aria-autocomplete': 'list', 'aria-controls': list.id });
  open(false);

  /** @param {boolean} shown */
  function open(shown) {
    activate(-1);
    popup.hidden = !shown;
    set(box, { 'aria-expanded': shown && list.children.length > 0 });
  }

  /** @param {number} next -1 is the box itself; beyond either end the other end follows */
  function activate(next) {
    const count = list.children.length;
    list.children[at]?.removeAttribute('aria-selected');
    at = next < -1 ? count - 1 : next < count ? next : -1;
    const option = list.children[at];
    set(box, { 'aria-activedescendant': option ? option.id : '' });
    if (option) {
      set(option, { 'aria-selected': true }).scrollIntoView({ block: 'nearest' });
    }
  }

  /** @param {KeyboardEvent} event */
  function press(event) {
    if (event.isComposing || event.ctrlKey || event.metaKey) {
      return;
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && list.children.length) {
      if (popup.hidden || event.altKey) {
        open(step > 0 || !event.altKey);
      }
      if (!event.altKey) {
        activate(at + step);
      }
    } else if (event.key === 'Enter' && at >= 0) {
      /** @type {HTMLElement} */ (list.children[at]).click();
    } else if (event.key === 'Escape' && !popup.hidden) {
      open(false);
      dismissed = true;
    } else {
      if (/^(Home|End|ArrowLeft|ArrowRight)$/.test(event.key)) {
        activate(-1);
      }
      return;
    }
    event.preventDefault();
  }

  box.addEventListener('keydown', press);
  box.addEventListener('input', () => {
    dismissed = false;
  });
  box.addEventListener('blur', () => open(false));
  // A press on an option must not take the focus, or the list would be gone before the click.
  popup.addEventListener('mousedown', (event) => event.preventDefault());
  list.addEventListener('click', () => open(false));

  return {
    /** @param {HTMLElement[]} options */
    show(options) {
      options.forEach((option, i) => {
        set(option, { id: list.id + i, role: 'option', tabindex: -1 });
      });
      list.replaceChildren(...options);
      open(document.activeElement === box && !dismissed);
    },
    hide() {
      list.replaceChildren();
      open(false);
    },
  };
}
