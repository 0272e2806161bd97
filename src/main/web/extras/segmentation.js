// Strings split at the pairs of neighbours that are in the fewest blocks.
import { fold } from '../search/fold.js';

const MOST = 6;

/** Characters that are looked at: every pair of them may be a request. */
const LONGEST = 24;

/**
 * The strings after one split, two, …; last, the longest part alone. Of long strings the beginning comes first, and only that is split.
 * @param {string[]} strings
 * @param {(pair: string) => Promise<number>} blocksWith
 */
export async function splits(strings, blocksWith) {
  /** @type {string[][]} */
  const found = [];
  const parts = beginning(strings);
  if (parts.join('') !== strings.join('')) {
    found.push(longer(parts));
  }
  for (let i = 0; i < MOST; i++) {
    const rarest = await rarestPair(parts, blocksWith);
    if (!rarest) {
      break;
    }
    const all = [...parts[rarest.part]];
    parts.splice(rarest.part, 1, all.slice(0, rarest.at).join(''), all.slice(rarest.at).join(''));
    found.push(longer(parts));
  }
  const longest = longer(parts).reduce((a, b) => ([...b].length > [...a].length ? b : a), '');
  return longest ? [...found, [longest]] : found;
}

/** @param {string[]} strings */
function beginning(strings) {
  const parts = [];
  let left = LONGEST;
  for (const string of strings) {
    const part = [...string].slice(0, left);
    left -= part.length;
    if (part.length) {
      parts.push(part.join(''));
    }
  }
  return parts;
}

/** @param {string[]} parts @param {(pair: string) => Promise<number>} blocksWith */
async function rarestPair(parts, blocksWith) {
  const places = [];
  for (const [part, string] of parts.entries()) {
    const all = [...string];
    for (let at = 1; at < all.length; at++) {
      const pair = fold(all[at - 1] + all[at]).text;
      places.push({ part, at, blocks: [...pair].length === 2 ? blocksWith(pair) : Promise.resolve(Infinity) });
    }
  }
  let rarest = null;
  let least = Infinity;
  for (const place of places) {
    const blocks = await place.blocks;
    if (blocks < least) {
      least = blocks;
      rarest = place;
    }
  }
  return rarest;
}

/** @param {string[]} parts */
function longer(parts) {
  const longer = parts.filter((part) => [...part].length > 1);
  return longer.length ? longer : [...parts];
}
