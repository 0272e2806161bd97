// Where in a text the strings of a query stand.
import { places } from './fold.js';

/**
 * Places in the original text, in order; those that touch or overlap are one.
 * @param {import('./fold.js').Folded} folded
 * @param {string[]} strings
 * @returns {[number, number][]}
 */
export function spans({ text, starts, ends }, strings) {
  const found = strings
    .flatMap((string) => places(text, string).map((at) => [starts[at], ends[at + string.length - 1]]))
    .sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  /** @type {[number, number][]} */
  const merged = [];
  for (const [from, to] of found) {
    const last = merged[merged.length - 1];
    if (last && from <= last[1]) {
      last[1] = Math.max(last[1], to);
    } else {
      merged.push([from, to]);
    }
  }
  return merged;
}
