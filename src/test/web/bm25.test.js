import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { inverses, lengthOf, score, weight } from '../../main/web/search/bm25.js';

const TABLE = new URL('../resources/search/bm25.txt', import.meta.url);

const bits = (number) => new Int32Array(Float32Array.of(number).buffer)[0];

test('scores equal those of Lucene to the last bit', () => {
  const rows = readFileSync(TABLE, 'utf8')
    .split('\n')
    .filter((line) => line && !line.startsWith('#'));
  for (const row of rows) {
    const [[boost, count, sum], counts, [times, norm], [expected]] = row.split('|').map((column) => column.trim().split(' ').map(Number));
    const field = { boost: Math.fround(boost), count, sum };
    assert.equal(bits(score(weight(field, counts), times, inverses(field)[norm])), expected, row);
  }
});

test('a norm encodes a length, exactly up to 40', () => {
  assert.deepEqual([0, 1, 23, 24, 39, 40, 41, 255].map(lengthOf), [0, 1, 23, 24, 39, 40, 42, 2013265944]);
});
