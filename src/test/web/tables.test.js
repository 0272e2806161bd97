import assert from 'node:assert/strict';
import { test } from 'node:test';

import { table } from '../../main/web/extras/lookup-tables.js';

/** An index with one value, whose parts are in other records. A reference is an address and a number of slots. */
function indexWith(value, elsewhere) {
  const record = async (family, address) => (family === 't' ? ['', '=kind:note', value] : [elsewhere[address]]);
  return { root: { tableBuckets: 1 }, packs: { record, memoize: (_, make) => make() } };
}

// ' ' is 0, '!' 1, '"' is not used, '#' 2.
for (const [name, value, elsewhere, expected] of [
  ['a value', 'abc', [], 'abc'],
  ['a value in parts', '\x01 !!!', ['ab', 'c'], 'abc'],
  ['references in parts', '\x01#!', ['ab', 'c', '\x01 !!!'], 'abc'],
  ['nothing', undefined, [], undefined],
]) {
  test(`${name} is read`, async () => {
    assert.equal(await table(/** @type {any} */ (indexWith(value, elsewhere)), '=kind:note'), expected);
  });
}
