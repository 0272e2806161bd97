// Text fragments: addresses that light words without any script of ours.

import { encoded, wordBounds } from './text-fragment.js';

/** A longer passage is named by its beginning and its end. */
const LONG = 80;
/** Characters of that beginning, and of that end. */
const PART = 16;

/**
 * The directive for a passage, widened to whole words, since browsers light nothing less; with as many words before and behind it
 * as make it the only one on the page.
 * @param {string} text of the block
 * @param {number} from
 * @param {number} to
 * @param {string} page all its text
 */
export function textDirective(text, from, to, page) {
  const bounds = wordBounds(text);
  const before = (/** @type {number} */ at) => bounds.filter((bound) => bound <= at).pop() || 0;
  const behind = (/** @type {number} */ at) => bounds.find((bound) => bound >= at) ?? text.length;
  const begin = before(from);
  const end = behind(to);
  const isLong = end - begin > LONG;
  let first = begin;
  let last = isLong ? behind(begin + PART) : end;
  const head = text.slice(first, last);
  while (count(page, text.slice(first, last)) > 1 && (first > 0 || last < text.length)) {
    first = first && before(first - 1);
    last = isLong || last === text.length ? last : behind(last + 1);
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
 * The end of a passage, as long as it must be to stand nowhere else behind the beginning.
 * @param {string} text
 * @param {number} from behind the beginning
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
