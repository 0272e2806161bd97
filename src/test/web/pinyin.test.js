import assert from 'node:assert/strict';
import { test } from 'node:test';

import { fits } from '../../main/web/extras/pinyin-entries.js';
import { segmentations } from '../../main/web/extras/pinyin.js';

const SYLLABLES = new Set('a an ang chan e en eng g ge gen geng li ng qi sheng xi xian zhi xin n nan'.split(' '));

for (const [letters, ...expected] of [
  ['xinzhi', 'xin zhi', 'xi n zhi'],
  ['xian', 'xi an', 'xi a n'],
  ['gengeng', 'geng eng', 'geng en g', 'geng e ng', 'geng e n g', 'gen geng', 'gen gen g', 'gen ge ng', 'gen ge n g'],
  ['xin', 'xi n'],
  ['zhi'],
  ['xinv'],
  [''],
]) {
  test(`syllables of ${letters}`, () => {
    assert.deepEqual(segmentations(letters, SYLLABLES).map((divided) => divided.join(' ')), expected);
  });
}

/** How often something is asked for. @param {(count: () => void) => void} run */
function steps(run) {
  let count = 0;
  run(() => count++);
  return count;
}

/** Work of a size, and the most that it may grow when the size is doubled. @type {[string, number, number, (size: number, count: () => void) => void][]} */
const GROWTH = [
  [
    'letters that no syllable ends',
    3,
    16,
    (size, count) => segmentations('geng'.repeat(size) + 'v', { has: (syllable) => (count(), SYLLABLES.has(syllable)) }),
  ],
  [
    'letters with many divisions',
    3,
    16,
    (size, count) => segmentations('gengen'.repeat(size), { has: (syllable) => (count(), SYLLABLES.has(syllable)) }),
  ],
  [
    'a name of one sound',
    5,
    8,
    (size, count) => fits({ text: '章'.repeat(size), readings: counted(Array(size).fill('zhzh'), count) }, 'zhzh'.repeat(size) + 'v'),
  ],
];

/** @param {string[]} values @param {() => void} count */
const counted = (values, count) => new Proxy(values, { get: (own, key) => (typeof key === 'string' && /^\d/.test(key) && count(), Reflect.get(own, key)) });

for (const [name, most, size, run] of GROWTH) {
  test(`bounded work: ${name}`, () => {
    const small = steps((count) => run(size, count));
    const large = steps((count) => run(2 * size, count));
    assert.ok(large <= most * small, `${small} steps, then ${large}`);
  });
}
