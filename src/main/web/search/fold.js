// Text as it is compared: the same as wenzhu.text.SearchText in the generator, character for character.

/**
 * A folded text with the way back: unit `i` of `text` came from `starts[i]` to `ends[i]` of the original.
 * @typedef {object} Folded
 * @property {string} text
 * @property {number[]} starts
 * @property {number[]} ends
 */

const SPACE = /[\p{Z}\t-\r\x1c-\x1f]/u;
const LETTER = /[\p{L}\p{Nd}]/u;
const HAN = /\p{Script=Han}/u;
/** Scripts that are found from any character on. */
const RUNNING = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}]/u;
/** What may join the character before it: marks, vowels and finals of Hangul, half-width sound marks. */
const JOINS = /[\p{M}\u1161-\u1175\u11a8-\u11c2\uff9e\uff9f\uffa1-\uffdc]/u;

/** @param {string} c */
export const isSpace = (c) => SPACE.test(c);

/** @param {string} c */
const isHan = (c) => (c >= '\u4e00' && c <= '\u9fff') || HAN.test(c);

/** Whether a character belongs to a word that is found from its beginning only. @param {string} c */
export const isOfWord = (c) => LETTER.test(c) && !RUNNING.test(c);

/** @param {string} c */
const isPlain = (c) => c < '\x80' || (c >= '\u4e00' && c <= '\u9fff');

/** The one table of Simplified forms that grows as the search learns more of it. @type {Map<string, string>} */
const simplified = new Map();

/** Learns Simplified forms. @param {string} pairs characters that fold, each followed by what it folds to */
export function learn(pairs) {
  const all = [...pairs];
  for (let i = 0; i < all.length; i += 2) {
    simplified.set(all[i], all[i + 1]);
  }
}

/** The characters of a text that fold together: one, and the marks behind it. @param {string} text @param {number} at */
function segmentEnd(text, at) {
  let end = at + width(text, at);
  while (end < text.length && !isPlain(text[end]) && JOINS.test(character(text, end))) {
    end += width(text, end);
  }
  return end;
}

/** @param {string} text @param {number} at */
const character = (text, at) => String.fromCodePoint(text.codePointAt(at) ?? 0);

/** @param {string} text @param {number} at */
const width = (text, at) => ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);

/**
 * Folds width, case, Traditional forms and white space, and puts one space before every Latin word and number.
 * @param {string} original
 * @returns {Folded}
 */
export function fold(original) {
  let text = '';
  let last = '';
  /** @type {number[]} */
  const starts = [];
  /** @type {number[]} */
  const ends = [];
  let gap = -1;
  /** @param {string} c @param {number} from @param {number} to */
  const put = (c, from, to) => {
    for (let i = 0; i < c.length; i++) {
      starts.push(from);
      ends.push(to);
    }
    text += c;
    last = c;
  };
  /** @param {string} c @param {number} from @param {number} to */
  const add = (c, from, to) => {
    if (isSpace(c)) {
      gap = gap < 0 ? from : gap;
      return;
    }
    if (gap >= 0 && text && ((isLatin(last) && isLatin(c)) || JOINS.test(c))) {
      put(' ', gap, gap === from ? to : from);
    }
    gap = -1;
    const form = simplified.get(c) ?? c;
    if (!isPlainHan(form) && isOfWord(form) && last !== ' ' && !(last && isOfWord(last))) {
      put(' ', from, from);
    }
    put(form, from, to);
  };
  for (let at = 0; at < original.length; ) {
    const end = segmentEnd(original, at);
    const segment = original.slice(at, end);
    if (isPlain(segment) && segment.length === 1) {
      add(segment.toLowerCase(), at, end);
    } else {
      for (const c of segment.normalize('NFKC').toLowerCase().normalize('NFKC')) {
        add(c, at, end);
      }
    }
    at = end;
  }
  return { text, starts, ends };
}

/** @param {string} c */
const isPlainHan = (c) => c >= '\u4e00' && c <= '\u9fff';

/** @param {string} c */
const isLatin = (c) => LETTER.test(c) && !isHan(c);

/** Where a folded text has a string; overlapping places count. @param {string} text @param {string} string @returns {number[]} */
export function places(text, string) {
  const found = [];
  for (let at = text.indexOf(string); at >= 0; at = text.indexOf(string, at + 1)) {
    found.push(at);
  }
  return found;
}
