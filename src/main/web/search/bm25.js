// Lucene's BM25 (org.apache.lucene.search.similarities.BM25Similarity), float by float.

const { fround } = Math;
const K1 = fround(1.2);
const B = 0.75;
const FREE = 24;

/** The length that a norm encodes (org.apache.lucene.util.SmallFloat.byte4ToInt). @param {number} norm */
export function lengthOf(norm) {
  const code = norm - FREE;
  if (code < 8) {
    return norm;
  }
  return FREE + ((code & 7) | 8) * 2 ** ((code >> 3) - 1);
}

/**
 * The statistics of a field.
 * @typedef {object} Statistics
 * @property {number} boost
 * @property {number} count how many blocks have it
 * @property {number} sum how many characters, or pairs, these have together
 */

/** @param {number} count @param {number} all */
const idf = (count, all) => fround(Math.log(1 + (all - count + 0.5) / (count + 0.5)));

/**
 * How a string weighs in a field: boost times the sum of the idf of its terms.
 * @param {Statistics} field
 * @param {number[]} counts how many blocks of the field have each term
 */
export function weight(field, counts) {
  return fround(field.boost * fround(counts.reduce((sum, count) => sum + idf(count, field.count), 0)));
}

/**
 * By norm, the factor of a term frequency.
 * @param {Statistics} field
 */
export function inverses(field) {
  const average = fround(field.sum / field.count);
  return Float32Array.from({ length: 256 }, (_, norm) =>
    fround(1 / fround(K1 * fround(0.25 + fround(fround(B * fround(lengthOf(norm))) / average)))),
  );
}

/** @param {number} weight @param {number} count @param {number} inverse */
export function score(weight, count, inverse) {
  return fround(weight - fround(weight / fround(1 + fround(count * inverse))));
}
