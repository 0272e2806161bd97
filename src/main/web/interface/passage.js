// The part of a block that a result shows.

import { make } from './dom.js';

const WIDTH = 80;
const BEFORE = 24;

/**
 * The text around the first span, all spans in it marked.
 * @param {string} text
 * @param {[number, number][]} spans from and to, in UTF-16 units; in order, apart
 * @returns {(Node | string)[]}
 */
export function passage(text, spans) {
  const first = spans.length ? spans[0][0] : 0;
  const from = whole(text, Math.max(0, Math.min(first - BEFORE, text.length - WIDTH)));
  let to = whole(text, from + WIDTH);
  let at = from;
  /** @type {(Node | string)[]} */
  const parts = from ? ['…'] : [];
  for (const [begin, end] of spans) {
    if (begin < to) {
      parts.push(text.slice(at, begin), make('mark', {}, text.slice(begin, end)));
      at = end;
      // No match is cut in two.
      to = Math.max(to, end);
    }
  }
  parts.push(text.slice(at, to), to < text.length ? '…' : '');
  return parts;
}

/**
 * An offset, or the one before it if it is inside a surrogate pair.
 * @param {string} text
 * @param {number} at
 */
function whole(text, at) {
  return (text.charCodeAt(at) & 0xfc00) === 0xdc00 ? at - 1 : at;
}
