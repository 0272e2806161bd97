// The panel of the reader's settings. Each control has the name of a setting: a radio button is one value of it, a checkbox a word that
// is in its value where the box is not checked.

import { onKept, restore, setting, settle } from './preferences.js';
import { popover, showBy } from './popover.js';

export function settingsPanel() {
  const panel = popover('_settings');
  if (!panel) {
    return;
  }
  const controls = [...panel.querySelectorAll('input')];
  const all = /** @type {HTMLInputElement | null} */ (panel.querySelector('[value=notes]'));

  function showSettled() {
    for (const control of controls) {
      const value = setting(control.name);
      control.checked =
        control.type === 'radio' ? control.value === value : !value.split(' ').includes(control.value);
    }
    showWhatHolds();
  }

  /** Kinds of notes cannot be chosen where none are shown. */
  function showWhatHolds() {
    for (const control of controls) {
      control.disabled = control.type === 'checkbox' && control !== all && !all?.checked;
    }
  }

  /** @param {boolean} usual whether to settle what holds without any setting */
  function settleChosen(usual) {
    /** @type {Record<string, string>} */
    const chosen = {};
    for (const { name, value, type, checked } of controls) {
      const before = chosen[name] || '';
      const counts = !usual && checked === (type === 'radio');
      chosen[name] = counts ? `${before} ${value}`.trim() : before;
    }
    settle(chosen);
  }

  panel.addEventListener('change', () => {
    settleChosen(false);
    showWhatHolds();
  });
  panel.querySelector('button')?.addEventListener('click', () => {
    settleChosen(true);
    showSettled();
  });
  onKept(() => {
    restore(...controls.map(({ name }) => name));
    showSettled();
  });
  showBy(/** @type {HTMLElement} */ (document.querySelector('[popovertarget=_settings]')), panel);
  showSettled();
}
