// Measures pages of the site that bench/lighthouse has built, and prints Markdown. bench/lighthouse starts it.

import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

import { launch } from './lib/chrome.mjs';
import { median } from './lib/report.mjs';
import { serve } from './lib/server.mjs';

const PAGES = {
  front: '',
  article: 'new-quality/chengdu/index.html',
  term: 'terms/new-quality-productive-forces/index.html',
  search: 'search/index.html?q=新质',
};
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'];

const [work, port] = process.argv.slice(2);
const runs = Number(process.env.RUNS ?? 3);
const require = createRequire(path.join(work, 'lighthouse', 'package.json'));
const { default: lighthouse } = await import(pathToFileURL(require.resolve('lighthouse')));

const server = await serve([['/', path.join(work, 'site-lighthouse')]], Number(port));
const chrome = await launch();
console.log(`| page | ${CATEGORIES.join(' | ')} | bytes | of them script | requests | layout shift | largest paint |`);
console.log('| --- |'.repeat(1) + ' --- |'.repeat(CATEGORIES.length + 5));
let isPerfect = true;
for (const [name, page] of Object.entries(PAGES)) {
  const results = [];
  for (let run = 0; run < runs; run++) {
    const { lhr } = await lighthouse(`${server.origin}/${encodeURI(page)}`, { port: chrome.port, logLevel: 'error', onlyCategories: CATEGORIES });
    results.push(lhr);
  }
  const score = (category) => Math.round(100 * median(results.map(({ categories }) => categories[category].score)));
  const scores = CATEGORIES.map(score);
  const last = results.at(-1);
  const { items } = last.audits['network-requests'].details;
  const own = items.filter(({ url }) => url.startsWith(server.origin));
  const bytes = (list) => `${(list.reduce((sum, { transferSize }) => sum + transferSize, 0) / 1000).toFixed(1)} KB`;
  const foreign = items.length - own.length;
  console.log(
    `| ${name} | ${scores.join(' | ')} | ${bytes(own)} | ${bytes(own.filter(({ resourceType }) => resourceType === 'Script'))} | ` +
      `${own.length}${foreign ? ` and ${foreign} foreign` : ''} | ${last.audits['cumulative-layout-shift'].numericValue} | ` +
      `${Math.round(median(results.map(({ audits }) => audits['largest-contentful-paint'].numericValue)))} ms |`,
  );
  for (const { id, title, score, scoreDisplayMode } of Object.values(last.audits)) {
    const counts = CATEGORIES.some((category) => last.categories[category].auditRefs.some((ref) => ref.id === id && ref.weight > 0));
    if (counts && score !== null && score < 1 && scoreDisplayMode !== 'informative') {
      console.error(`${name}: ${id} ${score} (${title})`);
    }
  }
  isPerfect &&= scores.every((each) => each === 100);
}
await chrome.close();
await server.close();
process.exit(isPerfect ? 0 : 1);
