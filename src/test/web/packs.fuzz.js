// Fuzzes the search of a large site with what a host may send: damaged files, wrong parts, failing requests (script/fuzz packs MINUTES).
// A search must give the answer of the undamaged index or a SearchError, and after the damage the answer again.
//
//   node packs.fuzz.js INDEX PREFIX SECONDS   writes what it finds to PREFIX<number>
//   node packs.fuzz.js INDEX FINDING          runs one plan again
import assert from 'node:assert/strict';
import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { Session } from 'node:inspector/promises';
import { join } from 'node:path';

import { extras } from '../../main/web/extras/extras.js';
import { candidatesOf } from '../../main/web/search/candidates.js';
import { SearchError } from '../../main/web/search/errors.js';
import { largeIndex } from '../../main/web/search/large.js';
import { packsOf } from '../../main/web/search/packs.js';
import { rankingOf } from '../../main/web/search/ranking.js';
import { readRoot } from '../../main/web/search/root.js';
import { searchOf } from '../../main/web/search/search.js';

const QUERIES = ['新质', '科技创新', '质', '成都 产业', '发展 生产', 'xinzhi', 'kind:note 生产力', '新制生产力', '生产 -发展', 'zhongguo', '產業', '"成都 平原"'];
const MODES = ['ranges', 'whole', 'disk'];
const RETRIES = 5;

const [folder, output, seconds] = process.argv.slice(2);
const files = new Map(
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .map((path) => [path.slice(folder.length + 1), readFileSync(path)]),
);
const names = [...files.keys()].filter((name) => name !== 'index.js').sort();

/** The strings of `index.js`, whose function is not needed. */
function strings() {
  let list = [];
  new Function('self', readFileSync(join(folder, 'index.js'), 'utf8'))({ wenzhu: { push: (pushed) => (list = pushed) } });
  return list.slice(3);
}

const decoder = new TextDecoder('gb18030');
const root = readRoot(strings());

/** What a response becomes. `bytes` may be changed; `a` and `b` are numbers below 2³². */
const FAULTS = {
  byte: ({ bytes }, a, b) => void (bytes[a % bytes.length] ^= 1 + (b % 255)),
  bytes: ({ bytes }, a, b) => {
    for (let i = a % 128; i < bytes.length; i += 128) {
      bytes[i] ^= 1 + (b % 255);
    }
  },
  text: ({ bytes }, a, b) => bytes.set(['"', '\\', ',', '\x7f', '\u0080', '一', '0', ']'].map((c) => Buffer.from(c))[b % 8], a % Math.max(1, bytes.length - 4)),
  slots: ({ bytes }, a, b) => bytes.set([b >> 8, b].map((n) => n & 255), (a % Math.max(1, bytes.length >> 7)) * 128 + 2),
  cut: (sent, a) => void (sent.bytes = sent.bytes.subarray(0, a % (sent.bytes.length + 1))),
  longer: (sent, a) => void (sent.bytes = Buffer.concat([sent.bytes, sent.bytes.subarray(0, a % 4096)])),
  move: ({ bytes }, a, b) => bytes.copyWithin((a % (bytes.length + 1)) & ~127, (b % (bytes.length + 1)) & ~127),
  other: (sent, a) => void (sent.bytes = Buffer.from(files.get(names[a % names.length]).subarray(0, sent.bytes.length))),
  from: (sent, a) => void (sent.from += a % 3 ? 128 : -128),
  status: (sent, a) => void (sent.status = [200, 206, 404, 416, 500, 304][a % 6]),
  fetch: (sent) => void (sent.fails = 'fetch'),
  body: (sent) => void (sent.fails = 'body'),
};

let plan = { query: 0, mode: 0, faults: [] };
let responses = 0;

/** A response to a request for bytes of a file, with the faults of the plan. */
function respond(name, from, to, ranges) {
  const file = files.get(name);
  const sent = { status: ranges ? 206 : 200, from, bytes: Buffer.from(ranges ? file.subarray(from, to) : file), fails: '' };
  const number = responses++;
  for (const fault of plan.faults) {
    if (fault.at === number || (fault.always && fault.at <= number)) {
      FAULTS[fault.kind](sent, fault.a, fault.b);
    }
  }
  return sent;
}

globalThis.fetch = async (address, { headers } = {}) => {
  const [from, last] = headers ? headers.Range.match(/\d+/g).map(Number) : [0, 0];
  const { status, bytes, fails, ...sent } = respond(String(address), from, last + 1, headers && MODES[plan.mode] === 'ranges');
  if (fails === 'fetch') {
    throw new TypeError('fails');
  }
  return {
    url: address,
    status,
    ok: status >= 200 && status < 300,
    headers: new Headers(status === 206 ? { 'Content-Range': `bytes ${sent.from}-${sent.from + bytes.length - 1}/*` } : {}),
    body: { cancel() {} },
    async arrayBuffer() {
      if (fails) {
        throw new TypeError('fails');
      }
      return Uint8Array.from(bytes).buffer;
    },
  };
};

/** Runs a file as a browser runs a script. */
async function run(address, name) {
  const { status, bytes, fails } = respond(address, 0, 0, false);
  try {
    assert.ok(status === 200 && !fails);
    const list = JSON.parse(decoder.decode(bytes).replace(/^.*?\.push\(/, '').replace(/\)$/, ''));
    assert.equal(list[0], name);
    return list.slice(1);
  } catch {
    throw new SearchError('damaged', name);
  }
}

/** A search that has read nothing. */
function searchOfFiles() {
  const packs = packsOf({ folder: '', run, fault: async (kind, name) => new SearchError(kind, name) }, root.folder);
  return searchOf(largeIndex(root, packs, async () => ({ candidatesOf, rankingOf })), async () => extras);
}

async function answerOf(search, query) {
  const answer = await search.ask(query);
  const hits = await answer.take(10);
  const { answered, correction, pages, total } = answer;
  return JSON.stringify({ answered, correction, pages, total, hits, suggestions: await answer.suggestions });
}

const expected = [];
process.on('unhandledRejection', (error) => {
  if (!(error instanceof SearchError)) {
    throw error;
  }
});

/** Runs a plan. Throws if the search does what it must not. */
async function check(tried) {
  plan = tried;
  responses = 0;
  globalThis.location = { protocol: MODES[plan.mode] === 'disk' ? 'file:' : 'https:' };
  const search = searchOfFiles();
  let found = '';
  const ask = async () => {
    try {
      found = await answerOf(search, QUERIES[plan.query]);
      assert.equal(found, expected[plan.query]);
      return true;
    } catch (error) {
      if (error instanceof SearchError) {
        return false;
      }
      throw error;
    }
  };
  const isAnswered = await ask();
  plan = { ...plan, faults: [] };
  for (let i = 0; i < RETRIES && !(await ask()); i++);
  assert.equal(found, expected[plan.query], 'answers after the damage');
  return isAnswered;
}

// Random numbers, the same for the same seed.
let state = Number(process.env.SEED ?? Date.now()) >>> 0 || 1;
function random(below) {
  state ^= state << 13;
  state ^= state >>> 17;
  state = (state ^ (state << 5)) >>> 0;
  return state % below;
}
const pick = (all) => all[random(all.length)];

function mutated({ query, mode, faults }) {
  const changed = faults.filter(() => random(4));
  do {
    changed.push({ at: random(8), always: !random(3), kind: pick(Object.keys(FAULTS)), a: random(2 ** 31), b: random(2 ** 31) });
  } while (random(2));
  return { query: random(4) ? query : random(QUERIES.length), mode: random(4) ? mode : random(MODES.length), faults: changed };
}

for (const query of QUERIES) {
  globalThis.location = { protocol: 'https:' };
  expected.push(await answerOf(searchOfFiles(), query));
}
if (!seconds) {
  await check(JSON.parse(readFileSync(output, 'utf8')));
  process.exit();
}

const session = new Session();
session.connect();
await session.post('Profiler.enable');
await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
const seen = new Set();
/** Whether code of the client was run that never was, or much more often. */
async function isNew() {
  const before = seen.size;
  const { result } = await session.post('Profiler.takePreciseCoverage');
  for (const { url, functions } of result.filter((script) => script.url.includes('/main/web/'))) {
    for (const { startOffset, endOffset, count } of functions.flatMap(({ ranges }) => ranges)) {
      if (count) {
        seen.add(`${url} ${startOffset} ${endOffset} ${Math.floor(Math.log2(count))}`);
      }
    }
  }
  return seen.size > before;
}

const plans = QUERIES.map((_, query) => ({ query, mode: query % MODES.length, faults: [] }));
const end = Date.now() + Number(seconds) * 1000;
let runs = 0;
let answers = 0;
for (; Date.now() < end; runs++) {
  const tried = runs < plans.length ? plans[runs] : mutated(pick(plans));
  const finding = `${output}${runs}`;
  writeFileSync(finding, JSON.stringify(tried)); // Before it runs, since it may never end.
  try {
    answers += Number(await check(tried));
  } catch (error) {
    console.error(error);
    process.exit(1);
  }
  rmSync(finding);
  if (await isNew()) {
    plans.push(tried);
  }
}
console.log(`${runs} runs, ${answers} answered in spite of damage, ${plans.length} plans, ${seen.size} ranges of code by frequency`);
process.exit();
