import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { inverses, lengthOf, normOf, score, weight } from '../../main/web/search/bm25.js';

const TABLE = new URL('../resources/search/bm25.txt', import.meta.url);

const bits = (number) => new Int32Array(Float32Array.of(number).buffer)[0];

test('scores are those of Lucene to the last bit', () => {
  const rows = readFileSync(TABLE, 'utf8')
    .split('\n')
    .filter((line) => line && !line.startsWith('#'));
  for (const row of rows) {
    const [[boost, count, sum], counts, [times, norm], [expected]] = row.split('|').map((column) => column.trim().split(' ').map(Number));
    const field = { boost: Math.fround(boost), count, sum };
    assert.equal(bits(score(weight(field, counts), times, inverses(field)[norm])), expected, row);
  }
});

test('a norm stands for the greatest length that is no greater', () => {
  for (let norm = 1; norm < 256; norm++) {
    assert.equal(normOf(lengthOf(norm)), norm);
    assert.equal(normOf(lengthOf(norm) - 1), norm - 1);
  }
  assert.deepEqual([0, 1, 39, 40, 41, 42, 57].map(normOf).map(lengthOf), [0, 1, 39, 40, 40, 42, 56]);
});
