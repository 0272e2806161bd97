// Measures the search of sites that bench/search has built, and prints Markdown. bench/search starts it.

import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

import { SLOW, launch, visit } from './lib/browser.mjs';
import { fold } from './lib/fold.mjs';
import { checkFairness, fragments, pagefindPage } from './lib/pagefind.mjs';
import { PROBES, isFound } from './lib/probes.mjs';
import { Queries } from './lib/queries.mjs';
import { report, reportGrowth } from './lib/report.mjs';
import { serve } from './lib/server.mjs';
import { engineSize, size, spent } from './lib/size.mjs';
import { Truth, compare } from './lib/truth.mjs';

const isGrowth = process.argv[2] === '--growth';
const [work, ...counts] = process.argv.slice(isGrowth ? 3 : 2);
const perClass = Number(process.env.QUERIES ?? 5);
const MAX_PAGED = 300; // A list with more true hits is not loaded to its end.

// The npm packages are in the work folder.
const require = createRequire(path.join(work, 'npm', 'package.json'));
const { chromium } = require('playwright-core');
const { parse } = require('node-html-parser');

const WENZHU = {
  page: '/search/index.html',
  isListed: (_, isBeforeFirstHit) => isBeforeFirstHit,
  isClient: (name) => name.endsWith('.js') && !name.startsWith('/search/'),
};
const PAGEFIND = {
  page: '/pagefind-page.html',
  isListed: (name) => !name.startsWith('/pagefind/fragment/'), // Requests of a worker are not among the page's resource timings.
  isClient: (name) => /\.js$|wasm/.test(name),
};

function progress(text) {
  process.stderr.write(`${new Date().toISOString().slice(11, 19)} ${text}\n`);
}

const siteOf = (name) => path.join(work, `site-${name}`);

/** Each query with the next one, the last with the first. */
function inPairs(queries) {
  return queries.map((query, i) => [query, queries[(i + 1) % queries.length]]);
}

/** Measures both engines on loopback and on a slow network. The hits of the second query of each pair are compared with the true hits. */
async function measureClass(browser, server, queries, truth, fragmentsOfPagefind, engines) {
  const measures = Object.fromEntries(engines.map((name) => [name, { fast: [], slow: [], found: [] }]));
  for (const pair of inPairs(queries)) {
    const blocks = truth.blocks(pair[1]);
    const isPaged = blocks.size <= MAX_PAGED;
    if (engines.includes('wenzhu')) {
      const { fast, slow, found } = measures.wenzhu;
      fast.push(await visit(browser, server, WENZHU, pair, { toTheEnd: isPaged }));
      slow.push(await visit(browser, server, WENZHU, pair, { network: SLOW }));
      const hits = new Set(fast.at(-1).hits.map((hit) => hit.split('#').at(-1)));
      const { recall, precision } = compare(hits, blocks);
      if (precision < 1 || (isPaged && recall < 1)) reportMistakes(pair[1], hits, blocks);
      found.push({ query: pair[1], truth: blocks.size, precision, ...(isPaged && { recall }) });
    }
    const { fast, slow, found } = measures.pagefind;
    fast.push(await visit(browser, server, PAGEFIND, pair));
    slow.push(await visit(browser, server, PAGEFIND, pair, { network: SLOW }));
    const articles = truth.articles(pair[1]);
    const pages = new Set((fast.at(-1).found ?? []).map((id) => fragmentsOfPagefind.get(id).page));
    found.push({ query: pair[1], truth: articles.size, ...compare(pages, articles) });
  }
  return measures;
}

/** Prints examples of wrong and missing hits. */
function reportMistakes(query, hits, truth) {
  const but = (some, others) => [...some].filter((id) => !others.has(id)).slice(0, 3).join(' ') || 'none';
  progress(`  ${query}: ${hits.size} shown, ${truth.size} true; wrong: ${but(hits, truth)}; missing: ${but(truth, hits)}`);
}

/** Runs the queries that other engines do not find. */
async function measureProbes(browser, server, truth) {
  const probes = [];
  for (const probe of PROBES) {
    const { hits, offers } = await visit(browser, server, WENZHU, [probe.query]);
    probes.push({ ...probe, isFound: isFound(probe, hits, offers, truth) });
  }
  return probes;
}

/** Requests and bytes of a search on the edition for its most common character, with all texts. */
async function measureSample(browser) {
  const server = await serve([['/', siteOf('sample')]]);
  const { first, all } = await visit(browser, server, WENZHU, ['的'], { toTheEnd: true });
  await server.close();
  const data = all.filter(({ path: name }) => name.endsWith('.js') || (name.startsWith('/search/') && name !== WENZHU.page));
  return { requests: first.requests, body: data.reduce((sum, { body }) => sum + body, 0) };
}

async function measure(browser, count) {
  const site = siteOf(count);
  const index = path.join(work, `pagefind-${count}`);
  progress(`${count} articles: reading the pages`);
  const truth = new Truth(site, parse);
  const fragmentsOfPagefind = fragments(index);
  checkFairness(fragmentsOfPagefind, truth, fold);
  const engines = fs.existsSync(path.join(site, WENZHU.page)) ? ['wenzhu', 'pagefind'] : ['pagefind'];
  if (!engines.includes('wenzhu')) progress('the site has no search page: Pagefind alone');
  const classes = new Queries(path.join(work, String(count)), perClass).classes();
  const server = await serve([
    [PAGEFIND.page, pagefindPage(site)],
    ['/pagefind/', index],
    ['/', site],
  ]);
  const results = [];
  for (const [name, queries] of classes) {
    progress(`${name}: ${queries.join(' | ')}`);
    if (queries.length === 0) continue;
    results.push({ name, queries, ...(await measureClass(browser, server, queries, truth, fragmentsOfPagefind, engines)) });
  }
  const isOurs = engines.includes('wenzhu');
  const probes = isOurs ? await measureProbes(browser, server, truth) : [];
  await server.close();
  return {
    count,
    engines,
    results,
    probes,
    engine: isOurs ? engineSize(site) : 0,
    sample: isOurs ? await measureSample(browser) : undefined,
    blocks: truth.ids.length,
    build: { ...spent(`${site}.time`), site: size(site), index: size(path.join(site, 'search'), true) },
    pagefind: { ...spent(`${index}.time`), index: size(index, true) },
  };
}

/** Bytes of a first and a later query: for common words, the same at every size, and for rare strings of each corpus. */
async function measureGrowth(browser) {
  const sizes = [];
  let common;
  for (const count of counts) {
    const site = siteOf(count);
    if (!fs.existsSync(path.join(site, WENZHU.page))) throw new Error(`${site} has no search page`);
    const drawn = new Queries(path.join(work, count), perClass, { limit: 2000 });
    common ??= drawn.commonWords();
    const server = await serve([['/', site]]);
    for (const [name, queries] of [['word of 2, common', common], ['string of 8 to 12, rare', drawn.rareStrings()]]) {
      progress(`${count} articles, ${name}: ${queries.join(' | ')}`);
      const visits = [];
      for (const pair of inPairs(queries)) visits.push(await visit(browser, server, WENZHU, pair));
      sizes.push({ count: Number(count), name, visits });
    }
    await server.close();
  }
  return sizes;
}

const browser = await launch(chromium);
try {
  if (isGrowth) {
    console.log(reportGrowth(await measureGrowth(browser)));
  } else {
    for (const count of counts) console.log(report(await measure(browser, Number(count))));
  }
} finally {
  await browser.close();
}
