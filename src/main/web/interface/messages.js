// The words of the interface, from the theme's file of words.

/** @typedef {import('../search/types.js').Answer} Answer */

/**
 * The phrase of a key, with arguments in its places. Keys are written whole, or as `'family.' + name`: the build passes to a script
 * the phrases that it names so (wenzhu.render.Words).
 * @param {string} key
 * @param {...(string | number)} args
 */
export function word(key, ...args) {
  return (words[key] ?? key).replace(/\{(\d)\}/g, (place, i) => String(args[i] ?? place));
}

/**
 * How a query was corrected, or ''.
 * @param {Answer} answer
 */
export function corrected({ correction, query, answered }) {
  return correction && word('answer.corrected', query.trim(), answered, word('correction.' + correction));
}

/**
 * How much was found.
 * @param {Answer} answer
 * @param {import('../search/types.js').Hit[]} all of its hits, once all were taken
 */
export function found({ total, counted, pages: apart }, all) {
  if (all.length) {
    return word('answer.count', all.length, new Set(all.map(({ page }) => page)).size);
  }
  if (total) {
    return word(counted ? 'answer.total' : 'answer.estimate', total);
  }
  return word(apart.length ? 'answer.articles' : 'answer.none');
}
