// Letters read as pinyin, and characters of the same sound (wenzhu.index.export.LookupTables, PairReadings).
import { fold } from '../search/fold.js';
import { table } from './lookup-tables.js';

/** @typedef {import('../search/search.js').Index} Index */

const BEAM = 16;
const LONGEST = 48;

/** Longer strings are not corrected so: every character may be three requests. */
const LONGEST_HOMOPHONE = 12;
const SEGMENTATIONS = 8;
const ABSENT = 99;

/**
 * Words whose pairs occur in the text and may be read so.
 * @param {Index} index
 * @param {string} letters prepared
 */
export async function wordsRead(index, letters) {
  const found = letters.length > LONGEST ? [] : segmentations(letters, await syllables(index));
  return (await Promise.all(found.map((divided) => words(index, divided)))).flat();
}

/**
 * The first divisions of letters into two or more syllables, longer syllables first. No step leads to a rest that cannot be divided.
 * @param {string} letters
 * @param {{has: (syllable: string) => boolean}} syllables
 */
export function segmentations(letters, syllables) {
  /** The lengths of the syllables at each place after which the rest can be divided, too. @type {number[][]} */
  const lengths = [];
  for (let at = letters.length - 1; at >= 0; at--) {
    lengths[at] = [6, 5, 4, 3, 2, 1].filter(
      (length) =>
        (at + length === letters.length || lengths[at + length]?.length) && syllables.has(letters.slice(at, at + length)),
    );
  }
  /** @type {string[][]} */
  const found = [];
  /** @param {number} at @param {string[]} before */
  const divide = (at, before) => {
    if (at === letters.length && before.length > 1) {
      found.push(before);
    }
    for (const length of lengths[at] ?? []) {
      if (found.length < SEGMENTATIONS) {
        divide(at + length, [...before, letters.slice(at, at + length)]);
      }
    }
  };
  divide(0, []);
  return found;
}

/** @param {Index} index @param {string[]} divided */
async function words(index, divided) {
  let found = await pairsRead(index, divided[0], divided[1]);
  for (let i = 2; i < divided.length; i++) {
    const pairs = await pairsRead(index, divided[i - 1], divided[i]);
    found = found
      .flatMap((word) => pairs.filter((pair) => word.endsWith(pair[0])).map((pair) => word + pair[1]))
      .slice(0, BEAM);
  }
  return found;
}

/**
 * Strings that sound the same but for one character, which makes a pair of the text with a neighbour.
 * @param {Index} index
 * @param {string} string
 */
export async function homophones(index, string) {
  const characters = [...string];
  if (characters.length > LONGEST_HOMOPHONE) {
    return [];
  }
  const readings = await Promise.all(characters.map((c) => readingOf(index, c)));
  const others = await Promise.all(
    characters.map(async (c, at) => {
      const pairs = await Promise.all([
        pairsRead(index, readings[at - 1], readings[at]),
        pairsRead(index, readings[at], readings[at + 1]),
      ]);
      const left = ranks(pairs[0], characters[at - 1], 0);
      const right = ranks(pairs[1], characters[at + 1], 1);
      return [...new Set([...left.keys(), ...right.keys()])]
        .filter((other) => other !== c)
        .map((other) => ({
          text: [...characters.slice(0, at), other, ...characters.slice(at + 1)].join(''),
          at,
          rank: (left.get(other) ?? ABSENT) + (right.get(other) ?? ABSENT),
        }));
    }),
  );
  return others.flat().sort((a, b) => a.rank - b.rank || a.at - b.at).map(({ text }) => text);
}

/** @param {string[]} pairs @param {string} neighbour @param {0 | 1} place */
function ranks(pairs, neighbour, place) {
  /** @type {Map<string, number>} */
  const found = new Map();
  pairs.forEach((pair, rank) => {
    if (fold(pair[place]).text === neighbour) {
      found.set(pair[1 - place], rank);
    }
  });
  return found;
}

/** All syllables that a character may be read as. @param {Index} index */
const syllables = async (index) => new Set(((await table(index, '!')) ?? '').split(' '));

/**
 * The reading of a character, or ''.
 * @param {Index} index
 * @param {string} c
 */
async function readingOf(index, c) {
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
async function pairsRead(index, first, second) {
  const pairs = (first && second && (await table(index, `%${first} ${second}`))) || '';
  return pairs.match(/../gsu) ?? [];
}
