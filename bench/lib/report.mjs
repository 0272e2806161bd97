// Writes the measurements as Markdown. 1 KB is 1,000 bytes.

import { targets } from './targets.mjs';

const NAMES = { wenzhu: 'Wenzhu', pagefind: 'Pagefind' };

const kilobytes = (bytes) => (bytes < 99_950 ? (bytes / 1000).toFixed(1) : Math.round(bytes / 1000).toLocaleString('en'));
const megabytes = (bytes) => (bytes / 1e6).toFixed(1);
const milliseconds = (ms) => Math.round(ms).toLocaleString('en');
const share = (value) => value.toFixed(3).replace(/\.?0+$/, '');

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** The median with the minimum and the maximum, and the number of missing values; "–" without values. */
function spread(values, format) {
  const present = values.filter((value) => value !== undefined);
  if (present.length === 0) return '–';
  const [low, middle, high] = [Math.min(...present), median(present), Math.max(...present)].map(format);
  const range = low === high ? middle : `${middle} (${low}–${high})`;
  return present.length === values.length ? range : `${range}, ${values.length - present.length} none`;
}

function table(head, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

function buildTable({ build, pagefind }) {
  const row = (name, { wall, processor, peak }, files, gzipped) => [
    name,
    `${wall.toFixed(1)} s`,
    `${processor.toFixed(1)} s`,
    `${milliseconds(peak)} MiB`,
    files.files.toLocaleString('en'),
    `${megabytes(files.bytes)} MB`,
    gzipped,
  ];
  const own = build.index;
  const rows = [row('Wenzhu, the whole site', build, build.site, '')];
  if (own.files > 0) {
    const sizes = [own.files.toLocaleString('en'), `${megabytes(own.bytes)} MB`, `${megabytes(own.gzipped)} MB`];
    rows.push(['of it the search index', '', '', '', ...sizes]);
  }
  rows.push(row('Pagefind, its index alone', pagefind, pagefind.index, `${megabytes(pagefind.index.gzipped)} MB`));
  return table(['', 'wall', 'processor', 'peak memory', 'files', 'bytes', 'gzipped'], rows);
}

function transferTable({ results, engines }, turn) {
  const rows = [];
  for (const result of results) {
    for (const engine of engines) {
      const of = (network, key) => result[engine][network].map((visit) => visit[turn]?.[key]);
      rows.push([
        engine === engines[0] ? result.name : '',
        NAMES[engine],
        spread(of('fast', 'requests'), String),
        spread(of('fast', 'list'), kilobytes),
        spread(of('fast', 'body'), kilobytes),
        spread(of('fast', 'wire'), kilobytes),
        spread(of('fast', 'hit'), milliseconds),
        spread(of('slow', 'hit'), milliseconds),
        spread(of('slow', 'passages'), milliseconds),
        ...(turn === 'first' ? [spread(of('slow', 'whole'), milliseconds)] : []),
      ]);
    }
  }
  const bytes = ['list KB', 'with passages KB', 'with heads KB'];
  const head = ['queries', 'engine', 'requests', ...bytes, 'hit ms', 'slow: hit ms', 'slow: passages ms'];
  return table(turn === 'first' ? [...head, 'slow: hit, page included, ms'] : head, rows);
}

function truthTable({ results, engines }) {
  const rows = [];
  for (const result of results) {
    for (const engine of engines) {
      const { found } = result[engine];
      rows.push([
        engine === engines[0] ? `${result.name}: ${result.queries.map((query) => `\`${query}\``).join(' ')}` : '',
        `${NAMES[engine]}, ${engine === 'wenzhu' ? 'blocks' : 'articles'}`,
        spread(found.map(({ truth }) => truth), String),
        spread(found.map(({ recall }) => recall), share),
        spread(found.map(({ precision }) => precision), share),
      ]);
    }
  }
  return table(['queries', 'engine', 'true hits', 'recall', 'precision'], rows);
}

/** `measured` is what measure() in search.mjs returns. */
export function report(measured) {
  const parts = [
    `## ${measured.count.toLocaleString('en')} articles, ${measured.blocks.toLocaleString('en')} blocks`,
    buildTable(measured),
    '### First query of a fresh browser',
    'Script and data, without the page, its style and icons. Times run from the arrival of the page.',
    transferTable(measured, 'first'),
    '### Later query in the same page',
    transferTable(measured, 'later'),
    '### Found',
    '“none” counts queries whose list was too long to page to its end: of them the precision of what was shown is known.',
    truthTable(measured),
  ];
  if (measured.engines.includes('wenzhu')) {
    const probes = measured.probes.map(({ kind, query, in: wanted, isFound }) => {
      return [kind, `\`${query}\``, wanted, isFound ? 'yes' : 'NO'];
    });
    parts.push('### What other engines lose', table(['kind', 'query', 'hits must have', 'all do'], probes));
    const lines = targets(measured).map(({ name, target, value, isMet }) => {
      return [name, target, value, isMet === undefined ? 'not measured here' : isMet ? 'met' : 'NOT MET'];
    });
    parts.push('### Targets, set for 10,000 articles', table(['', 'target', 'measured', ''], lines));
  }
  return `${parts.join('\n\n')}\n`;
}

/** `sizes` is what measureGrowth() in search.mjs returns. */
export function reportGrowth(sizes) {
  const names = [...new Set(sizes.map(({ name }) => name))];
  const [smallest, largest] = [sizes.at(0).count, sizes.at(-1).count];
  const rows = names.flatMap((name) =>
    ['first', 'later'].map((turn) => {
      const own = sizes.filter((entry) => entry.name === name);
      const bytes = own.map(({ visits }) => visits.map((visit) => visit[turn].body));
      const ratio = median(bytes.at(-1)) / median(bytes[0]);
      const isMet = ratio < 1.5 ? 'met' : 'NOT MET';
      return [`${name}, ${turn}`, ...bytes.map((values) => spread(values, kilobytes)), ratio.toFixed(2), isMet];
    }),
  );
  const counts = [...new Set(sizes.map(({ count }) => `${count.toLocaleString('en')} articles, KB`))];
  const target = `target: under 1.5 from ${smallest.toLocaleString('en')} to ${largest.toLocaleString('en')}`;
  return table(['query', ...counts, 'ratio of medians', target], rows);
}
