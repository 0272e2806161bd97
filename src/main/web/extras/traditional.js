// Learns the Traditional characters of a query: the client knows only those of the texts that it has read.
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
 * Parses a query. An excluded string that no block has may be Traditional: its absence would not be noticed later.
 * @param {Index} index
 * @param {string} query
 */
export async function understood(index, query) {
  const clauses = read(query);
  const places = await Promise.all(
    strings(clauses, true)
      .filter(mayHave)
      .flatMap((string) => (characters(string).length < 2 ? [string] : cover(string)))
      .map((pair) => index.blocksWith(pair)),
  );
  if (places.every(Boolean)) {
    return clauses;
  }
  await learnFor(index, query);
  return read(query);
}
