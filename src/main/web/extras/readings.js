// The readings of characters, and which pairs of the text are read so (wenzhu.text.Readings, wenzhu.index.PairReadings).
import { table } from './lookup-tables.js';

/** @typedef {import('../search/search.js').Index} Index */

/** All syllables that a character may be read as. @param {Index} index */
export const syllables = async (index) => new Set(((await table(index, '!')) ?? '').split(' '));

/**
 * The reading of a character, or ''.
 * @param {Index} index
 * @param {string} c
 */
export async function readingOf(index, c) {
  const code = c.codePointAt(0) ?? 0;
  if (code < 0x4e00 || code > 0x9fff) {
    return '';
  }
  return ((await table(index, '!' + (code >> 8).toString(16))) ?? '').split(' ')[code & 255];
}

/**
 * The pairs of the text that are read as two syllables, usual ones first.
 * @param {Index} index
 * @param {string} first
 * @param {string} second
 * @returns {Promise<string[]>}
 */
export async function pairsRead(index, first, second) {
  const pairs = (first && second && (await table(index, `%${first} ${second}`))) || '';
  return pairs.match(/../gsu) ?? [];
}
