// How a search fails, and how that is noticed.

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
