// How a search fails, and the checksum that detects it.

/** Why a search fails: the network, a file that is not as it was written, or one that is gone since the site has a new version. @typedef {'load' | 'damaged' | 'stale'} Kind */

export class SearchError extends Error {
  /** @param {Kind} kind @param {string} [what] */
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
