// What a query needs to know of Traditional characters, since an index tells of no more than those in texts that were read.
import { learn } from '../search/fold.js';
import { strings } from '../search/clauses.js';
import { characters, cover } from '../search/strings.js';
import { read } from './query.js';

/** @typedef {import('../search/search.js').Index} Index */

/** Whether a text may have Traditional characters. @param {string} text */
const mayHave = (text) => /[^\0-\x7f]/.test(text);

/** Learns all Traditional characters, if a text may have one. @param {Index} index @param {string} text */
export async function learnFor(index, text) {
  if (mayHave(text)) {
    learn((await index.packs.record('f', 1, 1))[0]);
  }
}

/**
 * Reads a query. What must not be found and stands nowhere may be Traditional: no other way tells, since it finds nothing either way.
 * @param {Index} index
 * @param {string} query
 */
export async function understood(index, query) {
  const parts = read(query);
  const places = await Promise.all(
    strings(parts, true)
      .filter(mayHave)
      .flatMap((string) => (characters(string).length < 2 ? [string] : cover(string)))
      .map((pair) => index.blocksWith(pair)),
  );
  if (places.every(Boolean)) {
    return parts;
  }
  await learnFor(index, query);
  return read(query);
}
