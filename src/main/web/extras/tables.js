// Looks things up by a key (wenzhu.index.Tables).
import { Numbers } from '../search/numbers.js';
import { look } from '../search/pages.js';

/** @typedef {import('../search/search.js').Index} Index */

/** What mends queries does not come with a small site's texts. */
const ELSEWHERE = /^[%!]/;

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
  const value = await look(index.packs, 't', index.root.tablePages, key, (fields) => {
    for (let i = 0; i < fields.length; i += 2) {
      if (fields[i] === key) {
        return fields[i + 1];
      }
    }
    return undefined;
  });
  if (value?.[0] !== '\x01') {
    return value;
  }
  const places = new Numbers(value, 1);
  const parts = [];
  while (!places.isEmpty) {
    const address = places.next();
    parts.push(index.packs.record('x', address, places.next()));
  }
  return (await Promise.all(parts)).map(([part]) => part).join('');
}

/**
 * The number of the page a block is on.
 * @param {Index} index
 * @param {number} doc
 */
export async function pageOf(index, doc) {
  const run = Math.floor(doc / index.root.run);
  const numbers = new Numbers((await table(index, `&${run}`)) ?? '');
  let page = -1;
  while (!numbers.isEmpty && run * index.root.run + numbers.next() <= doc) {
    page = numbers.next();
  }
  return page;
}
