// Mends a query that stands nowhere: the same attempts in the same order as wenzhu.index.QueryRewriter; docs/search.md describes them.
import { fold, isSpace } from '../search/fold.js';
import { isPiece, isPinyin, piece, strings } from '../search/clauses.js';
import { cuts } from './segmentation.js';
import { namesFitting, prepare } from './pinyin-entries.js';
import { homophones, wordsRead } from './pinyin.js';
import { written } from './query.js';

/** @typedef {import('../search/clauses.js').Part} Part */
/** @typedef {import('../search/search.js').Index} Index */
/** @typedef {{parts: Part[], repair: import('../search/types.js').Repair}} Attempt */

const TRIES = 12;
const SOUNDED = /[\p{L}\p{M}\p{N}]/u;

/**
 * Queries to try instead, one after the other.
 * @param {Index} index
 * @param {Part[]} parts
 * @returns {AsyncGenerator<Attempt>}
 */
export async function* repairs(index, parts) {
  for await (const attempt of attempts(index, parts)) {
    if (strings(attempt.parts, false).length) {
      yield attempt;
    }
  }
}

/** @param {Index} index @param {Part[]} parts @returns {AsyncGenerator<Attempt>} */
async function* attempts(index, parts) {
  for (const gap of ['', ' ']) {
    const mended = each(parts, ({ typed }) => plain(typed, gap));
    if (written(mended) !== written(parts)) {
      yield { parts: mended, repair: 'punctuation' };
    }
  }
  const included = parts.filter(isPiece);
  if (included.length > 1 && included.every(({ value }) => isPinyin(value))) {
    const others = parts.filter((part) => !isPiece(part));
    for (const words of await readAs(index, included.map(({ typed }) => typed).join(''))) {
      yield { parts: [piece(words), ...others], repair: 'pinyin' };
    }
  }
  for (const part of included) {
    if (isPinyin(part.value)) {
      yield* replaced(parts, part, await readAs(index, part.typed), 'pinyin');
    }
  }
  for (const part of included) {
    yield* replaced(parts, part, await homophones(index, unspaced(part.typed)), 'homophone');
  }
  const pieces = parts.filter((part) => !part.key);
  if (pieces.length < parts.length) {
    yield { parts: pieces, repair: 'nearest' };
  }
  const typed = included.map((part) => part.typed);
  const excluded = pieces.filter((part) => part.excluded);
  /** @param {string[]} strings @returns {Attempt} */
  const nearest = (strings) => ({ parts: [...strings.map((string) => piece(string)), ...excluded], repair: 'nearest' });
  for (let left = typed.length - 1; typed.length > 1 && left >= Math.max(0, typed.length - TRIES); left--) {
    yield nearest(typed.filter((_, i) => i !== left));
  }
  for (const strings of await cuts(typed, (pair) => index.blocksWith(pair))) {
    yield nearest(strings);
  }
}

/**
 * What letters may be the pinyin of: names, else any words that stand somewhere.
 * @param {Index} index
 * @param {string} letters
 */
async function readAs(index, letters) {
  const names = (await namesFitting(index, letters)).map(({ text }) => text);
  return [...new Set([...names, ...(await wordsRead(index, prepare(letters)))])].slice(0, TRIES);
}

/** Folded, without the spaces that only search has: they come from nothing. @param {string} typed */
function unspaced(typed) {
  const { text, starts, ends } = fold(typed);
  return text
    .split('')
    .filter((_, i) => starts[i] < ends[i])
    .join('');
}

/** @param {string} typed @param {string} gap */
const plain = (typed, gap) =>
  [...typed]
    .map((c) => (SOUNDED.test(c) || isSpace(c) ? c : gap))
    .join('')
    .split(' ')
    .filter(Boolean);

/** @param {Part[]} parts @param {(part: Part) => string[]} change */
const each = (parts, change) => parts.flatMap((part) => (isPiece(part) ? change(part).map((typed) => piece(typed)) : [part]));

/**
 * @param {Part[]} parts
 * @param {Part} old
 * @param {string[]} others
 * @param {import('../search/types.js').Repair} repair
 * @returns {Generator<Attempt>}
 */
function* replaced(parts, old, others, repair) {
  for (const other of others.slice(0, TRIES)) {
    yield { parts: each(parts, (part) => [part.typed === old.typed ? other : part.typed]), repair };
  }
}
