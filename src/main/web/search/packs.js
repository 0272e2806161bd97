// Reads records of the index from its packs (wenzhu.index.export.Pack): by ranges of bytes from a host, by running the file from a disk.
import { hash, SearchError } from './errors.js';

const SLOT = 128;
const SLOTS = 256;
const CHECKSUM = 7;
const NO_SLOTS = 0x4e00;

/** The largest gap, in slots, across which two ranges are merged into one request. */
const NEAR = 3;

/** @typedef {ReturnType<typeof packsOf>} Packs */
/** @typedef {{from: number, to: number, resolve: (bytes: Uint8Array | null) => void}} Asked */

/**
 * @param {import('./types.js').Source} source
 * @param {string} folder of this index, in the search folder
 */
export function packsOf(source, folder) {
  const decoder = new TextDecoder('gb18030');
  /** @type {Map<string, Promise<any>>} */
  const cache = new Map();
  /** Parts that will be asked for, by file. @type {Map<string, Asked[]>} */
  const asked = new Map();
  /** Whether the host is known not to send the ranges that it is asked for. */
  let isWhole = false;
  /** Files whose content was wrong or unreadable: they are requested whole, bypassing the HTTP cache. @type {Set<string>} */
  const failed = new Set();

  /**
   * The value of a key, made once; after a failure it is made again.
   * @template T
   * @param {string} key
   * @param {() => Promise<T>} make
   * @returns {Promise<T>}
   */
  function memoize(key, make) {
    const made = cache.get(key) ?? make();
    if (!cache.has(key)) {
      cache.set(key, made);
      made.catch(() => cache.delete(key));
    }
    return made;
  }

  /**
   * The fields of a record.
   * @param {string} family
   * @param {number} address
   * @param {number} slots how many it has, or a guess
   * @returns {Promise<string[]>}
   */
  function record(family, address, slots) {
    return memoize(family + address, async () => {
      const name = `${folder}/${family}/${Math.floor(address / SLOTS)}`;
      const read = location.protocol === 'file:' ? fromDisk : fromHost;
      const content = async () => contentOf(await read(name, address % SLOTS, slots), `${folder}/${family}/${address}`);
      let found = await content();
      if (found === null && read === fromHost && !cache.has(name)) {
        failed.add(name);
        found = await content();
        isWhole ||= found !== null; // The range was wrong, and the file is not.
      }
      if (found === null) {
        failed.add(name);
        cache.delete(name);
        throw await source.fault('damaged', family + address);
      }
      return found.split('\x7f');
    });
  }

  /** The string of a record; '' if there is none. @param {string} name @param {number} slot @returns {Promise<string>} */
  async function fromDisk(name, slot) {
    const records = await memoize(name, async () => {
      const bySlot = [];
      let at = 1;
      for (const string of await source.run(address(name), name, 'gb18030')) {
        bySlot[at] = string;
        at += slotsIn(string);
      }
      return bySlot;
    });
    return records[slot] ?? '';
  }

  /** The same by ranges. @param {string} name @param {number} slot @param {number} slots @returns {Promise<string>} */
  async function fromHost(name, slot, slots) {
    let bytes = await bytesOf(name, slot, Math.min(SLOTS, slot + slots));
    const all = slotsIn(decoder.decode(bytes.subarray(2, 4)));
    if (all > slots && slot + all <= SLOTS) {
      bytes = Uint8Array.of(...bytes, ...(await bytesOf(name, slot + slots, slot + all)));
    }
    try {
      return String(JSON.parse(decoder.decode(bytes.subarray(1, all * SLOT))));
    } catch {
      return '';
    }
  }

  /** Slots of a file. @param {string} name @param {number} from @param {number} to @returns {Promise<Uint8Array>} */
  async function bytesOf(name, from, to) {
    const part = isWhole || cache.has(name) || failed.has(name) ? null : await partOf(name, from, to);
    return part ?? (await wholeOf(name)).subarray(from * SLOT, to * SLOT);
  }

  /**
   * Slots of a file; null from a host that does not send them alone. Those close together that are asked for at once are one request.
   * @param {string} name @param {number} from @param {number} to @returns {Promise<Uint8Array | null>}
   */
  function partOf(name, from, to) {
    return new Promise((resolve) => {
      const all = asked.get(name) ?? [];
      if (!all.length) {
        asked.set(name, all);
        queueMicrotask(() => send(name, all));
      }
      all.push({ from, to, resolve });
    });
  }

  /** @param {string} name @param {Asked[]} all */
  function send(name, all) {
    asked.delete(name);
    all.sort((a, b) => a.from - b.from);
    for (let i = 0; i < all.length; ) {
      const near = [all[i]];
      let { from, to } = all[i];
      for (i++; i < all.length && all[i].from <= to + NEAR; i++) {
        near.push(all[i]);
        to = Math.max(to, all[i].to);
      }
      // Browsers let requests for one file wait for each other, unless they keep nothing of them.
      fetched(name, from, to, near[0] === all[0] ? 'default' : 'no-store').then((bytes) =>
        near.forEach((one) => one.resolve(bytes?.subarray((one.from - from) * SLOT, (one.to - from) * SLOT) ?? null)),
      );
    }
  }

  /** @param {string} name @param {number} from @param {number} to @param {RequestCache} mode @returns {Promise<Uint8Array | null>} */
  async function fetched(name, from, to, mode) {
    const first = from * SLOT;
    try {
      const response = await fetch(address(name), { cache: mode, headers: { Range: `bytes=${first}-${to * SLOT - 1}` } });
      if (response.status === 206) {
        const bytes = await bodyOf(response);
        if (response.headers.get('Content-Range')?.startsWith(`bytes ${first}-${first + bytes.length - 1}/`)) {
          return bytes; // If it is too short, the checksum of the record shows that.
        }
        isWhole = true;
        failed.add(name);
      } else if (response.ok) {
        isWhole = true;
        // Others that asked at the same time get the same answer.
        cache.has(name) ? response.body?.cancel() : memoize(name, () => bodyOf(response));
      }
    } catch {
      failed.add(name); // Some hosts compress even a range, which no browser can read.
    }
    return null;
  }

  /** @param {string} name @returns {Promise<Uint8Array>} */
  const wholeOf = (name) =>
    memoize(name, async () => {
      const response = await fetch(address(name), { cache: failed.has(name) ? 'reload' : 'default' }).catch(() => null);
      if (!response?.ok) {
        failed.add(name);
        throw await source.fault('load', name);
      }
      return bodyOf(response);
    });

  /** @param {string} name */
  const address = (name) => `${source.folder}${name}.js`;

  return { memoize, record };
}

/** How many slots a record has that begins so. @param {string} string */
const slotsIn = (string) => string.charCodeAt(0) - NO_SLOTS;

/**
 * The content of a record; null if it is not the one that was written at a place.
 * @param {string} string
 * @param {string} place
 */
function contentOf(string, place) {
  const content = string.slice(1 + CHECKSUM);
  return parseInt(string.slice(1, 1 + CHECKSUM), 36) === hash(`${content}\n${place}`) ? content : null;
}

/** @param {Response} response */
async function bodyOf(response) {
  try {
    return new Uint8Array(await response.arrayBuffer());
  } catch {
    throw new SearchError('load', response.url);
  }
}
