import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Numbers } from '../../main/web/search/varints.js';

/** The rows of AsciiVarintsTest.java: the written characters, then the numbers. */
const ROWS = [
  ['', []],
  [' ', [0]],
  ['!', [1]],
  ['#', [2]],
  ['O', [46]],
  ['P ', [47]],
  ['~ ', [92]],
  ['P!', [93]],
  [' ! ', [0, 1, 0]],
];

test('numbers are read one after the other', () => {
  for (const [text, expected] of ROWS) {
    const numbers = new Numbers(text);
    const found = [];
    while (!numbers.isEmpty) {
      found.push(numbers.next());
    }
    assert.deepEqual(found, expected, text);
  }
});

test('reading starts at an offset', () => {
  const numbers = new Numbers('\x01!#', 1);
  assert.equal(numbers.next(), 1);
  assert.equal(numbers.at, 2);
});

test('an incomplete number is NaN', () => {
  assert.ok(Number.isNaN(new Numbers('~').next()));
});
