// Text fragments: addresses with which browsers highlight a passage themselves.

import { encoded, wordBounds } from './text-fragment.js';

/** A longer passage is given by its start and its end. */
const LONG = 80;
/** The length of this start and end. */
const PART = 16;

/**
 * The directive for a passage, extended to whole words, since browsers highlight only these, and with as many words before and after
 * it as make it unique on the page.
 * @param {string} text of the block
 * @param {number} from
 * @param {number} to
 * @param {string} page its whole text
 */
export function textDirective(text, from, to, page) {
  const bounds = wordBounds(text);
  const before = (/** @type {number} */ at) => bounds.filter((bound) => bound <= at).pop() || 0;
  const after = (/** @type {number} */ at) => bounds.find((bound) => bound >= at) ?? text.length;
  const begin = before(from);
  const end = after(to);
  const isLong = end - begin > LONG;
  let first = begin;
  let last = isLong ? after(begin + PART) : end;
  const head = text.slice(first, last);
  while (count(page, text.slice(first, last)) > 1 && (first > 0 || last < text.length)) {
    first = first && before(first - 1);
    last = isLong || last === text.length ? last : after(last + 1);
    if (isLong && !first) {
      break;
    }
  }
  const prefix = text.slice(first, begin);
  const suffix = isLong ? '' : text.slice(end, last);
  const words = isLong ? `${encoded(head)},${encoded(tail(text, begin + head.length, end, before))}` : encoded(head);
  return `:~:text=${prefix && `${encoded(prefix)}-,`}${words}${suffix && `,-${encoded(suffix)}`}`;
}

/**
 * The end of a passage, long enough to be unique after the start.
 * @param {string} text
 * @param {number} from the end of the start
 * @param {number} end
 * @param {(at: number) => number} before
 */
function tail(text, from, end, before) {
  let at = before(end - PART);
  while (at > from && text.indexOf(text.slice(at, end), from) < at) {
    at = before(at - 1);
  }
  return text.slice(at, end);
}

/** @param {string} page @param {string} words */
const count = (page, words) => page.split(words).length - 1;
