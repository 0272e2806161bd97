// Folded text: the same as wenzhu.text.SearchText in the generator, character for character.

/**
 * A folded text with its offsets: unit `i` of `text` comes from `starts[i]` to `ends[i]` of the original.
 * @typedef {object} Folded
 * @property {string} text
 * @property {number[]} starts
 * @property {number[]} ends
 */

export const SPACE = /[\p{Z}\t-\r\x1c-\x1f]/u;
const LATIN = /(?!\p{sc=Han})[\p{L}\p{Nd}]/u;

/** What belongs to a word that is found from its beginning only: not to a script written without spaces. */
const OF_WORD = /(?![\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}\p{sc=Bopo}])[\p{L}\p{Nd}]/u;

/** Marks, vowels and finals of Hangul, which may join the character before them. */
const JOINING = /[\p{M}\u1161-\u1175\u11a8-\u11c2]/u;

/** A character and what may join it: the same, half-width forms of it, and what comparison drops. */
const JOINED = /[^][\p{M}\p{DI}\u2800\u1161-\u1175\u11a8-\u11c2\uff9e\uff9f\uffa3\uffa5\uffa6\uffaa-\uffaf\uffc2-\uffdc]*/uy;

/** What comparison drops: accents of Latin, Greek and Cyrillic letters, invisible characters, variation selectors. */
const DROPPED = /[\u0300-\u036f\u2800\p{DI}]/gu;

/** Characters that are taken for the middle dot. */
const DOT = /[\u2022\u2027\u2219\u22c5\u30fb]/g;

/** Nearly every character of a Chinese text. A fast path. @param {string} c */
const isHan = (c) => c >= '\u4e00' && c <= '\u9fff';

/** @param {string} c */
export const isSpace = (c) => SPACE.test(c);

/** The table of Simplified forms; the search adds to it what it loads. @type {Map<string, string>} */
const simplified = new Map();

/** Adds Simplified forms. @param {string} pairs characters that fold, each followed by what it folds to */
export function learn(pairs) {
  for (const [pair] of pairs.matchAll(/../gsu)) {
    const [c, form] = pair;
    simplified.set(c, form);
  }
}

/**
 * Folds width, case, accents, Traditional forms, middle dots and white space, drops what is invisible, and puts one space before every Latin word and number.
 * @param {string} original
 * @returns {Folded}
 */
export function fold(original) {
  let text = '';
  let last = '';
  let gap = -1;
  /** @type {number[]} */
  const starts = [];
  /** @type {number[]} */
  const ends = [];
  /** @param {string} c @param {number} from @param {number} to */
  const put = (c, from, to) => {
    text += c;
    last = c;
    while (starts.length < text.length) {
      starts.push(from);
      ends.push(to);
    }
  };
  /** @param {string} c @param {number} from @param {number} to */
  const add = (c, from, to) => {
    if (isHan(c)) {
      gap = -1;
      put(simplified.get(c) ?? c, from, to);
      return;
    }
    if (isSpace(c)) {
      gap = gap < 0 ? from : gap;
      return;
    }
    if (gap >= 0 && text && ((LATIN.test(last) && LATIN.test(c)) || JOINING.test(c))) {
      put(' ', gap, gap === from ? to : from);
    }
    gap = -1;
    const form = simplified.get(c) ?? c;
    if (OF_WORD.test(form) && last !== ' ' && !OF_WORD.test(last)) {
      put(' ', from, from);
    }
    put(form, from, to);
  };
  for (let from = 0; from < original.length; ) {
    if (isHan(original[from]) && (from + 1 === original.length || isHan(original[from + 1]))) {
      add(original[from], from, ++from);
      continue;
    }
    JOINED.lastIndex = from;
    const [joined] = /** @type {RegExpExecArray} */ (JOINED.exec(original));
    const to = from + joined.length;
    const lower = joined.normalize('NFKC').toLowerCase();
    for (const c of lower.normalize('NFD').replace(DROPPED, '').replace(DOT, '·').normalize('NFKC')) {
      add(c, from, to);
    }
    from = to;
  }
  return { text, starts, ends };
}

/** Where a folded text has a string; overlapping places count. @param {string} text @param {string} string @returns {number[]} */
export function places(text, string) {
  const found = [];
  for (let at = text.indexOf(string); at >= 0; at = text.indexOf(string, at + 1)) {
    found.push(at);
  }
  return found;
}

/**
 * Where strings occur in the original text, in order; those that touch or overlap are one.
 * @param {Folded} folded
 * @param {string[]} strings
 * @returns {[number, number][]}
 */
export function spans({ text, starts, ends }, strings) {
  const found = strings
    .flatMap((string) => places(text, string).map((at) => [starts[at], ends[at + string.length - 1]]))
    .sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  /** @type {[number, number][]} */
  const merged = [];
  for (const [from, to] of found) {
    const last = merged[merged.length - 1];
    if (last && from <= last[1]) {
      last[1] = Math.max(last[1], to);
    } else {
      merged.push([from, to]);
    }
  }
  return merged;
}
