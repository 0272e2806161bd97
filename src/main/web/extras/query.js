// The query language, read as wenzhu.index.QueryReader reads it; docs/search.md specifies it.
import { fold, isSpace } from '../search/fold.js';
import { LIMIT, termClause } from '../search/clauses.js';

/** @typedef {import('../search/clauses.js').Clause} Clause */

/** A Chinese keyboard gives the marks of the language in full width. */
const FILTER = /^(issue|article|author|kind|year|term)[:：](?=.)/su;
const MINUS = /^[-－]/;

/**
 * Cut to the limit, half surrogate pairs replaced.
 * @param {string} typed
 */
function clean(typed) {
  let text = '';
  for (const c of typed.slice(0, LIMIT + 1)) {
    const whole = /[\ud800-\udfff]/u.test(c) ? '\ufffd' : c;
    if (text.length + whole.length > LIMIT) {
      break;
    }
    text += whole;
  }
  return text;
}

/**
 * @param {string} typed
 * @returns {Clause[]}
 */
export function read(typed) {
  const text = clean(typed);
  /** @param {number} at */
  const isEnd = (at) => at >= text.length || isSpace(text[at]);
  /** @type {Clause[]} */
  const clauses = [];
  let at = 0;
  const word = () => {
    if (text[at] === '"') {
      for (let end = text.indexOf('"', at + 1); end >= 0; end = text.indexOf('"', end + 1)) {
        if (isEnd(end + 1)) {
          const quoted = text.slice(at + 1, end);
          at = end + 1;
          return quoted;
        }
      }
    }
    const from = at;
    while (!isEnd(at)) {
      at++;
    }
    return text.slice(from, at);
  };
  for (;;) {
    while (at < text.length && isEnd(at)) {
      at++;
    }
    if (at === text.length) {
      return clauses;
    }
    const excluded = MINUS.test(text[at]) && !isEnd(at + 1);
    at += excluded ? 1 : 0;
    const key = keyOf(text.slice(at));
    at += key ? key.length + 1 : 0;
    const clause = { ...termClause(word(), excluded), key };
    if (key || clause.value) {
      clauses.push(clause);
    }
  }
}

/** The filter a text begins with, if a value follows. @param {string} text */
function keyOf(text) {
  const found = FILTER.exec(text);
  return found && !isSpace(text[found[0].length]) ? found[1] : '';
}

/** Parts as a query that reads as them. @param {Clause[]} clauses */
export const written = (clauses) =>
  clauses
    .map(({ key, typed, excluded }) => {
      const plain = typed && !typed.startsWith('"') && ![...typed].some(isSpace) && (key || (!MINUS.test(typed) && !keyOf(typed)));
      return (excluded ? '-' : '') + (key && key + ':') + (plain ? typed : `"${typed}"`);
    })
    .join(' ');

/**
 * The query with a filter more, or without it.
 * @param {string} query
 * @param {string} key
 * @param {string} value
 */
export function toggleFilter(query, key, value) {
  const clauses = read(query);
  /** @param {Clause} clause */
  const isIt = (clause) => clause.key === key && clause.value === fold(value).text && !clause.excluded;
  return written(clauses.some(isIt) ? clauses.filter((clause) => !isIt(clause)) : [...clauses, { ...termClause(value), key }]);
}
