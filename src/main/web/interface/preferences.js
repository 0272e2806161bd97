// What the reader has settled: data attributes of the root element, which the style sheets read. They are kept on the device as one
// string; where nothing can be kept, they hold as long as the page.

const KEY = 'wenzhu.settings';
const settled = document.documentElement.dataset;

/** Settles all that was kept, and nothing else of `names`. */
export function restore(/** @type {string[]} */ ...names) {
  try {
    for (const name of names) {
      delete settled[name];
    }
    Object.assign(settled, JSON.parse(localStorage.getItem(KEY) || '{}'));
  } catch {
    // Not allowed to look, or not ours.
  }
}

/**
 * Settles some and keeps them.
 * @param {Record<string, string>} settings by the names of their attributes; '' is what holds without one
 */
export function settle(settings) {
  /** @type {Record<string, string>} */
  const kept = {};
  for (const name in settings) {
    if (settings[name]) {
      settled[name] = kept[name] = settings[name];
    } else {
      delete settled[name];
    }
  }
  try {
    localStorage.setItem(KEY, JSON.stringify(kept));
  } catch {
    // Not allowed to keep anything.
  }
}

/** @param {string} name of a setting */
export function setting(name) {
  return settled[name] || '';
}

/**
 * Hears that it was changed in another window.
 * @param {() => void} hear
 */
export function onKept(hear) {
  addEventListener('storage', ({ key }) => {
    if (key === KEY) {
      hear();
    }
  });
}
