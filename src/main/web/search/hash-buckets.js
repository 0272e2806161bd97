// Finds what is filed by a hash of its key (wenzhu.index.export.HashBuckets).
import { hash } from './errors.js';

const SLOTS = 8;
const IN_FILE = 31;
const FILE = 256;

/**
 * Looks in the bucket of a key, and in those after it as long as they overflowed, until `find` finds it.
 * @template T
 * @param {import('./packs.js').Packs} packs
 * @param {string} family
 * @param {number} count
 * @param {string} key
 * @param {(fields: string[]) => T | undefined} find
 * @returns {Promise<T | undefined>}
 */
export async function look(packs, family, count, key, find) {
  let bucket = hash(key) % count;
  for (let tried = 0; tried < count; tried++) {
    const address = Math.floor(bucket / IN_FILE) * FILE + 1 + (bucket % IN_FILE) * SLOTS;
    const [overflowed, ...fields] = await packs.record(family, address, SLOTS);
    const found = find(fields);
    if (found !== undefined || !overflowed) {
      return found;
    }
    bucket = (bucket + 1) % count;
  }
  return undefined;
}
