// Letters read as pinyin, and characters of the same sound (wenzhu.index.Pinyin, Homophones).
import { pairsRead, readingOf, syllables } from './readings.js';

/** @typedef {import('../search/search.js').Index} Index */

const BEAM = 16;
const LONGEST = 48;
const SEGMENTATIONS = 8;
const ABSENT = 99;

/**
 * Words whose pairs stand in the text and are read so.
 * @param {Index} index
 * @param {string} letters prepared
 */
export async function wordsRead(index, letters) {
  const found = letters.length > LONGEST ? [] : segmentations(letters, await syllables(index));
  return (await Promise.all(found.map((divided) => words(index, divided)))).flat();
}

/** @param {string} letters @param {Set<string>} all */
function segmentations(letters, all) {
  /** @type {string[][]} */
  const found = [];
  /** @param {string} rest @param {string[]} before */
  const divide = (rest, before) => {
    if (!rest && before.length > 1) {
      found.push(before);
    }
    for (let length = Math.min(6, rest.length); length > 0 && found.length < SEGMENTATIONS; length--) {
      if (all.has(rest.slice(0, length))) {
        divide(rest.slice(length), [...before, rest.slice(0, length)]);
      }
    }
  };
  divide(letters, []);
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
  const readings = await Promise.all(characters.map((c) => readingOf(index, c)));
  /** @type {{text: string, rank: number, at: number}[]} */
  const others = [];
  for (let i = 0; i < characters.length; i++) {
    if (readings[i]) {
      const left = ranks(await pairsRead(index, readings[i - 1], readings[i]), characters[i - 1], 0);
      const right = ranks(await pairsRead(index, readings[i], readings[i + 1]), characters[i + 1], 1);
      for (const other of new Set([...left.keys(), ...right.keys()])) {
        if (other !== characters[i]) {
          const text = [...characters.slice(0, i), other, ...characters.slice(i + 1)].join('');
          others.push({ text, at: i, rank: (left.get(other) ?? ABSENT) + (right.get(other) ?? ABSENT) });
        }
      }
    }
  }
  return others.sort((a, b) => a.rank - b.rank || a.at - b.at).map(({ text }) => text);
}

/** @param {string[]} pairs @param {string} neighbour @param {0 | 1} place */
function ranks(pairs, neighbour, place) {
  /** @type {Map<string, number>} */
  const found = new Map();
  pairs.forEach((pair, rank) => {
    if (pair[place] === neighbour) {
      found.set(pair[1 - place], rank);
    }
  });
  return found;
}
