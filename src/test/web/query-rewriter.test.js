import assert from 'node:assert/strict';
import { test } from 'node:test';

import { corrections } from '../../main/web/extras/query-rewriter.js';
import { read } from '../../main/web/extras/query.js';

/** An index of a small site in which two letters may be read as a word. */
const INDEX = /** @type {any} */ ({
  root: { small: 1, tableBuckets: 1 },
  own: () => '',
  packs: { record: async () => ['', '!', 'g e', '%g e', '歌'.repeat(4)] },
  blocksWith: async () => 1,
});

/** @param {string} query */
async function tried(query) {
  const found = [];
  for await (const { clauses, correction } of corrections(INDEX, read(query))) {
    found.push(`${correction} ${clauses.map(({ value }) => value.trim()).join(' ')}`);
  }
  return found;
}

test('the first strings of a query are replaced, however many it has', async () => {
  const pinyin = (await tried('ge '.repeat(85))).filter((attempt) => attempt.startsWith('pinyin'));
  assert.deepEqual(
    pinyin.map((attempt) => attempt.split(' ').length),
    Array(8).fill(86),
  );
});

test('each of a few strings is replaced', async () => {
  assert.deepEqual((await tried('新 ge')).slice(0, 1), ['pinyin 新 歌歌']);
});
