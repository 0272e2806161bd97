// Folding of strings, implemented independently of the search engine, so that the benchmark finds its errors.

import fs from 'node:fs';

const root = new URL('../../', import.meta.url);
const simplified = new Map(
  fs
    .readFileSync(new URL('src/main/resources/wenzhu/text/TSCharacters.txt', root), 'utf8') // OpenCC's table
    .split('\n')
    .map((line) => line.split(/[\t ]/))
    .filter((parts) => parts.length > 1 && !parts[0].startsWith('#'))
    .map(([from, to]) => [from, to]),
);
const latin = /[\p{L}\p{N}]/u;
const han = /\p{Script=Han}/u;

function isLatin(char) {
  return char !== undefined && latin.test(char) && !han.test(char);
}

/** NFKC, lower case, Simplified characters. White space is kept, as one space, only between two Latin letters or digits. */
export function fold(text) {
  const chars = [...text.normalize('NFKC').toLowerCase().normalize('NFKC').trim()];
  let out = '';
  for (let at = 0; at < chars.length; at++) {
    if (/\s/.test(chars[at])) {
      let next = at;
      while (/\s/.test(chars[next])) next++;
      if (isLatin(chars[at - 1]) && isLatin(chars[next])) out += ' ';
      at = next - 1;
    } else {
      out += simplified.get(chars[at]) ?? chars[at];
    }
  }
  return out;
}

/** The strings of a query, separated by white space. */
export function pieces(query) {
  return query.trim().split(/\s+/).map(fold);
}
