// Asks queries of a search page in Chromium, and measures the answers.

/** Nothing that the browser does of its own accord: no updates, no look-ups. */
export const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** 150 ms and 1.6 Mbit/s down, 0.75 Mbit/s up. */
export const SLOW = { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 0.75e6 / 8 };

const QUIET = 400; // Longer than a round trip in SLOW: a page silent for so long is done.
const PATIENCE = 30_000;

export function launch(chromium) {
  return chromium.launch({ executablePath: process.env.WENZHU_CHROMIUM, args: ARGUMENTS });
}

/**
 * Asks the first query by the address of the page in a fresh context, and types the second; with `toTheEnd` pages the second's list
 * to its end.
 *
 * @param engine {page: its path, isListed: whether a request made (path, done before the first hit) belongs to the bare list}
 * @returns the measures of both; what stands in the page in the end; all that the server sent since the last query
 */
export async function visit(browser, server, engine, [first, second], { network, toTheEnd } = {}) {
  // A service worker would fetch pages for later, in competition with the query.
  const context = await browser.newContext({ serviceWorkers: 'block' });
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE);
    if (network) {
      const session = await context.newCDPSession(page);
      await session.send('Network.enable');
      await session.send('Network.emulateNetworkConditions', network); // Workers of the page are held to it too (tried).
    }
    const flying = new Set();
    page.on('request', (request) => flying.add(request));
    page.on('requestfinished', (request) => flying.delete(request));
    page.on('requestfailed', (request) => flying.delete(request));
    await page.addInitScript(watch);

    server.sent.length = 0;
    await page.goto(`${server.origin}${engine.page}?q=${encodeURIComponent(first)}`);
    const results = [await answer(page, server, engine, flying)];
    if (second !== undefined) {
      await page.evaluate(type, ''); // So that no hit of the first can be taken for one of the second.
      await silence(page, flying);
      server.sent.length = 0;
      await page.evaluate(type, second);
      results.push(await answer(page, server, engine, flying));
    }
    const hits = await (toTheEnd ? pageToTheEnd(page, flying) : page.evaluate(shown));
    return {
      first: results[0],
      later: results[1],
      hits,
      offers: await page.evaluate(offered),
      found: await page.evaluate(() => window.found), // Set by Pagefind's page.
      all: [...server.sent],
    };
  } finally {
    await context.close();
  }
}

/** Runs in the page before its own scripts: notes when an answer's first hit was in the document, and when one last changed. */
function watch() {
  performance.setResourceTimingBufferSize(10_000);
  const bench = { since: 0, hit: 0, changed: 0, stale: new Map() };
  window.bench = bench;
  const isHit = (node) => node.nodeType === 1 && (node.closest('[data-hit]') || node.querySelector('[data-hit]'));
  // A list may use its elements again: one that stood there before is new if it stands for something else.
  const isNew = (element) => bench.stale.get(element) !== element.dataset.hit;
  new MutationObserver((changes) => {
    const now = performance.now();
    if (!bench.hit && [...document.querySelectorAll('[data-hit]')].some(isNew)) bench.hit = now;
    if (changes.some(({ target, addedNodes }) => [target, ...addedNodes].some(isHit))) bench.changed = now;
  }).observe(document, { childList: true, subtree: true, characterData: true, attributeFilter: ['data-hit'] });
}

/** Types a query, all at once. */
function type(value) {
  const hits = [...document.querySelectorAll('[data-hit]')];
  performance.clearResourceTimings();
  Object.assign(window.bench, {
    since: performance.now(),
    hit: 0,
    changed: 0,
    stale: new Map(hits.map((hit) => [hit, hit.dataset.hit])),
  });
  const input = document.querySelector('input[name=q]');
  input.value = value;
  input.dispatchEvent(new InputEvent('input', { bubbles: true }));
}

function shown() {
  return [...document.querySelectorAll('[data-hit]')].map((hit) => hit.dataset.hit);
}

async function silence(page, flying, quiet = QUIET) {
  let since = Date.now();
  let last;
  for (const end = since + PATIENCE; Date.now() < end && Date.now() - since < quiet; ) {
    await page.waitForTimeout(50);
    const changed = await page.evaluate(() => window.bench.changed);
    if (flying.size > 0 || changed !== last) since = Date.now();
    last = changed;
  }
}

/** Waits for an answer with its passages. `hit` and `passages` are in milliseconds, absent if nothing was found. */
async function answer(page, server, engine, flying) {
  await silence(page, flying);
  let bench = await page.evaluate(timing);
  for (const end = Date.now() + 3_000; !bench.hit && Date.now() < end; bench = await page.evaluate(timing)) {
    await silence(page, flying); // A page may think long before it asks or shows anything.
  }
  const sent = server.sent.filter(({ path }) => isCounted(path, engine));
  const lost = sent.filter(({ status }) => status >= 400);
  if (lost.length > 0) throw new Error(`not there: ${lost.map(({ path }) => path).join(' ')}`);
  const sum = (list, key) => list.reduce((total, entry) => total + entry[key], 0);
  const before = new Set(bench.loaded.map((name) => decodeURIComponent(new URL(name).pathname)));
  const listed = sent.filter(({ path }) => engine.isListed(path, before.has(path)));
  return {
    requests: sent.length,
    body: sum(sent, 'body'),
    wire: sum(sent, 'wire'),
    list: sum(listed, 'body'),
    client: sum(sent.filter(({ path }) => engine.isClient(path)), 'body'),
    ...(bench.hit && { hit: bench.hit - bench.since, whole: bench.hit, passages: bench.changed - bench.since }),
  };
}

/** Of a first query `since` is the arrival of the page itself, which is not part of the search. */
function timing() {
  const { since, hit, changed } = window.bench;
  const arrival = performance.getEntriesByType('navigation')[0].responseEnd;
  const resources = performance.getEntriesByType('resource');
  const loaded = resources.filter((entry) => entry.responseEnd <= hit).map((entry) => entry.name);
  return { since: since || arrival, hit, changed, loaded };
}

/** Script and data are the search's; the page, its style with the script that applies the reader's settings, and its pictures are not. */
function isCounted(path, engine) {
  return path !== engine.page && !/(\.(html|css|svg|png|ico|webmanifest|woff2?)|\/first-paint\.\w+\.js)$/.test(path);
}

/** Asks for more until there is no more, and returns all that is shown then. */
async function pageToTheEnd(page, flying) {
  let before = -1;
  let hits = await page.evaluate(shown);
  while (await page.evaluate(pressMore)) {
    // The last press may show nothing more where a list cannot tell beforehand, but only the last.
    if (hits.length === before) throw new Error(`#_next was pressed and the list stayed at ${before} hits`);
    before = hits.length;
    await silence(page, flying, 150);
    hits = await page.evaluate(shown);
  }
  return hits;
}

function pressMore() {
  const button = document.querySelector('#_next');
  const isThere = button !== null && !button.disabled && button.checkVisibility();
  if (isThere) button.click();
  return isThere;
}

/** What the page offers beside its hits: terms and titles. */
function offered() {
  const links = [...document.querySelectorAll('main a')].filter((link) => !link.closest('[data-hit]'));
  return links.map((link) => link.textContent);
}
