// Finds what is filed by a hash of its key (wenzhu.index.export.HashBuckets).
import { hash } from './errors.js';

const SLOTS = 8;
const IN_FILE = 31;
const FILE = 256;

/**
 * Looks at the page of a key, and at those after it as long as they ran over, until `find` finds it.
 * @template T
 * @param {import('./packs.js').Packs} packs
 * @param {string} family
 * @param {number} count
 * @param {string} key
 * @param {(fields: string[]) => T | undefined} find
 * @returns {Promise<T | undefined>}
 */
export async function look(packs, family, count, key, find) {
  let page = hash(key) % count;
  for (let tried = 0; tried < count; tried++) {
    const address = Math.floor(page / IN_FILE) * FILE + 1 + (page % IN_FILE) * SLOTS;
    const [ranOver, ...fields] = await packs.record(family, address, SLOTS);
    const found = find(fields);
    if (found !== undefined || !ranOver) {
      return found;
    }
    page = (page + 1) % count;
  }
  return undefined;
}
