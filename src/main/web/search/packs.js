// Reads records of the index from its packs (wenzhu.index.Pack): by ranges of bytes from a host, by running the file from a disk.
import { Numbers } from './numbers.js';

const SLOT = 128;
const SLOTS = 256;
const CHECKSUM = 7;

/** What went wrong: the network, a file that is not whole, or one that is gone because the site was built anew. */
export class SearchError extends Error {
  /** @param {'load' | 'damaged' | 'stale'} kind @param {string} [what] */
  constructor(kind, what = '') {
    super(`${kind} ${what}`);
    this.kind = kind;
  }
}

/** FNV-1a over UTF-16 units. @param {string} text */
export function hash(text) {
  let sum = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    sum = Math.imul(sum ^ text.charCodeAt(i), 0x01000193);
  }
  return sum >>> 0;
}

/** What scripts of the index have handed over, by name. @type {Map<string, string[]>} */
const handed = new Map();
const queue = /** @type {{wenzhu?: any}} */ (globalThis);
for (const list of queue.wenzhu ?? []) {
  handed.set(list[0], list);
}
queue.wenzhu = { push: (/** @type {string[]} */ list) => handed.set(list[0], list) };

/**
 * Runs a script of the index and takes what it hands over.
 * @param {string} address
 * @param {string} name
 * @param {string} [charset]
 * @returns {Promise<string[]>}
 */
export function run(address, name, charset = 'utf-8') {
  return new Promise((resolve, reject) => {
    const take = () => {
      const list = handed.get(name);
      handed.delete(name);
      return list;
    };
    const there = take();
    if (there) {
      resolve(there);
      return;
    }
    const script = document.createElement('script');
    script.src = address;
    script.charset = charset;
    script.onload = () => {
      script.remove();
      const list = take();
      list ? resolve(list) : reject(new SearchError('damaged', name));
    };
    script.onerror = () => {
      script.remove();
      reject(new SearchError('load', name));
    };
    document.head.append(script);
  });
}

export class Packs {
  /** @param {string} root address of the search folder @param {string} folder of this index, in it */
  constructor(root, folder) {
    this.root = root;
    this.folder = folder;
    this.decoder = new TextDecoder('gb18030');
    /** @type {Map<string, Promise<any>>} */
    this.kept = new Map();
  }

  /**
   * The fields of a record.
   * @param {string} family
   * @param {number} address
   * @param {number} slots how many it has, or a guess
   * @returns {Promise<string[]>}
   */
  record(family, address, slots) {
    return this.keep(family + address, async () => {
      const string =
        location.protocol === 'file:'
          ? (await this.script(family, Math.floor(address / SLOTS))).get(address)
          : await this.ranged(family, address, slots);
      if (typeof string === 'string') {
        const numbers = new Numbers(string);
        numbers.next();
        const content = string.slice(numbers.at + CHECKSUM);
        const seal = hash(`${content}\n${this.folder}/${family}/${address}`).toString(36).padStart(CHECKSUM, '0');
        if (seal === string.slice(numbers.at, numbers.at + CHECKSUM)) {
          return content.split('\x7f');
        }
      }
      this.kept.delete(this.name(family, Math.floor(address / SLOTS))); // A file that came whole is asked for anew.
      throw new SearchError('damaged', family + address);
    });
  }

  /**
   * Keeps what was made, unless making it failed.
   * @template T
   * @param {string} key
   * @param {() => Promise<T>} make
   * @returns {Promise<T>}
   */
  keep(key, make) {
    let kept = this.kept.get(key);
    if (!kept) {
      kept = make();
      kept.catch(() => this.kept.delete(key));
      this.kept.set(key, kept);
    }
    return kept;
  }

  /** @param {string} family @param {number} file */
  name(family, file) {
    return `${this.folder}/${family}/${file}`;
  }

  /**
   * The records of a file that was run, by their addresses.
   * @param {string} family
   * @param {number} file
   * @returns {Promise<Map<number, string>>}
   */
  script(family, file) {
    const name = this.name(family, file);
    return this.keep(name, async () => {
      const list = await run(`${this.root}${name}.js`, name, 'gb18030');
      const records = new Map();
      let address = file * SLOTS + 1;
      for (const record of list.slice(1)) {
        records.set(address, record);
        address += new Numbers(record).next();
      }
      return records;
    });
  }

  /**
   * The string of a record, of whose bytes no more are asked for than are needed.
   * @param {string} family
   * @param {number} address
   * @param {number} slots
   * @returns {Promise<string | null>}
   */
  async ranged(family, address, slots) {
    const file = Math.floor(address / SLOTS);
    const slot = address % SLOTS;
    let bytes = await this.bytes(family, file, slot, Math.min(SLOTS, slot + slots));
    const all = new Numbers(this.decoder.decode(bytes.subarray(2, 8))).next();
    if (all > slots && slot + all <= SLOTS) {
      const rest = await this.bytes(family, file, slot + slots, slot + all);
      const both = new Uint8Array(bytes.length + rest.length);
      both.set(bytes);
      both.set(rest, bytes.length);
      bytes = both;
    }
    try {
      const text = this.decoder.decode(bytes.subarray(0, all * SLOT));
      return text[0] === ',' ? JSON.parse(text.slice(1)) : null;
    } catch {
      return null;
    }
  }

  /**
   * Slots of a file. A host that does not know ranges sends all of it, which is kept.
   * @param {string} family
   * @param {number} file
   * @param {number} from
   * @param {number} to
   * @returns {Promise<Uint8Array>}
   */
  async bytes(family, file, from, to) {
    const name = this.name(family, file);
    const whole = this.kept.get(name);
    if (whole) {
      return (await whole).subarray(from * SLOT, to * SLOT);
    }
    const { response, body } = await this.ask(name, { Range: `bytes=${from * SLOT}-${to * SLOT - 1}` }).catch(() =>
      this.ask(name, {}), // Some hosts compress even a part, which no browser can read.
    );
    if (!response.ok) {
      throw new SearchError(response.status === 404 ? 'stale' : response.status === 416 ? 'damaged' : 'load', name);
    }
    if (response.status === 206) {
      return body;
    }
    this.kept.set(name, Promise.resolve(body));
    return body.subarray(from * SLOT, to * SLOT);
  }

  /** @param {string} name @param {Record<string, string>} headers */
  async ask(name, headers) {
    try {
      const response = await fetch(`${this.root}${name}.js`, { headers });
      return { response, body: new Uint8Array(response.ok ? await response.arrayBuffer() : []) };
    } catch {
      throw new SearchError('load', name);
    }
  }
}
