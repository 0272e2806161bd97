// The preferences of the reader: data attributes of the root element, which the style sheets read. They are stored on the device as one
// string; where storage is not available, they last as long as the page.

const KEY = 'wenzhu.settings';
const preferences = document.documentElement.dataset;

/** Applies the stored preferences, and removes those of `names` that are not stored. */
export function restore(/** @type {string[]} */ ...names) {
  try {
    for (const name of names) {
      delete preferences[name];
    }
    Object.assign(preferences, JSON.parse(localStorage.getItem(KEY) || '{}'));
  } catch {
    // Storage is not available, or the string is not ours.
  }
}

/**
 * Applies preferences and stores them.
 * @param {Record<string, string>} chosen by the names of their attributes; '' is the default
 */
export function save(chosen) {
  /** @type {Record<string, string>} */
  const stored = {};
  for (const name in chosen) {
    if (chosen[name]) {
      preferences[name] = stored[name] = chosen[name];
    } else {
      delete preferences[name];
    }
  }
  try {
    localStorage.setItem(KEY, JSON.stringify(stored));
  } catch {
    // Storage is not available.
  }
}

/** @param {string} name */
export function preference(name) {
  return preferences[name] || '';
}

/** Calls back when another window has stored preferences. @param {() => void} listener */
export function onStored(listener) {
  addEventListener('storage', ({ key }) => key === KEY && listener());
}
