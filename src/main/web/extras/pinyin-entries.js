// Terms and titles by their pinyin (wenzhu.index.export.PinyinEntries).
import { fold } from '../search/fold.js';
import { table } from './lookup-tables.js';
import { learnFor } from './traditional.js';

/** @typedef {import('../search/types.js').Suggestion & {readings: string[]}} Name */

export const WHOLE = 2;
const BEGINNING = 1;
const NONE = 0;

/** Letters, digits and Han characters alone, folded, without the marks of tones; `ü` is `v`. @param {string} typed */
export function prepare(typed) {
  const { text } = fold(typed.normalize('NFD').replace(/u\u0308/gi, 'v'));
  return [...text].filter((c) => /[\p{L}\p{Nd}]/u.test(c)).join('');
}

/**
 * The names that fit what was typed, best first.
 * @param {import('../search/search.js').Index} index
 * @param {string} typed
 * @returns {Promise<Name[]>}
 */
export async function namesFitting(index, typed) {
  if (!index.root.small) {
    await learnFor(index, typed);
  }
  const prepared = prepare(typed);
  if (!prepared) {
    return [];
  }
  const first = [...prepared][0];
  const keys = /[a-z0-9]/.test(first) ? [prepared.slice(0, 2), '~' + prepared.slice(0, 2)] : [first];
  if (prepared.length === 1 && keys.length > 1) {
    keys.push(first);
  }
  const found = (await Promise.all(keys.map((key) => namesUnder(index, key, prepared)))).flat();
  /** @type {Map<string, {name: Name, fit: number}>} */
  const fitting = new Map();
  for (const name of found) {
    const fit = fits(name, prepared);
    if (fit) {
      fitting.set(name.page + name.text, { name, fit });
    }
  }
  return [...fitting.values()]
    .sort(
      (a, b) =>
        b.fit - a.fit ||
        Number(b.name.kind === 'term') - Number(a.name.kind === 'term') ||
        [...a.name.text].length - [...b.name.text].length,
    )
    .map(({ name }) => name);
}

/**
 * The names under a key, and where there are more, those under longer ones, as far as these begin what was typed.
 * @param {import('../search/search.js').Index} index
 * @param {string} key
 * @param {string} prepared
 * @returns {Promise<Name[]>}
 */
async function namesUnder(index, key, prepared) {
  const value = (await table(index, '@' + key)) ?? '';
  const next = prepared[key.replace('~', '').length];
  const more = next && value.endsWith('\t+') ? await namesUnder(index, key + next, prepared) : [];
  return [...namesIn(value), ...more];
}

/** @param {string} value @returns {Name[]} */
function namesIn(value) {
  const strings = value ? value.split('\t') : [];
  const names = [];
  for (let i = 0; i + 4 < strings.length; i += 5) {
    const [text, readings, reading, page, term] = strings.slice(i, i + 5);
    names.push({ text, readings: readings.split(' '), reading, page, kind: term ? /** @type {const} */ ('term') : /** @type {const} */ ('title') });
  }
  return names;
}

/**
 * How a name fits what was typed: Han characters, whole syllables, the beginning of the last, and initials (`z` or `zh`) may be typed for the
 * characters one after the other. Each place in what was typed is tried once for each character.
 * @param {Pick<Name, 'text' | 'readings'>} name
 * @param {string} typed prepared
 */
export function fits({ text, readings }, typed) {
  const characters = [...text];
  /** @type {Map<string, number>} */
  const known = new Map();
  /** @param {number} at @param {number} first @returns {number} */
  const fit = (at, first) => {
    let i = first;
    while (i < characters.length && !readings[i]) {
      i++;
    }
    if (at === typed.length) {
      return i === characters.length ? WHOLE : BEGINNING;
    }
    if (i === characters.length) {
      return NONE;
    }
    const key = `${at} ${i}`;
    const best = known.get(key) ?? bestOf(at, i, readings[i]);
    known.set(key, best);
    return best;
  };
  /** @param {number} at @param {number} i @param {string} reading */
  const bestOf = (at, i, reading) => {
    const itself = fold(characters[i]).text.trim();
    let best = typed.startsWith(itself, at) ? fit(at + itself.length, i + 1) : NONE;
    if (itself === reading) {
      return best;
    }
    if (typed.startsWith(reading, at)) {
      best = Math.max(best, fit(at + reading.length, i + 1));
    } else if (reading.startsWith(typed.slice(at))) {
      best = Math.max(best, BEGINNING);
    }
    const initials = reading.length === 1 ? 0 : reading.length > 2 && reading[1] === 'h' ? 2 : 1;
    for (let initial = 1; initial <= initials; initial++) {
      if (typed.startsWith(reading.slice(0, initial), at)) {
        best = Math.max(best, fit(at + initial, i + 1));
      }
    }
    return best;
  };
  return fit(0, 0);
}
