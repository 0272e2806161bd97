import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { read, toggleFilter, written } from '../../main/web/extras/query.js';
import { learn } from '../../main/web/search/fold.js';
import { plainClauses } from '../../main/web/search/clauses.js';

const TABLE = new URL('../resources/search/queries.txt', import.meta.url);

/** The rows of the table, which the Java test also reads. The table explains its format. */
function rows() {
  return readFileSync(TABLE, 'utf8')
    .split('\n')
    .filter((line) => line && !line.startsWith('#'))
    .map((line) => {
      const [, query, meaning] = /^`([^`]*)` \|(.*)$/u.exec(line);
      const clauses = [...meaning.matchAll(/(not )?(?:([a-z]+) )?`([^`]*)`/gu)].map(([, not, key, value]) => ({
        key: key ?? '',
        value: plain(value),
        excluded: Boolean(not),
      }));
      return { line, query: plain(query), clauses };
    });
}

const plain = (text) =>
  text
    .replace(/\\u([0-9a-f]{4})/g, (_, digits) => String.fromCharCode(parseInt(digits, 16)))
    .replace(/(.)\\\{(\d+)\}/gsu, (_, c, times) => c.repeat(Number(times)));

const meant = (clauses) => clauses.map(({ key, value, excluded }) => ({ key, value, excluded }));

learn('產产'); // In the browser the client loads this table if a query needs it.

test('a query has the clauses of the table', () => {
  for (const { line, query, clauses } of rows()) {
    assert.deepEqual(meant(read(query)), clauses, line);
  }
});

test('a written query is read as the same clauses', () => {
  for (const { line, query } of rows().filter((row) => !row.line.includes('\\{'))) {
    assert.deepEqual(meant(read(written(read(query)))), meant(read(query)), line);
  }
});

test('a query without operators is read as the same clauses without the query parser', () => {
  const plain = rows().filter(({ query }) => plainClauses(query));
  assert.ok(plain.length > 10);
  for (const { line, query, clauses } of plain) {
    assert.deepEqual(meant(plainClauses(query)), clauses, line);
  }
});

test('a filter is added or removed', () => {
  const rows = [
    ['新质', 'kind', 'note', '新质 kind:note'],
    ['新质 kind:note', 'kind', 'note', '新质'],
    ['新质 -kind:note', 'kind', 'note', '新质 -kind:note kind:note'],
    ['新质', 'author', '周 跃辉', '新质 author:"周 跃辉"'],
    ['新质 author:周跃辉', 'author', '周 跃辉', '新质'],
    ['"新 质"', 'year', '2023', '"新 质" year:2023'],
  ];
  for (const [query, key, value, expected] of rows) {
    assert.equal(toggleFilter(query, key, value), expected);
  }
});
