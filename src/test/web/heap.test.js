import assert from 'node:assert/strict';
import { test } from 'node:test';
import { heapOf } from '../../main/web/search/heap.js';

/** Random numbers, reproducible by seed (Park and Miller). */
function random(seed) {
  let state = seed;
  return (below) => (state = (state * 48_271) % 2_147_483_647) % below;
}

test('items are removed in order, for any sequence of operations', () => {
  for (let seed = 1; seed <= 200; seed++) {
    const next = random(seed);
    const heap = heapOf((a, b) => a < b);
    const sorted = [];
    for (let step = 0; step < 100; step++) {
      if (next(3)) {
        const item = next(20);
        heap.push(item);
        sorted.push(item);
      } else {
        sorted.sort((a, b) => a - b);
        assert.deepEqual(heap.next(3), sorted.slice(0, 3), `seed ${seed}`);
        assert.equal(heap.pop(), sorted.shift(), `seed ${seed}`);
      }
      assert.equal(heap.items.length, sorted.length, `seed ${seed}`);
    }
  }
});

test('an empty heap returns nothing', () => {
  const heap = heapOf((a, b) => a < b);
  assert.deepEqual(heap.next(3), []);
  assert.equal(heap.pop(), undefined);
  assert.equal(heap.items.length, 0);
});
