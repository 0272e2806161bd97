// Looks things up by a key (wenzhu.index.export.LookupTables).
import { hash } from '../search/errors.js';
import { Numbers } from '../search/varints.js';
import { look } from '../search/hash-buckets.js';

/** @typedef {import('../search/search.js').Index} Index */

/** Tables that correct queries do not come with a small site's texts. */
const ELSEWHERE = /^[%!]/;
/** Longer keys are filed under their beginning and their hash. */
const LONGEST_KEY = 24;

/**
 * The value of a key.
 * @param {Index} index
 * @param {string} key
 * @returns {Promise<string | undefined>}
 */
export async function table(index, key) {
  if ('own' in index && !ELSEWHERE.test(key)) {
    return index.own(key);
  }
  const filed = key.length > LONGEST_KEY ? key.slice(0, LONGEST_KEY) + hash(key).toString(36) : key;
  let value = await look(index.packs, 't', index.root.tableBuckets, filed, (fields) => {
    for (let i = 0; i < fields.length; i += 2) {
      if (fields[i] === filed) {
        return fields[i + 1];
      }
    }
    return undefined;
  });
  while (value?.[0] === '\x01') {
    const places = new Numbers(value, 1);
    const parts = [];
    while (!places.isEmpty) {
      const address = places.next();
      parts.push(index.packs.record('x', address, places.next()));
    }
    value = (await Promise.all(parts)).map(([part]) => part).join('');
  }
  return value;
}

/**
 * The number of the page a block is on.
 * @param {Index} index
 * @param {number} doc
 */
export async function pageOf(index, doc) {
  const { run } = index.root;
  const numbers = new Numbers((await table(index, `&${Math.floor(doc / run)}`)) ?? '');
  for (let left = doc % run; left > 0; left--) {
    numbers.next();
  }
  return numbers.next();
}
