// The panel of the reader's settings. Each control has the name of a preference: a radio button is one value of it, a checkbox is a word
// of its value while the box is not checked.

import { onStored, preference, restore, save } from './preferences.js';
import { popover, showBy } from './popover.js';

export function settingsPanel() {
  const panel = popover('_settings');
  if (!panel) {
    return;
  }
  const controls = [...panel.querySelectorAll('input')];
  const all = /** @type {HTMLInputElement | null} */ (panel.querySelector('[value=notes]'));

  function showStored() {
    for (const control of controls) {
      const value = preference(control.name);
      control.checked =
        control.type === 'radio' ? control.value === value : !value.split(' ').includes(control.value);
    }
    disableKinds();
  }

  /** Kinds of notes cannot be chosen while no notes are shown. */
  function disableKinds() {
    for (const control of controls) {
      control.disabled = control.type === 'checkbox' && control !== all && !all?.checked;
    }
  }

  /** @param {boolean} reset whether to save the defaults */
  function saveChosen(reset) {
    /** @type {Record<string, string>} */
    const chosen = {};
    for (const { name, value, type, checked } of controls) {
      const before = chosen[name] || '';
      const counts = !reset && checked === (type === 'radio');
      chosen[name] = counts ? `${before} ${value}`.trim() : before;
    }
    save(chosen);
  }

  panel.addEventListener('change', () => {
    saveChosen(false);
    disableKinds();
  });
  panel.querySelector('button')?.addEventListener('click', () => {
    saveChosen(true);
    showStored();
  });
  onStored(() => {
    restore(...controls.map(({ name }) => name));
    showStored();
  });
  showBy(/** @type {HTMLElement} */ (document.querySelector('[popovertarget=_settings]')), panel);
  showStored();
}
