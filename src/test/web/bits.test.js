import assert from 'node:assert/strict';
import { test } from 'node:test';
import { numbersIn, orderOf } from '../../main/web/search/bit-reader.js';

/** The rows of BitWriterTest.java: the written characters, then pairs of a number and its order. */
const ROWS = [
  ['', []],
  ['\u6e00', [[0, 0]]],
  ['\u5e00', [[1, 0]]],
  ['\u6600', [[2, 0]]],
  ['\u5600', [[3, 0]]],
  ['\u8a00', [[0, 0], [3, 2]]],
  ['\u5e10', [[64, 6], [0, 0]]],
  ['\u4e00\u6e00\u4e00', [[16383, 0]]],
];

test('numbers are read one after the other', () => {
  for (const [text, numbers] of ROWS) {
    const next = numbersIn(text);
    assert.deepEqual(numbers.map(([, order]) => next(order)), numbers.map(([number]) => number), text);
  }
});

test('reading empty input terminates', () => {
  assert.ok(numbersIn('')(0) > 0);
});

test('the order of gaps is computed from the length and their number', () => {
  assert.deepEqual([[100, 100], [100, 66], [100, 33], [100, 34], [200_000, 1], [0, 5]].map(([length, gaps]) => orderOf(length, gaps)), [0, 0, 1, 0, 17, 0]);
});
