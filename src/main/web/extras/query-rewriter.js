// Corrects a query that has no hits. docs/search.md lists what is tried, in this order.
import { fold, isSpace } from '../search/fold.js';
import { isPinyin, isTerm, strings, termClause } from '../search/clauses.js';
import { splits } from './segmentation.js';
import { fits, namesFitting, prepare, WHOLE } from './pinyin-entries.js';
import { homophones, wordsRead } from './pinyin.js';
import { written } from './query.js';

/** @typedef {import('../search/clauses.js').Clause} Clause */
/** @typedef {import('../search/search.js').Index} Index */
/** @typedef {{clauses: Clause[], correction: import('../search/types.js').Correction}} Attempt */

const TRIES = 12;

/** Strings of one query that are replaced, one at a time. */
const MOST_REPLACED = 8;
const SOUNDED = /[\p{L}\p{M}\p{N}]/u;

/**
 * Queries to try instead, one after the other.
 * @param {Index} index
 * @param {Clause[]} clauses
 * @returns {AsyncGenerator<Attempt>}
 */
export async function* corrections(index, clauses) {
  for await (const attempt of attempts(index, clauses)) {
    if (strings(attempt.clauses, false).length) {
      yield attempt;
    }
  }
}

/** @param {Index} index @param {Clause[]} clauses @returns {AsyncGenerator<Attempt>} */
async function* attempts(index, clauses) {
  for (const gap of ['', ' ']) {
    const plainly = each(clauses, ({ typed }) => plain(typed, gap));
    if (written(plainly) !== written(clauses)) {
      yield { clauses: plainly, correction: 'punctuation' };
    }
  }
  const included = clauses.filter(isTerm);
  if (included.length > 1 && included.every(({ value }) => isPinyin(value))) {
    const others = clauses.filter((clause) => !isTerm(clause));
    for (const words of await readAs(index, included.map(({ typed }) => typed).join(''))) {
      yield { clauses: [termClause(words), ...others], correction: 'pinyin' };
    }
  }
  for (const clause of included.slice(0, MOST_REPLACED)) {
    if (isPinyin(clause.value)) {
      yield* replaced(clauses, clause, await readAs(index, clause.typed), 'pinyin');
    }
  }
  for (const clause of included.slice(0, MOST_REPLACED)) {
    yield* replaced(clauses, clause, await homophones(index, unspaced(clause.typed)), 'homophone');
  }
  const terms = clauses.filter((clause) => !clause.key);
  if (terms.length < clauses.length) {
    yield { clauses: terms, correction: 'nearest' };
  }
  const typed = included.map((clause) => clause.typed);
  const excluded = terms.filter((clause) => clause.excluded);
  /** @param {string[]} strings @returns {Attempt} */
  const nearest = (strings) => ({ clauses: [...strings.map((string) => termClause(string)), ...excluded], correction: 'nearest' });
  for (let left = typed.length - 1; typed.length > 1 && left >= Math.max(0, typed.length - TRIES); left--) {
    yield nearest(typed.filter((_, i) => i !== left));
  }
  for (const strings of await splits(typed, (pair) => index.blocksWith(pair))) {
    yield nearest(strings);
  }
}

/**
 * What letters may be the pinyin of: names and words whose reading equals the letters, then names of which they fit the beginning.
 * @param {Index} index
 * @param {string} letters
 */
async function readAs(index, letters) {
  const prepared = prepare(letters);
  const [names, words] = await Promise.all([namesFitting(index, letters), wordsRead(index, prepared)]);
  const whole = names.filter((name) => fits(name, prepared) === WHOLE);
  return [...new Set([...whole.map(({ text }) => text), ...words, ...names.map(({ text }) => text)])].slice(0, TRIES);
}

/** Folded, without the spaces that only search has: they have no source characters. @param {string} typed */
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

/** @param {Clause[]} clauses @param {(clause: Clause) => string[]} change */
const each = (clauses, change) => clauses.flatMap((clause) => (isTerm(clause) ? change(clause).map((typed) => termClause(typed)) : [clause]));

/**
 * @param {Clause[]} clauses
 * @param {Clause} old
 * @param {string[]} others
 * @param {import('../search/types.js').Correction} correction
 * @returns {Generator<Attempt>}
 */
function* replaced(clauses, old, others, correction) {
  for (const other of others.slice(0, TRIES)) {
    yield { clauses: each(clauses, (clause) => [clause.typed === old.typed ? other : clause.typed]), correction };
  }
}
